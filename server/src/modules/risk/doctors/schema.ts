import { z } from 'zod'
import { Ratio } from '../listing/lenses.js'

/** The pseudonym of a doctor: 128 bits of a keyed hash, written as a UUID. */
export const ByDoctor = z.strictObject({ doctor: z.guid() })

/** Which doctor a claim names; null with the reason: it names none, or it came in files that carry no doctor. */
export const DoctorOfClaim = z.object({
  doctor: z.string().nullable(),
  because: z.enum(['named', 'not-named', 'not-carried']),
})
export type DoctorOfClaim = z.infer<typeof DoctorOfClaim>

/** How a doctor's share of claims with an indication stands to other doctors of the same hospital class, service and chapter of diagnoses. */
export const DoctorPeers = z.object({
  /** Claims of the doctor in groups where at least five other doctors have thirty claims; the rest is not compared. */
  compared: z.int(),
  /** Other doctors of those groups. */
  doctors: z.int(),
  /** Claims with an indication beside what those groups lead one to expect, with 95 % limits of chance. */
  flagged: Ratio,
})
export type DoctorPeers = z.infer<typeof DoctorPeers>

/** One pseudonymous doctor over the claims that name him or her. Amounts in whole rupiah. An indication to look, never a judgement. */
export const DoctorProfile = z.object({
  doctor: z.string(),
  figures: z.object({
    claims: z.int(),
    stays: z.int(),
    facilities: z.int(),
    /** Claims with at least one indication. */
    flagged: z.int(),
    claimed: z.number(),
    /** Of the claims whose payment is known; null where none is. */
    paid: z.number().nullable(),
    /** Of the claims that have peers; null where none has. */
    above_peers: z.number().nullable(),
    /** What the indications call in question. */
    stake: z.number(),
  }),
  /** How many came since the snapshot, and how many of those the simulator made. */
  since: z.int(),
  simulated: z.int(),
  /** Claims that name the doctor and are in no list yet. */
  waiting: z.int(),
  peers: DoctorPeers,
  rules: z.array(z.object({ code: z.string(), scheme: z.string(), claims: z.int(), stake: z.number() })),
  /** By month of discharge. */
  months: z.array(z.object({ month: z.string(), claims: z.int(), flagged: z.int(), claimed: z.number() })),
  facilities: z.array(z.object({ facility_id: z.string(), claims: z.int(), flagged: z.int(), claimed: z.number() })),
})
export type DoctorProfile = z.infer<typeof DoctorProfile>
