import { z } from 'zod'
import { Day, Instant } from '../../shared/dates.js'
import { BillId, ClaimId, DocumentId, FacilityId, MemberId } from '../../shared/ids.js'
import { Currency, Minor } from '../../shared/money.js'
import { Facts, Reason } from '../../shared/reason.js'
import { Bill, CostParts, DocumentKind, ServiceType } from '../intake/schema.js'
import { CareClass, FacilityMatch, Member } from '../registry/schema.js'

export { HospitalCase, HospitalClaim, HospitalClaimId } from './hospital-schema.js'

export const ClaimStatus = z.enum([
  'DRAFT',
  'INCOMPLETE',
  'SUBMITTED',
  'IN_REVIEW',
  'APPROVED',
  'PARTIAL',
  'REJECTED',
  'PAID',
  'WITHDRAWN',
])
export type ClaimStatus = z.infer<typeof ClaimStatus>

/** KLM, the day as YYYYMMDD, six upper-case hexadecimal digits. */
export const ClaimNumber = z.string().regex(/^KLM\d{8}[0-9A-F]{6}$/)

/** One applied validation rule: what it took from the score, in hundredths (−15 = −0.15), and why. */
export const RuleOutcome = z.object({
  rule: z.string(),
  version: z.string(),
  /** Hundredths taken from the score of 100; 0 when it only informs. */
  deduction: z.int().min(0).max(100),
  blocks: z.boolean(),
  facts: Facts,
})
export type RuleOutcome = z.infer<typeof RuleOutcome>

/**
 * How likely a claim is to be approved by the published deduction rules.
 * It is a rule score, not a calibrated probability, and the estimate is not an approved amount.
 */
export const ApprovalEstimate = z.object({
  ruleSet: z.string(),
  isValid: z.boolean(),
  /** 0 to 1 in steps of 0.01. */
  score: z.number(),
  estimate: Minor,
  shareBasisPoints: z.int(),
  outcomes: z.array(RuleOutcome),
  missingDocuments: z.array(DocumentKind),
})
export type ApprovalEstimate = z.infer<typeof ApprovalEstimate>

export const ClaimEvent = z.object({
  at: Instant,
  from: ClaimStatus.nullable(),
  to: ClaimStatus,
  actor: z.string(),
  reason: z.string().nullable(),
})
export type ClaimEvent = z.infer<typeof ClaimEvent>

/** One row of a list of claims. `memberName` is null for those who may not see it. */
export const ClaimSummary = z.object({
  id: ClaimId,
  number: ClaimNumber,
  status: ClaimStatus,
  memberName: z.string().nullable(),
  cardNumberEnding: z.string(),
  facilityName: z.string().nullable(),
  serviceType: ServiceType.nullable(),
  serviceDate: Day.nullable(),
  currency: Currency,
  total: Minor.nullable(),
  score: z.number(),
  estimate: Minor,
  approvedAmount: Minor.nullable(),
  createdAt: Instant,
})
export type ClaimSummary = z.infer<typeof ClaimSummary>

/** Something a person must look at before the claim can be trusted, e.g. `claim.total-needs-check`. */
export const ToCheck = z.object({ code: z.string(), field: z.string().nullable(), facts: Facts })
export type ToCheck = z.infer<typeof ToCheck>

export const ClaimAction = z.enum(['confirm', 'correct', 'add-document', 'withdraw', 'start-review', 'decide', 'pay'])
export type ClaimAction = z.infer<typeof ClaimAction>

/** Another claim that looks like a second request for the same care. */
export const Duplicate = z.object({
  claimId: ClaimId,
  number: ClaimNumber,
  by: z.enum(['content', 'image', 'receipt']),
})
export type Duplicate = z.infer<typeof Duplicate>

export const ClaimDetail = ClaimSummary.extend({
  memberId: MemberId,
  careClass: CareClass,
  facility: FacilityMatch,
  facilityId: FacilityId.nullable(),
  bill: Bill,
  billId: BillId,
  corrections: z.array(
    z.object({ field: z.string(), from: z.string(), to: z.string(), at: Instant, actor: z.string() }),
  ),
  costParts: CostParts,
  /** 0 to 1: printed patient name against the card holder's; null when no name is printed. */
  patientNameMatch: z.number().nullable(),
  approval: ApprovalEstimate,
  toCheck: z.array(ToCheck),
  duplicates: z.array(Duplicate),
  documents: z.array(
    z.object({
      ...{ id: DocumentId, kind: DocumentKind, mediaType: z.string(), pages: z.int(), addedAt: Instant },
      /** Whether a virus scanner looked at it before it was kept. */
      scanned: z.boolean(),
    }),
  ),
  history: z.array(ClaimEvent),
  /** Names of the people who moved, corrected or decided, by the id they stand under; only those the viewer may know. */
  people: z.record(z.string(), z.string()),
  /** Filled by later modules when the viewer may see them. */
  findings: z.array(Reason),
  risk: z
    .object({
      score: z.number(),
      band: z.enum(['low', 'medium', 'high']),
      ruleSet: z.string(),
      reasons: z.array(Reason),
    })
    .nullable(),
  decision: z
    .object({
      outcome: z.enum(['APPROVED', 'PARTIAL', 'REJECTED']).nullable(),
      amount: Minor.nullable(),
      comment: z.string().nullable(),
      by: z.string().nullable(),
      at: Instant.nullable(),
      /** What the engine proposes to the reviewer, with its reasons; a person decides. */
      proposal: z.object({ outcome: z.enum(['approve', 'review', 'reject']), reasons: z.array(Reason) }).nullable(),
    })
    .nullable(),
  /** Moves the viewer may make now: `confirm`, `withdraw`, `start-review`, `decide`, `pay`. */
  actions: z.array(ClaimAction),
  /** Grows with every change; a decision may name the one it was made on. */
  version: z.int(),
})
export type ClaimDetail = z.infer<typeof ClaimDetail>

export const ClaimQuery = z.strictObject({
  status: ClaimStatus.optional(),
  facility: z.string().max(200).optional(),
  serviceType: ServiceType.optional(),
  from: Day.optional(),
  to: Day.optional(),
  /** Claim number, or words of the member's name. */
  q: z.string().max(100).optional(),
  sort: z.enum(['newest', 'oldest', 'highest', 'lowest-score']).default('newest'),
  page: z.coerce.number().int().min(1).default(1),
  pageSize: z.coerce.number().int().min(1).max(100).default(25),
})
export type ClaimQuery = z.infer<typeof ClaimQuery>

export const ClaimPage = z.object({ items: z.array(ClaimSummary), page: z.int(), pageSize: z.int(), total: z.int() })
export type ClaimPage = z.infer<typeof ClaimPage>

export const ClaimStatistics = z.object({
  totalClaims: z.int(),
  pendingClaims: z.int(),
  averageScore: z.number().nullable(),
  totalClaimed: Minor,
  totalApproved: Minor,
  byStatus: z.array(z.object({ status: ClaimStatus, count: z.int(), amount: Minor })),
  byServiceType: z.array(z.object({ serviceType: z.string(), count: z.int(), amount: Minor })),
  byFacility: z.array(z.object({ facility: z.string(), count: z.int(), amount: Minor })),
  byPeriod: z.array(z.object({ day: Day, count: z.int(), amount: Minor })),
  /** Ten bins of the rule score, 0–0.1 … 0.9–1. */
  scoreDistribution: z.array(z.object({ from: z.number(), to: z.number(), count: z.int() })),
  processing: z.object({ read: z.int(), failed: z.int(), refused: z.int(), medianMilliseconds: z.number().nullable() }),
})
export type ClaimStatistics = z.infer<typeof ClaimStatistics>

export const DecisionInput = z.strictObject({
  outcome: z.enum(['APPROVED', 'PARTIAL', 'REJECTED']),
  amount: Minor.nonnegative(),
  comment: z.string().trim().min(3).max(2000),
  /** The claim's version the reviewer saw; refused when it has changed since. */
  version: z.int().optional(),
})
export type DecisionInput = z.infer<typeof DecisionInput>

/** All that a draft is made from, already loaded: the bill with its corrections, and what the registry says of it. */
export const DraftFacts = z.object({
  billId: BillId,
  documentId: DocumentId,
  bill: Bill,
  costParts: CostParts,
  /** Null when no member has the card. */
  member: Member.nullable(),
  facility: FacilityMatch,
  /** 0 to 1: printed patient name against the member's; null when no name is printed. */
  patientNameMatch: z.number().min(0).max(1).nullable(),
  /** What the plan pays for the member's class and the bill's service type on its day. */
  share: z.object({ shareBasisPoints: z.int().min(0).max(10_000), source: z.string() }),
  /** Keyed address of the document's bytes; null when it is not known. */
  contentHash: z.string().nullable(),
  /** 64 bits of how the first page looks, as 16 hexadecimal digits. */
  imageHash: z
    .string()
    .regex(/^[0-9a-f]{16}$/)
    .nullable(),
  /** Whether the receipt itself came with the request; the older form also took claims without one. */
  hasReceipt: z.boolean().default(true),
  /** Who handed the document in, when that is not the actor at work. */
  filedBy: z.object({ id: z.string(), facilityId: FacilityId.nullable() }).optional(),
})
export type DraftFacts = Omit<z.output<typeof DraftFacts>, 'hasReceipt'> & { hasReceipt?: boolean }

/** What a step of a flow gets back: an id and codes, no content. */
export const ClaimProgress = z.object({
  claimId: ClaimId,
  status: ClaimStatus,
  toCheck: z.array(z.string()),
  missing: z.array(DocumentKind),
})
export type ClaimProgress = z.infer<typeof ClaimProgress>

/** A claim as its own tables hold it: the detail without the bill and without what later modules add. */
export const ClaimFile = ClaimDetail.omit({
  people: true,
  bill: true,
  corrections: true,
  documents: true,
  findings: true,
  risk: true,
  decision: true,
}).extend({
  documents: z.array(z.object({ id: DocumentId, kind: DocumentKind, addedAt: Instant })),
  lines: z.array(
    z.object({
      index: z.int(),
      description: z.string(),
      quantity: z.number().nullable(),
      unitPrice: Minor.nullable(),
      amount: Minor.nullable(),
      section: z.string().nullable(),
      date: Day.nullable(),
    }),
  ),
  diagnosis: z.string().nullable(),
  memberStatus: z.enum(['active', 'inactive']),
  reviewer: z.string().nullable(),
  /** The day the claim was handed in: what is late or in the future is judged by it. */
  receivedOn: Day,
})
export type ClaimFile = z.infer<typeof ClaimFile>

export const StatisticsQuery = z.strictObject({
  from: Day.optional(),
  to: Day.optional(),
  status: ClaimStatus.optional(),
  facility: z.string().max(200).optional(),
  serviceType: ServiceType.optional(),
})
export type StatisticsQuery = z.infer<typeof StatisticsQuery>
