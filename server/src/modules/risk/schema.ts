import { z } from 'zod'
import { Day, Instant } from '../../shared/dates.js'
import { AuditId, ClaimId, ScoreId } from '../../shared/ids.js'
import { Reason } from '../../shared/reason.js'

export const Band = z.enum(['low', 'medium', 'high'])
export type Band = z.infer<typeof Band>

/** How unusual a claim is by published rules, 0 to 100; a sum of points, not a probability. */
export const RiskScore = z.object({
  id: ScoreId,
  claimId: ClaimId,
  auditId: AuditId.nullable(),
  ruleSet: z.string(),
  score: z.int().min(0).max(100),
  band: Band,
  /** Heaviest first; `facts.points` is what each added. */
  reasons: z.array(Reason),
  at: Instant,
})
export type RiskScore = z.infer<typeof RiskScore>

export type Cell = string | number | boolean | null | Cell[]

/** Where analytic SQL runs. One implementation is DuckDB in this process; all SQL is ours, values are passed apart. */
export type Warehouse = {
  /** Runs statements for their effect. */
  run(sql: string): Promise<void>
  /** Rows of one query as plain values; 64-bit numbers as text. `values` fill $1, $2 …. */
  rows(sql: string, values?: readonly (string | number | boolean)[]): Promise<Record<string, Cell>[]>
  /** A long answer in pieces, column by column. */
  batches(sql: string): AsyncGenerator<{ rows: number; column(index: number): unknown[] }>
  close(): void
}

/** The secret behind pseudonyms; a new version gives every person a new one. */
export type PseudonymKey = { version: number; bytes: Uint8Array }

/** One build of the analytic claims. */
export const SnapshotRun = z.object({
  id: z.string(),
  etlVersion: z.string(),
  startedAt: Instant,
  finishedAt: Instant,
  edition: z.enum(['coded', 'labels']),
  /** True when the data are made up. */
  generated: z.boolean(),
  pseudonymKey: z.int(),
  sources: z.array(z.object({ name: z.string(), bytes: z.int() })),
  rowsRead: z.int(),
  rowsKept: z.int(),
  /** How often each reason stands in the reject log. */
  rejects: z.record(z.string(), z.int()),
})
export type SnapshotRun = z.infer<typeof SnapshotRun>

/** A version of the rules over historic claims: what it changes of each rule's own weight and thresholds. */
export const ClaimRuleSet = z.object({
  version: z.string().min(1).max(60),
  changes: z
    .array(
      z.strictObject({
        code: z.string().max(60),
        enabled: z.boolean().optional(),
        weight: z.number().min(0).max(1).optional(),
        parameters: z.record(z.string(), z.number()).optional(),
      }),
    )
    .max(100),
})
export type ClaimRuleSet = z.infer<typeof ClaimRuleSet>

/** What a folder of served claims says about itself. */
export const ServingMeta = z.object({
  count: z.int(),
  ruleSet: z.string(),
  modelVersion: z.string().nullable(),
  dictionaries: z.record(z.string(), z.array(z.string())),
  /** Words of the codes: diagnoses, groups, procedures, districts. */
  labels: z.record(z.string(), z.record(z.string(), z.string())),
})
export type ServingMeta = z.infer<typeof ServingMeta>

const score = z.coerce.number().min(0).max(1)
const word = z.string().trim().min(1).max(120)

/** How the list of historic claims can be narrowed. Bounds are included. */
export const HighRiskFilter = z.strictObject({
  province: word.optional(),
  district: word.optional(),
  facility: word.optional(),
  facilityClass: word.optional(),
  serviceType: word.optional(),
  severity: word.optional(),
  dx: word.optional(),
  flag: word.optional(),
  scheme: word.optional(),
  reviewed: z.stringbool().optional(),
  startDate: Day.optional(),
  endDate: Day.optional(),
  dischargeStart: Day.optional(),
  dischargeEnd: Day.optional(),
  minRiskScore: score.optional(),
  maxRiskScore: score.optional(),
  minMlScore: score.optional(),
})
export type HighRiskFilter = z.infer<typeof HighRiskFilter>

/** Which snapshot is served. */
export const CurrentSnapshot = z.object({
  runId: z.string(),
  /** Folder of the snapshot and of its served lists, under the data directory. */
  snapshot: z.string(),
  serving: z.string(),
  ruleSet: z.string(),
  modelVersion: z.string().nullable(),
  generated: z.boolean(),
  at: Instant,
})
export type CurrentSnapshot = z.infer<typeof CurrentSnapshot>

export const ClaimDecision = z.enum(['approved', 'partial', 'rejected'])

/** What a person found about a historic claim. */
export const ClaimLabel = z.object({
  claimId: z.string(),
  decision: ClaimDecision,
  correctionRatio: z.number().min(0).max(1).nullable(),
  notes: z.string().nullable(),
  reviewerId: z.string(),
  at: Instant,
})
export type ClaimLabel = z.infer<typeof ClaimLabel>

/** A claim of the snapshot as the list shows it. Amounts in whole rupiah; scores 0 to 1, an indication to look, never a verdict. */
export const HistoricClaim = z.object({
  claim_id: z.string(),
  facility_key: z.string(),
  province_name: z.string().nullable(),
  district_name: z.string().nullable(),
  facility_class: z.string(),
  facility_ownership: z.string().nullable(),
  service_type: z.string(),
  severity_group: z.string(),
  admit_dt: Day,
  discharge_dt: Day,
  los: z.int(),
  dx_primary_code: z.string(),
  dx_primary_label: z.string().nullable(),
  dx_primary_group: z.string().nullable(),
  dx_secondary_codes: z.array(z.string()),
  dx_secondary_labels: z.array(z.string()),
  cbg_code: z.string(),
  procedure_code: z.string().nullable(),
  procedure_label: z.string().nullable(),
  amount_claimed: z.number(),
  amount_paid: z.number().nullable(),
  amount_gap: z.number().nullable(),
  bpjs_payment_ratio: z.number().nullable(),
  cost_zscore: z.number().nullable(),
  /** `n` other claims stand behind the figures; level 3 is the narrowest group, 1 nationwide. */
  peer: z.object({
    n: z.int().nullable(),
    level: z.int().nullable(),
    median: z.number().nullable(),
    mean: z.number().nullable(),
    p90: z.number().nullable(),
  }),
  duplicate_pattern: z.boolean(),
  matched_claim_id: z.string().nullable(),
  flags: z.array(z.string()),
  schemes: z.array(z.string()),
  /** What the hits call in question, whole rupiah. */
  stake: z.number(),
  rule_score: z.number(),
  ml_score: z.number().nullable(),
  ml_score_normalized: z.number().nullable(),
  risk_score: z.number(),
  /** The older system's larger of rule and model score. */
  older_risk_score: z.number(),
  model_version: z.string().nullable(),
  ruleset_version: z.string(),
  generated: z.boolean(),
  latest_feedback: ClaimLabel.nullable(),
})
export type HistoricClaim = z.infer<typeof HistoricClaim>

export const HighRiskQuery = HighRiskFilter.extend({
  page: z.coerce.number().int().min(1).max(1_000_000).default(1),
  pageSize: z.coerce.number().int().min(1).max(200).default(50),
  /** Where the page before ended, as `next` gave it; then `page` is not looked at. */
  after: z.string().max(80).optional(),
  facets: z.stringbool().default(false),
})
export type HighRiskQuery = z.infer<typeof HighRiskQuery>

export const HighRiskPage = z.object({
  data: z.array(HistoricClaim),
  meta: z.object({
    total: z.int(),
    page: z.int().nullable(),
    pageSize: z.int(),
    next: z.string().nullable(),
    snapshot: z.string(),
    generated: z.boolean(),
    modelVersion: z.string().nullable(),
    ruleSet: z.string(),
    facets: z.record(z.string(), z.array(z.object({ value: z.string(), count: z.int() }))).nullable(),
  }),
})
export type HighRiskPage = z.infer<typeof HighRiskPage>

const limit = (usual: number) => z.coerce.number().int().min(1).max(1000).default(usual)
export const LimitQuery = z.strictObject({ limit: limit(200) })
export const DuplicateQuery = z.strictObject({
  limit: limit(200),
  days: z.coerce.number().int().min(0).max(3).default(3),
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

export const LabelInput = z.strictObject({
  decision: ClaimDecision,
  correctionRatio: z.number().min(0).max(1).nullish(),
  notes: z.string().max(2000).nullish(),
})
export type LabelInput = z.infer<typeof LabelInput>

const share = z.number().min(0)
/** What a rule set would have done over the last twelve months of the snapshot, beside the set in force. */
export const Backtest = z.object({
  runId: z.string(),
  from: z.string(),
  to: z.string(),
  claims: z.int(),
  flagged: z.int(),
  /** Whole rupiah that the hits call in question. */
  stake: z.number(),
  inForce: z.object({ version: z.string(), flagged: z.int(), both: z.int(), stake: z.number() }),
  rules: z.array(z.object({ code: z.string(), flagged: z.int(), alone: z.int(), stake: z.number() })),
  clean: z.object({
    /** What clean was taken to mean: nothing planted, judged and approved by people, or simply all claims. */
    basis: z.enum(['planted-truth', 'labels', 'all-claims']),
    claims: z.int(),
    flagged: z.int(),
    groups: z.array(
      z.object({ by: z.enum(['class', 'region']), group: z.string(), claims: z.int(), flagged: z.int(), rate: share }),
    ),
    /** Highest over lowest flag rate of clean claims between groups, few claims drawn towards the whole. */
    ratio: share,
  }),
})
export type Backtest = z.infer<typeof Backtest>

export const RuleSetState = z.enum(['draft', 'shadow', 'published', 'retired'])
export const RuleSetVersion = z.object({
  version: z.string(),
  state: RuleSetState,
  content: ClaimRuleSet,
  description: z.string(),
  fairnessRatio: z.number(),
  backtest: Backtest.nullable(),
  createdBy: z.string(),
  createdAt: Instant,
  publishedAt: Instant.nullable(),
})
export type RuleSetVersion = z.infer<typeof RuleSetVersion>

export const RuleSetInput = ClaimRuleSet.extend({
  version: z.string().regex(/^[a-z0-9][a-z0-9._-]{0,39}$/),
  description: z.string().trim().min(1).max(500),
  fairnessRatio: z.number().min(1).max(10).default(2),
})
export type RuleSetInput = z.infer<typeof RuleSetInput>

export const RuleCatalogue = z.object({
  rules: z.array(
    z.object({
      code: z.string(),
      source: z.string(),
      scheme: z.string(),
      weight: z.number(),
      parameters: z.record(z.string(), z.number()),
      evidence: z.array(z.string()),
    }),
  ),
  versions: z.array(RuleSetVersion),
})
export type RuleCatalogue = z.infer<typeof RuleCatalogue>
