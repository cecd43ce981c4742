import { z } from 'zod'

const figure = z.number().nullable()

/** What the views read of the reports; amounts in whole rupiah, rates 0 to 1. */
export const ClaimGroup = z.object({
  name: z.string(),
  claims: z.int(),
  los_mean: figure,
  claimed_median: figure,
  outlier_rate: figure,
  above_peers: z.number(),
})
export type ClaimGroup = z.infer<typeof ClaimGroup>

export const HeatMap = z.object({
  rows: z.array(z.string()),
  columns: z.array(z.string()),
  cells: z.array(z.object({ row: z.string(), column: z.string(), claims: z.int(), outlier_rate: figure })),
})
export type HeatMap = z.infer<typeof HeatMap>

export const SeverityMismatch = z.object({
  dx_primary: z.string(),
  claimed: z.number(),
  peer_p90: z.number(),
  delta_pct: z.number(),
})
export const DuplicatePair = z.object({ dx_primary: z.string(), amount_claimed: z.number() })
export const RepeatMonth = z.object({ month: z.string(), repeats: z.int(), amount_claimed: z.number() })
export const TariffInsight = z.object({
  facility_id: z.string(),
  dx_primary_group: z.string().nullable(),
  claim_count: z.number(),
  avg_cost_zscore: figure,
  total_above_peers: z.number(),
})
export const FacilityRank = z.object({
  facility_id: z.string(),
  province_name: z.string().nullable(),
  claims: z.int(),
  above_peers: z.number(),
  outlier_rate: figure,
})
export const FacilityIndicator = z.object({
  facility_id: z.string(),
  province_name: z.string().nullable(),
  observed: z.number(),
  expected: z.number(),
  ratio: figure,
  low: figure,
  high: figure,
})
export const Readmission = z.object({
  days_since_stay: z.int(),
  same_facility: z.boolean(),
  same_diagnosis: z.boolean(),
  dx_primary: z.string(),
  amount_claimed: z.number(),
})
export const BenfordReport = z.object({ amounts: z.int(), found: z.array(z.number()), expected: z.array(z.number()) })
export const LensRow = z.object({
  dx_primary: z.string(),
  claims: z.int(),
  members: z.int(),
  repeat_visits: z.int(),
  los_mean: figure,
})

const MaternalFigures = z.object({ claims: z.int(), repeat_visits: z.int(), paid_median: figure })
export const MaternalReport = z.object({
  nonCapitation: z.enum(['in-snapshot', 'not-in-snapshot']),
  otherVisits: z.int().nullable(),
  rows: z.array(z.object({ name: z.string(), hospital: MaternalFigures, primary: MaternalFigures.nullable() })),
})
export const RiskCoverage = z.object({
  builtAt: z.iso.datetime({ offset: true }).nullable(),
  claims: z.int(),
  from: z.iso.date().nullable(),
  until: z.iso.date().nullable(),
  since: z.int(),
  simulatedSince: z.int(),
})
