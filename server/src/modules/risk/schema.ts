import { z } from 'zod'
import { Day, Instant } from '../../shared/dates.js'
import { AuditId, ClaimId, ScoreId } from '../../shared/ids.js'
import { Reason } from '../../shared/reason.js'
import { DrawFigures } from './learning-schema.js'

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
  /** A doctor's pseudonym, for whoever may see joined claims (`risk.members`). */
  doctor: z.guid().optional(),
  /** Claims made up by the simulator, or all others. */
  simulated: z.stringbool().optional(),
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

/** Why a claim is looked at: by its place in the plan, drawn by lot, or because somebody opened it. */
export const ChosenBecause = z.enum(['expected-recovery', 'exploration', 'by-hand'])
export type ChosenBecause = z.infer<typeof ChosenBecause>

export const ClaimDecision = z.enum(['approved', 'partial', 'rejected'])

/** What a person found about a historic claim. */
export const ClaimLabel = z.object({
  id: z.uuid(),
  claimId: z.string(),
  decision: ClaimDecision,
  correctionRatio: z.number().min(0).max(1).nullable(),
  notes: z.string().nullable(),
  reviewerId: z.string(),
  /** How the claim came to be looked at; null for one judged without a case, or before that was kept. */
  chosen: ChosenBecause.nullable(),
  /** The chance it had of being drawn by lot; 1 for one chosen by its place in the plan; null where it is not known. */
  drawChance: z.number().nullable(),
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
  /** The chance that an auditor finds it wrong, by the adopted model of their labels. They chose what to judge: it leans high. */
  label_chance: z.number().nullable(),
  label_model_version: z.string().nullable(),
  model_version: z.string().nullable(),
  ruleset_version: z.string(),
  generated: z.boolean(),
  /** When it came, for a claim since the snapshot; null for one of the snapshot. */
  received_at: Instant.nullable(),
  /** Made up by the simulator. */
  simulated: z.boolean(),
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

export const LabelInput = z.strictObject({
  decision: ClaimDecision,
  correctionRatio: z.number().min(0).max(1).nullish(),
  notes: z.string().max(2000).nullish(),
})
export type LabelInput = z.infer<typeof LabelInput>

export const RefreshReason = z.object({
  code: z.string(),
  level: z.enum(['watch', 'alert']),
  facts: z.record(z.string(), z.union([z.string(), z.number()])),
})
export type RefreshReason = z.infer<typeof RefreshReason>

/** What is thought of a refresh beside those before it. */
export const RefreshVerdict = z.object({
  list: z.string(),
  runId: z.string(),
  modelVersion: z.string().nullable(),
  status: z.enum(['ok', 'watch', 'alert']),
  reasons: z.array(RefreshReason),
  at: Instant,
  toldAt: Instant.nullable(),
})
export type RefreshVerdict = z.infer<typeof RefreshVerdict>

/** How a run of the simulator behaves. It ends with the duration or the number of claims, whichever comes first. */
export const SimulationSettings = z.strictObject({
  durationSeconds: z.number().min(1).max(86_400),
  intervalSeconds: z.number().min(0.1).max(3600),
  maxClaims: z.int().min(1).max(10_000),
  /** Pauses vary by this share of the interval. */
  jitter: z.number().min(0).max(1),
  /** Share of claims with something planted. */
  fraudRatio: z.number().min(0).max(1),
  prefix: z.string().regex(/^[A-Za-z][A-Za-z0-9]{0,11}$/),
})
export type SimulationSettings = z.infer<typeof SimulationSettings>

export const SimulationRun = z.object({
  runId: z.string(),
  settings: SimulationSettings,
  seed: z.int(),
  startedBy: z.string(),
  startedAt: Instant,
  endedAt: Instant.nullable(),
  inserted: z.int(),
  fraudulent: z.int(),
})
export type SimulationRun = z.infer<typeof SimulationRun>

/** How many auditor hours there are, and how long a look takes. */
export const BudgetQuery = z.strictObject({
  hours: z.coerce.number().min(0).max(100_000).default(40),
  /** Share of the time for claims drawn by lot. */
  exploration: z.coerce.number().min(0).max(0.5).default(0.1),
  minutesStay: z.coerce.number().min(1).max(600).default(30),
  minutesOutpatient: z.coerce.number().min(1).max(600).default(12),
  seed: z.coerce.number().int().min(0).max(2_147_483_647).default(7),
})
export type BudgetQuery = z.infer<typeof BudgetQuery>

const BudgetBand = z.object({ low: z.number(), middle: z.number(), high: z.number() })
const Outlook = z.object({ claims: BudgetBand, expectedMoney: BudgetBand, expectedInnocents: BudgetBand })

/** What the hours are expected to bring. Money in minor units; bands over calibrations on samples drawn anew. */
export const AuditPlan = Outlook.extend({
  /** Where the chances come from: the adopted model of auditors' labels, the risk score weighed by labels, the planted truth of made-up data, or the score as it stands. */
  basis: z.enum(['label-model', 'labels', 'planted-truth', 'assumed']),
  hours: z.number(),
  considered: z.int(),
  /** The model of labels in use, and how many labels there are beside what a model needs. */
  labelModel: z.object({
    version: z.string().nullable(),
    labels: z.int(),
    rarer: z.int(),
    needed: z.object({ all: z.int(), ofEachKind: z.int() }),
    /** How the labels came about; the part found wrong, as they stand and weighed by inverse probability. */
    draws: DrawFigures.extend({ wrong: z.number(), wrongWeighed: z.number() }),
  }),
  /** The last claim that still fits. */
  marginal: z
    .object({ id: z.string(), chance: z.number(), recoverable: z.number(), minutes: z.number(), expected: z.number() })
    .nullable(),
  byAmount: Outlook,
})
export type AuditPlan = z.infer<typeof AuditPlan>

export const PlannedAudit = z.object({
  claimId: z.string(),
  /** Chance times what could come back, minor units. */
  expected: z.number(),
  chance: z.number(),
  minutes: z.number(),
  because: z.enum(['expected-recovery', 'exploration']),
  /** The chance it had of standing here. */
  drawChance: z.number(),
  claim: HistoricClaim,
})
export type PlannedAudit = z.infer<typeof PlannedAudit>

export * from './evidence-schema.js'
export * from './learning-schema.js'
export * from './quality-schema.js'
export * from './rule-set-schema.js'
export * from './warehouse-schema.js'
