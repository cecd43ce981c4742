import { z } from 'zod'

const figure = z.number().nullable()
const Ratio = z.object({ observed: z.number(), expected: z.number(), ratio: figure, low: figure, high: figure })
export type Ratio = z.infer<typeof Ratio>

/** What the pages read of one hospital, member or scheme; amounts in whole rupiah, rates 0 to 1. */
export const FacilityProfile = z.object({
  facility: z.object({
    facility_id: z.string(),
    province_name: z.string().nullable(),
    facility_class: z.string().nullable(),
    claims: z.int(),
    stays: z.int(),
    claimed: z.number(),
    above_peers: z.number(),
    outlier_rate: figure,
    repeat_rate: figure,
    severity_oe: figure,
  }),
  peers: z.object({
    facilities: z.int(),
    claims: figure,
    claimed: figure,
    outlier_rate: figure,
    repeat_rate: figure,
    severity_oe: figure,
    above_share: figure,
    outliers: Ratio,
    repeats: Ratio,
  }),
  indicators: z.record(z.enum(['severe', 'readmission', 'fragmentation']), Ratio),
  months: z.array(z.object({ name: z.string(), claims: z.int(), claimed: z.number(), outlier_rate: figure })),
  diagnoses: z.array(z.object({ name: z.string(), claims: z.int(), claimed: z.number(), above_peers: z.number() })),
})
export type FacilityProfile = z.infer<typeof FacilityProfile>

export const MarkKind = z.enum(['readmission', 'overlap', 'repeat'])
export const MemberClaim = z.object({
  claim_id: z.string(),
  facility_id: z.string(),
  admit_dt: z.string(),
  discharge_dt: z.string(),
  service_type: z.string(),
  dx_primary: z.string(),
  cbg_code: z.string(),
  amount_claimed: z.number(),
  peer_median: figure,
  marks: z.array(z.object({ kind: MarkKind, with: z.string() })),
  received_at: z.string().nullable(),
  simulated: z.boolean(),
})
export type MemberClaim = z.infer<typeof MemberClaim>

export const Episode = z.object({
  member: z.string().nullable(),
  from: z.string().nullable(),
  until: z.string().nullable(),
  claims: z.array(MemberClaim),
})

const Beside = z.object({ value: z.number(), median: figure, p95: figure })
export const MemberProfile = z.object({
  member: z.string(),
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
  ratios: z.object({ claims: Ratio, stays: Ratio }),
  months: z.array(z.object({ month: z.string(), claims: z.int(), claimed: z.number() })),
  claims: z.array(MemberClaim),
})
export type MemberProfile = z.infer<typeof MemberProfile>

export const SchemeProfile = z.object({
  scheme: z.string(),
  rules: z.array(z.object({ code: z.string(), source: z.string(), weight: z.number(), claims: z.int() })),
  claims: z.int(),
  all: z.int(),
  since: z.int(),
  months: z.array(z.object({ month: z.string(), claims: z.int(), all: z.int() })),
  facilities: z.array(Ratio.extend({ facility_id: z.string(), cases: z.int() })),
})

export const DoctorOfClaim = z.object({
  doctor: z.string().nullable(),
  because: z.enum(['named', 'not-named', 'not-carried']),
})

const Counts = z.object({ claims: z.int(), flagged: z.int(), claimed: z.number() })
export const DoctorProfile = z.object({
  doctor: z.string(),
  figures: Counts.extend({
    stays: z.int(),
    facilities: z.int(),
    paid: figure,
    above_peers: figure,
    stake: z.number(),
  }),
  since: z.int(),
  simulated: z.int(),
  waiting: z.int(),
  peers: z.object({ compared: z.int(), doctors: z.int(), flagged: Ratio }),
  rules: z.array(z.object({ code: z.string(), scheme: z.string(), claims: z.int(), stake: z.number() })),
  months: z.array(Counts.extend({ month: z.string() })),
  facilities: z.array(Counts.extend({ facility_id: z.string() })),
})
export type DoctorProfile = z.infer<typeof DoctorProfile>
