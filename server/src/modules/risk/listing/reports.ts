import { z } from 'zod'

const word = z.string().trim().min(1).max(120)
const limit = (usual: number) => z.coerce.number().int().min(1).max(1000).default(usual)
export const LimitQuery = z.strictObject({ limit: limit(200) })
export const DuplicateQuery = z.strictObject({
  limit: limit(200),
  /** Days from one admission to the next; above three it is looked for when asked. */
  days: z.coerce.number().int().min(0).max(30).default(3),
})
export const CaseMixQuery = z.strictObject({ limit: z.coerce.number().int().min(1).max(1000).optional() })
export const TariffQuery = z.strictObject({
  limit: limit(100),
  province: word.optional(),
  facility: word.optional(),
  severity: word.optional(),
  serviceType: word.optional(),
  dxGroup: word.optional(),
})
export type TariffQuery = z.infer<typeof TariffQuery>

export const SeverityMismatch = z.object({
  claim_id: z.string(),
  dx_primary: z.string(),
  facility_class: z.string(),
  province: z.string(),
  los: z.number(),
  claimed: z.number(),
  peer_p90: z.number(),
  peer_n: z.number(),
  delta_pct: z.number(),
})
export type SeverityMismatch = z.infer<typeof SeverityMismatch>

export const DuplicatePair = z.object({
  claim_id: z.string(),
  matched_claim_id: z.string(),
  dx_primary: z.string(),
  procedure_code: z.string().nullable(),
  episode_gap_days: z.number(),
  amount_claimed: z.number(),
})
export type DuplicatePair = z.infer<typeof DuplicatePair>

export const TariffInsight = z.object({
  facility_id: z.string(),
  province_name: z.string().nullable(),
  district_name: z.string().nullable(),
  dx_primary_group: z.string().nullable(),
  claim_count: z.number(),
  total_claimed: z.number(),
  total_paid: z.number().nullable(),
  total_gap: z.number().nullable(),
  avg_gap: z.number().nullable(),
  avg_cost_zscore: z.number().nullable(),
  avg_payment_ratio: z.number().nullable(),
  /** What was billed above the middle of the peers: says more than the gap, which is zero for nearly all. */
  total_above_peers: z.number(),
})
export type TariffInsight = z.infer<typeof TariffInsight>

export const CaseMix = z.object({
  province: z.string(),
  claim_count: z.number(),
  avg_los: z.number(),
  /** Paid over claimed, as the older system computed it in spite of its name. */
  median_claim_to_paid_ratio: z.number().nullable(),
  high_risk_rate: z.number(),
  inpatient_rate: z.number(),
  severe_rate: z.number().nullable(),
})
export type CaseMixRow = z.infer<typeof CaseMix>
