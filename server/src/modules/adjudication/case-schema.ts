import { z } from 'zod'
import { Day, Instant } from '../../shared/dates.js'
import { Minor } from '../../shared/money.js'
import { ChosenBecause } from '../risk/schema.js'

export const CaseId = z.uuid().brand<'CaseId'>()
export type CaseId = z.infer<typeof CaseId>

export const CaseStatus = z.enum(['open', 'in-review', 'waiting', 'second-look', 'decided', 'appealed', 'closed'])
export type CaseStatus = z.infer<typeof CaseStatus>

export const CaseDecision = z.enum(['approved', 'partial', 'rejected'])
export type CaseDecision = z.infer<typeof CaseDecision>

/** Why a claim is paid as billed. */
export const ReasonFor = z.enum(['documented', 'clinical-variation', 'tariff-explains', 'data-error', 'other-for'])
/** Why it is not, or not in full. Each says what was found, none says why it was done. */
export const ReasonAgainst = z.enum([
  'severity-unsupported',
  'diagnosis-unsupported',
  'procedure-undocumented',
  'repeated-bill',
  'split-episode',
  'tariff-misapplied',
  'stay-unsupported',
  'class-not-entitled',
  'documents-missing',
  'identity-unclear',
  'other-against',
])
export const CaseReason = z.enum([...ReasonFor.options, ...ReasonAgainst.options])
export type CaseReason = z.infer<typeof CaseReason>

/** A claim of the risk list that somebody looks at. Money in minor units. */
export const Case = z.object({
  id: CaseId,
  claimId: z.string(),
  status: CaseStatus,
  assignee: z.string().nullable(),
  revision: z.int(),
  heldBy: z.string().nullable(),
  heldUntil: Instant.nullable(),
  priority: z.number(),
  expected: Minor,
  minutes: z.int(),
  because: ChosenBecause,
  /** The chance it had of being drawn by lot, 1 for its place in the plan; null when opened by hand or before it was kept. */
  drawChance: z.number().nullable(),
  amount: Minor,
  stake: Minor,
  risk: z.number(),
  flags: z.array(z.string()),
  facilityKey: z.string(),
  province: z.string().nullable(),
  diagnosis: z.string(),
  cbgCode: z.string(),
  serviceType: z.string(),
  dueAt: Instant,
  openedBy: z.string(),
  openedAt: Instant,
  outcome: CaseDecision.nullable(),
  correctionRatio: z.number().nullable(),
  decidedAt: Instant.nullable(),
  appealUntil: Instant.nullable(),
})
export type Case = z.infer<typeof Case>

export const CaseView = z.enum(['team', 'mine', 'unassigned', 'overdue', 'second-look', 'appealed', 'decided'])
export type CaseView = z.infer<typeof CaseView>

const word = z.string().trim().min(1).max(120)
/** How the queue can be narrowed; all of it stands in the address. */
export const CaseQuery = z.strictObject({
  view: CaseView.default('team'),
  status: CaseStatus.optional(),
  province: word.optional(),
  facility: word.optional(),
  flag: word.optional(),
  diagnosis: word.optional(),
  q: word.optional(),
  minAmount: z.coerce.number().int().min(0).optional(),
  page: z.coerce.number().int().min(1).max(100_000).default(1),
  pageSize: z.coerce.number().int().min(1).max(200).default(25),
})
export type CaseQuery = z.infer<typeof CaseQuery>

export const CasePage = z.object({
  items: z.array(Case),
  total: z.int(),
  /** How many there are behind each view, whatever the other filters. */
  counts: z.record(CaseView, z.int()),
  /** Names of the people in `items`, by id. */
  people: z.record(z.string(), z.string()),
})
export type CasePage = z.infer<typeof CasePage>

export const JudgementKind = z.enum(['first', 'second', 'third', 'appeal'])
export type JudgementKind = z.infer<typeof JudgementKind>

export const Judgement = z.object({
  id: z.uuid(),
  kind: JudgementKind,
  decision: CaseDecision,
  correctionRatio: z.number(),
  reasons: z.array(CaseReason),
  notes: z.string(),
  judgedBy: z.string(),
  versions: z.record(z.string(), z.string()),
  at: Instant,
})
export type Judgement = z.infer<typeof Judgement>

export const CaseAppeal = z.object({
  grounds: z.string(),
  filedBy: z.string(),
  filedAt: Instant,
  answerDueAt: Instant,
  answer: z.string().nullable(),
  answeredBy: z.string().nullable(),
  answeredAt: Instant.nullable(),
})
export type CaseAppeal = z.infer<typeof CaseAppeal>

const StepFacts = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]))
export const CaseStep = z.object({
  step: z.string(),
  status: CaseStatus,
  actor: z.string(),
  facts: StepFacts,
  note: z.string().nullable(),
  at: Instant,
})
export type CaseStep = z.infer<typeof CaseStep>

/** What the actor may do with a case now. */
export const CaseAction = z.enum([
  'take',
  'release',
  'assign',
  'wait',
  'resume',
  'judge',
  'file-appeal',
  'answer-appeal',
])
export type CaseAction = z.infer<typeof CaseAction>

export const CaseDetail = Case.extend({
  /** Judgements the actor may see: until a second look is settled, only one's own. */
  judgements: z.array(Judgement),
  appeal: CaseAppeal.nullable(),
  steps: z.array(CaseStep),
  actions: z.array(CaseAction),
  needsSecondLook: z.boolean(),
  people: z.record(z.string(), z.string()),
})
export type CaseDetail = z.infer<typeof CaseDetail>

/** What somebody judged. `correctionRatio` is the share of the billed amount that is not to be paid. */
export const JudgementInput = z.strictObject({
  decision: CaseDecision,
  correctionRatio: z.number().min(0).max(1).nullish(),
  reasons: z.array(CaseReason).min(1).max(8),
  notes: z.string().trim().max(4000).default(''),
  /** That the best innocent explanation was read and is excluded by what was found; asked for unless the claim is paid as billed. */
  innocentExcluded: z.boolean().default(false),
  revision: z.int(),
  /** Judge although a colleague has the case open; the colleague's name was shown. */
  despiteHold: z.boolean().default(false),
})
export type JudgementInput = z.infer<typeof JudgementInput>

export const AssignInput = z.strictObject({
  caseIds: z.array(CaseId).min(1).max(200),
  /** Null gives the cases back to the team. */
  assignee: z.string().max(80).nullable(),
})
export type AssignInput = z.infer<typeof AssignInput>

export const AssignOutcome = z.object({
  changed: z.array(CaseId),
  /** Cases left as they are, with the code why. */
  left: z.array(z.object({ caseId: z.string(), code: z.string() })),
})
export type AssignOutcome = z.infer<typeof AssignOutcome>

export const PlanInput = z.strictObject({ hours: z.number().min(1).max(2000).default(40) })
export type PlanInput = z.infer<typeof PlanInput>

export const WaitInput = z.strictObject({ until: Day, note: z.string().trim().min(3).max(2000), revision: z.int() })
export type WaitInput = z.infer<typeof WaitInput>

export const AppealInput = z.strictObject({ grounds: z.string().trim().min(10).max(8000) })
export const AppealAnswer = JudgementInput.extend({ answer: z.string().trim().min(10).max(8000) })
export type AppealAnswer = z.infer<typeof AppealAnswer>

/** What a facility sees of a decision on its claim: outcome and reasons, no score, no name. */
export const FacilityDecision = z.object({
  caseId: CaseId,
  claimId: z.string(),
  outcome: CaseDecision,
  correctionRatio: z.number(),
  amount: Minor,
  reasons: z.array(CaseReason),
  decidedAt: Instant,
  appealUntil: Instant,
  status: CaseStatus,
  appeal: CaseAppeal.omit({ filedBy: true, answeredBy: true }).nullable(),
})
export type FacilityDecision = z.infer<typeof FacilityDecision>

const Rate = z.object({ judged: z.int(), confirmed: z.int(), precision: z.number().nullable(), correction: z.number() })
/** What became of flags in the hands of people. `confirmed` are claims not paid as billed. */
export const Feedback = z.object({
  judged: z.int(),
  byDecision: z.record(CaseDecision, z.int()),
  rules: z.array(Rate.extend({ code: z.string(), reasons: z.array(z.object({ code: CaseReason, count: z.int() })) })),
  /** By the scheme of the rules; a flag whose rule is no more has none. */
  schemes: z.array(Rate.extend({ code: z.string() })),
  /** Claims drawn by lot: the only share from which rates of the whole may be read. */
  byLot: Rate,
  auditors: z.array(
    z.object({ id: z.string(), judged: z.int(), secondLooks: z.int(), agreed: z.int(), overturned: z.int() }),
  ),
  /** What auditors' time brought by month of settlement (YYYY-MM), the latest first; minutes as planned, not clocked. */
  returns: z.array(
    z.object({
      month: z.string(),
      settled: z.int(),
      confirmed: z.int(),
      corrected: Minor,
      expected: Minor,
      minutes: z.int(),
      perHour: Minor.nullable(),
    }),
  ),
  people: z.record(z.string(), z.string()),
})
export type Feedback = z.infer<typeof Feedback>

export const FeedbackQuery = z.strictObject({
  decision: CaseDecision.optional(),
  flag: word.optional(),
  judgedBy: word.optional(),
  page: z.coerce.number().int().min(1).max(100_000).default(1),
  pageSize: z.coerce.number().int().min(1).max(200).default(25),
})
export type FeedbackQuery = z.infer<typeof FeedbackQuery>

export const FeedbackPage = z.object({
  items: z.array(Judgement.extend({ caseId: CaseId, claimId: z.string(), flags: z.array(z.string()), amount: Minor })),
  total: z.int(),
  people: z.record(z.string(), z.string()),
})
export type FeedbackPage = z.infer<typeof FeedbackPage>

/** Who has a case open now. */
export const CaseHold = z.object({
  by: z.string().nullable(),
  name: z.string().nullable(),
  until: Instant.nullable(),
  isMine: z.boolean(),
})
export type CaseHold = z.infer<typeof CaseHold>

/** A settled case like another claim. */
export const SimilarCase = z.object({
  caseId: CaseId,
  claimId: z.string(),
  outcome: CaseDecision,
  correctionRatio: z.number(),
  amount: Minor,
  flags: z.array(z.string()),
  reasons: z.array(CaseReason),
  isSameCbg: z.boolean(),
  decidedAt: Instant,
})
export type SimilarCase = z.infer<typeof SimilarCase>
