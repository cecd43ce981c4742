import { z } from 'zod'

const word = z.string().trim().min(1).max(120)
const limit = (usual: number) => z.coerce.number().int().min(1).max(1000).default(usual)

/** What claims can be grouped by. */
export const Dimension = z.enum([
  'province',
  'district',
  'class',
  'owner',
  'segment',
  'service',
  'severity',
  'diagnosis',
  'group',
  'month',
])
export type Dimension = z.infer<typeof Dimension>

export const GroupQuery = z.strictObject({
  by: Dimension,
  province: word.optional(),
  serviceType: word.optional(),
  limit: limit(100),
})
export const HeatQuery = z.strictObject({
  rows: Dimension,
  columns: Dimension,
  province: word.optional(),
  serviceType: word.optional(),
})
export const TariffGroupQuery = z.strictObject({ group: word.optional(), dx: word.optional(), limit: limit(200) })
export const FacilityQuery = z.strictObject({ province: word.optional(), limit: limit(100) })
export const Indicator = z.enum(['severe', 'readmission', 'fragmentation'])
export type Indicator = z.infer<typeof Indicator>
export const IndicatorQuery = z.strictObject({ indicator: Indicator, province: word.optional(), limit: limit(100) })
export const BenfordQuery = z.strictObject({ facility: word.optional(), serviceType: word.optional() })
export const ByFacility = z.strictObject({ facility: z.string().regex(/^[A-Za-z0-9]{1,20}$/) })
export const ListQuery = z.strictObject({ limit: limit(200) })

const figure = z.number().nullable()

/** One group of claims. Amounts in whole rupiah; rates 0 to 1; a rate of outliers is no rate of wrong claims. */
export const ClaimGroup = z.object({
  name: z.string(),
  claims: z.int(),
  stays: z.int(),
  los_mean: figure,
  claimed: z.number(),
  paid: figure,
  claimed_median: figure,
  severe_rate: figure,
  /** More than three robust spreads above peers. */
  outlier_rate: figure,
  /** What was billed above the middle of the peers. */
  above_peers: z.number(),
})
export type ClaimGroup = z.infer<typeof ClaimGroup>

export const HeatMap = z.object({
  rows: z.array(z.string()),
  columns: z.array(z.string()),
  cells: z.array(
    z.object({ row: z.string(), column: z.string(), claims: z.int(), claimed: z.number(), outlier_rate: figure }),
  ),
})
export type HeatMap = z.infer<typeof HeatMap>

/** Diagnosis by severity, class and owner: how the tariff fits what is billed and paid. */
export const TariffGroup = z.object({
  dx_primary_code: z.string(),
  severity: z.string(),
  facility_class: z.string(),
  facility_ownership: z.string(),
  claims: z.int(),
  los_mean: figure,
  claimed_median: figure,
  paid_median: figure,
  tariff_median: figure,
  underpaid: z.int(),
  overpaid: z.int(),
  outlier_rate: figure,
})
export type TariffGroup = z.infer<typeof TariffGroup>

export const Ratio = z.object({
  observed: z.number(),
  expected: z.number(),
  ratio: figure,
  low: figure,
  high: figure,
  verdict: z.enum(['higher', 'lower', 'as-expected', 'too-few']),
})

/** A hospital's events beside what its own mix of cases leads one to expect, with 95 % limits. */
export const FacilityIndicator = Ratio.extend({
  facility_id: z.string(),
  province_name: z.string().nullable(),
  cases: z.int(),
})
export type FacilityIndicator = z.infer<typeof FacilityIndicator>

/** Hospitals in order of what is billed above peers: an order to look in, never a judgement. */
export const FacilityRank = z.object({
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
})
export type FacilityRank = z.infer<typeof FacilityRank>

export const BenfordReport = z.object({
  amounts: z.int(),
  found: z.array(z.number()),
  expected: z.array(z.number()),
  deviation: figure,
  chiSquare: figure,
})
export type BenfordReport = z.infer<typeof BenfordReport>

/** What hospitals of the same class have in the middle, and this one's events over their mean share with limits of chance. */
export const FacilityPeers = z.object({
  facilities: z.int(),
  claims: figure,
  claimed: figure,
  outlier_rate: figure,
  repeat_rate: figure,
  severity_oe: figure,
  above_share: figure,
  outliers: Ratio,
  repeats: Ratio,
})
export type FacilityPeers = z.infer<typeof FacilityPeers>

export const FacilityProfile = z.object({
  facility: FacilityRank,
  peers: FacilityPeers,
  indicators: z.record(Indicator, Ratio),
  benford: BenfordReport,
  months: z.array(ClaimGroup),
  diagnoses: z.array(ClaimGroup),
})
export type FacilityProfile = z.infer<typeof FacilityProfile>

/** A stay soon after another of the same member; series of treatment are left out. */
export const Readmission = z.object({
  claim_id: z.string(),
  last_stay_id: z.string(),
  days_since_stay: z.int(),
  same_facility: z.boolean(),
  same_diagnosis: z.boolean(),
  dx_primary: z.string(),
  province: z.string().nullable(),
  amount_claimed: z.number(),
})
export type Readmission = z.infer<typeof Readmission>

export const RepeatMonth = z.object({ month: z.string(), repeats: z.int(), amount_claimed: z.number() })
export type RepeatMonth = z.infer<typeof RepeatMonth>

/** A kind of care month by month or class by class. */
export const LensRow = z.object({
  dx_primary: z.string(),
  facility_class: z.string(),
  claims: z.int(),
  members: z.int(),
  /** Claims of members who came more than once for it. */
  repeat_visits: z.int(),
  los_mean: figure,
  claimed_median: figure,
  paid_median: figure,
  outlier_rate: figure,
})
export type LensRow = z.infer<typeof LensRow>
export const Lens = z.enum(['maternal', 'oncology'])
export type Lens = z.infer<typeof Lens>
