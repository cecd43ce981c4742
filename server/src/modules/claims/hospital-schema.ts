import { z } from 'zod'
import { Day, Instant } from '../../shared/dates.js'
import { Minor } from '../../shared/money.js'

/** The visit's own number, as the hospital or the simulator gave it. */
export const HospitalClaimId = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9-]{2,59}$/)

const code = (least: number, most: number) => z.int().min(least).max(most).nullable()

/**
 * One episode as a hospital bills it under the national casemix tariff: codes, days and amounts, and a pseudonym instead
 * of a person. Codes are those of the national sample data; amounts are minor units of the rupiah.
 */
export const HospitalClaim = z
  .strictObject({
    id: HospitalClaimId,
    facilityKey: z.string().regex(/^[A-Za-z0-9]{1,20}$/),
    provinceCode: code(11, 99),
    districtCode: code(1101, 9999),
    ownerCode: code(1, 9),
    facilityKindCode: code(1, 3),
    facilityClassCode: code(1, 99),
    /** 1 outpatient, 2 a stay. */
    serviceCode: z.union([z.literal(1), z.literal(2)]),
    clinicCode: code(1, 999),
    segmentCode: code(1, 5),
    wardClass: code(1, 3),
    entitledClass: code(1, 3),
    admittedOn: Day,
    dischargedOn: Day,
    /** ICD-10 without its dot. */
    diagnosis: z.string().regex(/^[A-Z][0-9][0-9A-Z]{1,4}$/),
    secondaryDiagnoses: z.array(z.string().regex(/^[A-Z][0-9][0-9A-Z]{1,4}$/)).max(30),
    /** INA-CBG, its last part the severity level. */
    cbgCode: z.string().regex(/^[A-Z]-\d{1,2}-\d{1,2}-(0|I|II|III)$/),
    procedureCode: z
      .string()
      .regex(/^[0-9A-Z.]{2,8}$/)
      .nullable(),
    billed: Minor.min(0),
    paid: Minor.min(0).nullable(),
    groupTariff: Minor.min(0),
    specialTariff: Minor.min(0),
    tariffRegion: code(1, 5),
    /** A pseudonym: 128 bits in the shape of an id. */
    memberKey: z.guid().nullable(),
    /** 1 male, 2 female. */
    memberSex: code(1, 2),
    /** At admission; below zero where the recorded birth is later, which is doubtful and not unreadable. */
    memberAgeDays: z.int().min(-50_000).max(50_000).nullable(),
    isReferred: z.boolean(),
    /** The doctor who treated, under a pseudonym of the same kind as the member's; null where the claim names none. */
    doctorKey: z.guid().nullable().default(null),
  })
  .refine((claim) => claim.dischargedOn >= claim.admittedOn, { path: ['dischargedOn'], error: 'before-admission' })
export type HospitalClaim = z.infer<typeof HospitalClaim>

export const HospitalClaimOrigin = z.enum(['imported', 'simulated', 'historic'])
export type HospitalClaimOrigin = z.infer<typeof HospitalClaimOrigin>

/** A hospital claim somebody works on. */
export const HospitalCase = z.object({
  claimId: HospitalClaimId,
  origin: HospitalClaimOrigin,
  openedBy: z.string(),
  openedAt: Instant,
})
export type HospitalCase = z.infer<typeof HospitalCase>

/** What an import did: how many are new, how many were there already, and which rows cannot be used, by place and field. */
export const ClaimImport = z.object({
  added: z.array(HospitalClaimId),
  known: z.int(),
  rejected: z.array(z.object({ index: z.int(), fields: z.array(z.string()) })),
})
export type ClaimImport = z.infer<typeof ClaimImport>
