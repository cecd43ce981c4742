import { z } from 'zod'
import { Day, Instant } from '../../../shared/dates.js'
import { Ratio } from '../listing/lenses.js'

/** The pseudonym of a member in the snapshot: 128 bits of a keyed hash, written as a UUID. */
export const ByMember = z.strictObject({ member: z.guid() })
export const ByClaimId = z.strictObject({ claimId: z.string().max(60) })
export const EpisodeQuery = z.strictObject({ days: z.coerce.number().int().min(1).max(730).default(90) })

/** A claim beside the member's others. Amounts in whole rupiah. */
export const MemberClaim = z.object({
  claim_id: z.string(),
  facility_id: z.string(),
  admit_dt: Day,
  discharge_dt: Day,
  service_type: z.string(),
  dx_primary: z.string(),
  cbg_code: z.string(),
  amount_claimed: z.number(),
  peer_median: z.number().nullable(),
  /** How it stands to another claim of the member; an indication to look. */
  marks: z.array(z.object({ kind: z.enum(['readmission', 'overlap', 'repeat']), with: z.string() })),
  /** When it came, for a claim since the snapshot; null for one of the snapshot. */
  received_at: Instant.nullable(),
  /** Made up by the simulator. */
  simulated: z.boolean(),
})
export type MemberClaim = z.infer<typeof MemberClaim>

/** The claims of a member around one of them, in order of admission. Null where the claim names no member. */
export const Episode = z.object({
  member: z.string().nullable(),
  from: Day.nullable(),
  until: Day.nullable(),
  claims: z.array(MemberClaim),
})
export type Episode = z.infer<typeof Episode>

const Beside = z.object({ value: z.number(), median: z.number().nullable(), p95: z.number().nullable() })

/** One pseudonymous member beside members of the same sex and the same ten years of age who have claims. */
export const MemberProfile = z.object({
  member: z.string(),
  /** How many of the member's claims came since the snapshot; they count in every figure. Peers are of the snapshot alone. */
  since: z.int(),
  peers: z.object({ members: z.int(), sex: z.int().nullable(), ageFrom: z.int().nullable() }),
  figures: z.object({
    claims: Beside,
    stays: Beside,
    facilities: Beside,
    repeats: Beside,
    claimed: Beside,
    above_peers: Beside,
  }),
  /** Claims and stays over the mean of the peers, with 95 % limits of chance. Illness is no chance: many are ill honestly. */
  ratios: z.object({ claims: Ratio, stays: Ratio }),
  months: z.array(z.object({ month: z.string(), claims: z.int(), claimed: z.number() })),
  /** The latest 500. */
  claims: z.array(MemberClaim),
})
export type MemberProfile = z.infer<typeof MemberProfile>
