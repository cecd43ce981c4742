import { z } from 'zod'

const Histogram = z.object({ edges: z.array(z.number()), shares: z.array(z.number()) })

/** The quality report of one scoring, with the fields older tools read, and the drift since the one before. */
export const QualitySnapshot = z.object({
  summary: z.object({
    timestamp: z.string(),
    total_rows: z.int(),
    top_k: z.int(),
    amount_claimed_mean: z.number(),
    amount_claimed_top_k_mean: z.number(),
    cost_zscore_mean: z.number(),
    cost_zscore_top_k_mean: z.number(),
    los_le_1_ratio: z.number(),
    los_le_1_ratio_top_k: z.number(),
    risk_score_top_k_mean: z.number(),
    ml_score_top_k_mean: z.number(),
  }),
  top_records: z.array(
    z.object({
      claim_id: z.string(),
      province_name: z.string(),
      severity_group: z.string(),
      risk_score: z.number(),
      rule_score: z.number(),
      ml_score_normalized: z.number(),
      amount_claimed: z.number(),
      los: z.number(),
      duplicate_pattern: z.boolean(),
      flags: z.array(z.string()),
    }),
  ),
  model_version: z.string(),
  ruleset_version: z.string(),
  drift: z
    .object({
      since: z.string(),
      features: z.array(z.object({ name: z.string(), psi: z.number(), ks: z.number() })),
      /** Share of the top claims that were at the top before. */
      top_k_kept: z.number(),
    })
    .nullable(),
  histograms: z.record(z.string(), Histogram),
})
export type QualitySnapshot = z.infer<typeof QualitySnapshot>

/** The summary over all reports, with the documented fields. */
export const QualitySummary = z.object({
  total_snapshots: z.int(),
  latest_snapshot: z.string().nullable(),
  averages: z.record(z.string(), z.number()),
  top_severity_in_top_k: z.array(z.object({ name: z.string(), count: z.int() })),
  top_province_in_top_k: z.array(z.object({ name: z.string(), count: z.int() })),
  top_flags_in_top_k: z.array(z.object({ name: z.string(), count: z.int() })),
  snapshots: z.array(
    z.object({ timestamp: z.string(), summary: QualitySnapshot.shape.summary, top_record_count: z.int() }),
  ),
  status: z.enum(['ok', 'alert', 'no_data']),
  message: z.string(),
})
export type QualitySummary = z.infer<typeof QualitySummary>

/** Each scoring's quality report without the histograms behind it, oldest first, and the bounds they are judged by. */
export const QualityHistory = z.object({
  summary: QualitySummary.omit({ snapshots: true }),
  reports: z.array(QualitySnapshot.omit({ histograms: true, top_records: true })),
  bounds: z.record(z.string(), z.number()),
})
export type QualityHistory = z.infer<typeof QualityHistory>
