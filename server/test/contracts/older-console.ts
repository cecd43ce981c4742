import { z } from 'zod'

/**
 * The answers that the older claims console was written for, field by field from its documents. Typed by hand: the code
 * does not read this file, and these shapes do not change when ours do. Fields of ours beside them are no breach.
 */
const number = z.number()
const text = z.string()
const none = <Shape extends z.ZodType>(shape: Shape) => shape.nullable()
const rows = <Shape extends z.ZodType>(shape: Shape) => z.object({ data: z.array(shape) })

/** Every refusal: clients look for its words in `error`. */
export const Refusal = z.object({ error: text.min(1) })

const User = z.object({ id: text, email: text, role: text, full_name: text })
export const Registered = User.extend({ created_at: z.iso.datetime() })
export const LoggedIn = z.object({
  access_token: text.min(20),
  token_type: z.literal('bearer'),
  expires_in: z.int().positive(),
  expires_at: z.iso.datetime(),
  user: User,
})

export const Feedback = z.object({
  id: text,
  claim_id: text,
  decision: z.enum(['approved', 'partial', 'rejected']),
  correction_ratio: none(number.min(0).max(1)),
  notes: none(text),
  reviewer_id: text,
  created_at: z.iso.datetime(),
  updated_at: z.iso.datetime(),
})

const Scores = { risk_score: number, rule_score: number, ml_score: none(number), ml_score_normalized: none(number) }
const Named = { facility_id: none(text), facility_name: none(text), facility_match_quality: text }
const Claim = z.object({
  claim_id: text,
  province_name: none(text),
  dx_primary_code: text,
  dx_primary_label: none(text),
  dx_primary_group: none(text),
  dx_secondary_codes: z.array(text),
  dx_secondary_labels: z.array(text),
  ...Named,
  facility_names_region: none(text),
  facility_ownership_names_region: none(text),
  facility_type_names_region: none(text),
  facility_class_names_region: none(text),
  severity_group: text,
  service_type: z.enum(['RITL', 'RJTL']),
  facility_class: text,
  amount_claimed: number,
  amount_paid: none(number),
  amount_gap: none(number),
  cost_zscore: none(number),
  los: z.int().nonnegative(),
  bpjs_payment_ratio: none(number),
  admit_dt: z.iso.date(),
  discharge_dt: z.iso.date(),
  peer: z.object({ mean: none(number), p90: none(number) }),
  flags: z.array(text),
  duplicate_pattern: z.boolean(),
  ...Scores,
  model_version: none(text),
  ruleset_version: text,
  latest_feedback: none(Feedback),
})
export const HighRisk = rows(Claim).extend({
  meta: z.object({
    total: z.int(),
    page: z.int(),
    page_size: z.int(),
    model_version: none(text),
    ruleset_version: text,
    filters: z.record(z.string(), z.string()),
  }),
})

export const Summary = z.object({
  data: z.object({
    claim_id: text,
    generated_at: z.iso.datetime(),
    model_version: none(text),
    ruleset_version: text,
    ...Scores,
    bpjs_payment_ratio: none(number),
    flags: z.array(text),
    sections: z.array(z.object({ title: text.min(1), content: text.min(1) })).length(6),
    narrative: text,
    generative_summary: none(text),
    follow_up_questions: z.array(text).min(3).max(5),
    llm: z.object({
      enabled: z.boolean(),
      provider: none(text),
      model: none(text),
      cached: z.boolean(),
      generated_at: none(text),
      prompt_version: none(text),
      error: text.optional(),
    }),
    peer: z.object({ key: text, p90: none(number), cost_zscore: none(number) }),
    claim: z.object({
      dx_primary_code: text,
      dx_primary_label: none(text),
      severity_group: text,
      service_type: text,
      facility_class: text,
      province_name: none(text),
      los: number,
      amount_claimed: number,
      amount_paid: none(number),
      amount_gap: none(number),
    }),
    latest_feedback: none(Feedback),
  }),
})

const Message = z.object({
  id: text,
  claim_id: text,
  sender: text,
  role: z.enum(['user', 'assistant', 'system']),
  content: text,
  metadata: z.record(z.string(), z.unknown()),
  created_at: z.iso.datetime(),
})
export const Chat = rows(Message)
export const Said = z.object({ data: z.object({ user_message: Message, bot_message: Message }) })
export const FeedbackKept = z.object({ data: Feedback })

export const SeverityMismatch = rows(
  z.object({
    claim_id: text,
    dx_primary: text,
    facility_class: text,
    province: text,
    los: number,
    claimed: number,
    peer_p90: number,
    delta_pct: number,
  }),
)
export const Duplicates = rows(
  z.object({
    claim_id: text,
    matched_claim_id: text,
    dx_primary: text,
    procedure_code: none(text),
    episode_gap_days: number.min(0).max(3),
  }),
)
export const TariffInsight = rows(
  z.object({
    ...Named,
    province_name: none(text),
    district_name: none(text),
    dx_primary_group: none(text),
    claim_count: z.int(),
    total_claimed: number,
    total_paid: none(number),
    total_gap: none(number),
    avg_gap: none(number),
    avg_cost_zscore: none(number),
    avg_payment_ratio: none(number),
  }),
)
export const CaseMix = rows(
  z.object({
    province: text,
    claim_count: z.int(),
    avg_los: number,
    median_claim_to_paid_ratio: none(number),
    high_risk_rate: number.min(0).max(1),
  }),
)
const Counts = z.array(z.object({ name: text, count: z.int() }))
export const QcStatus = z.object({
  status: z.enum(['ok', 'alert', 'no_data']),
  message: text,
  thresholds: z.object({ risk_score_min: number, los_le_1_ratio_min: number }),
  metrics: z.object({
    timestamp: text,
    total_rows: z.int(),
    top_k: z.int(),
    risk_score_top_k_mean: number,
    ml_score_top_k_mean: number,
    los_le_1_ratio_top_k: number,
    amount_claimed_top_k_mean: number,
  }),
  top_provinces: Counts,
  top_severity: Counts,
  top_flags: Counts,
})
