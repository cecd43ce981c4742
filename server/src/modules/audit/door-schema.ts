import { z } from 'zod'
import { Day, Instant } from '../../shared/dates.js'
import { Currency, Minor } from '../../shared/money.js'
import { Facts } from '../../shared/reason.js'
import { Bill } from '../intake/schema.js'
import { Accreditation, AuditOutcome, Scheme, Tier, Ward } from './result-schema.js'

/** What a document is: the one list of the house. Intake's kinds of bill each belong to one of these. */
export const DocumentType = z.enum([
  'hospital_bill',
  'pharmacy_invoice',
  'diagnostic_report',
  'insurance_claim',
  'payment_receipt',
  'shop_receipt',
  'hotel_invoice',
  'fuel_receipt',
  'other_document',
])
export type DocumentType = z.infer<typeof DocumentType>

/** What a document was taken for, how sure that is (0 to 1), and what it rests on. */
export const Classification = z.object({
  type: DocumentType,
  isMedical: z.boolean(),
  confidence: z.number(),
  reason: z.object({ code: z.string(), facts: Facts }),
})
export type Classification = z.infer<typeof Classification>

/** What an analyser can do with a bill. */
export const AnalyserTask = z.enum([
  'arithmetic',
  'duplicates',
  'dates',
  'stay',
  'tariffs',
  'medicine-ceilings',
  'payability',
  'claim-review',
])
export type AnalyserTask = z.infer<typeof AnalyserTask>

/** What an analyser declares of itself. */
export const AnalyserCapabilities = z.object({
  tasks: z.array(AnalyserTask),
  documentTypes: z.array(DocumentType),
  /** ISO 639-1. */
  languages: z.array(z.string()),
  /** Audits it may have in hand at once in one process. */
  concurrency: z.int().positive(),
  /** What one audit costs, in its own small unit: 1 is the cheapest there is. No money changes hands. */
  cost: z.number().nonnegative(),
  /** It is not asked about documents that were recognised less surely than this (0 to 1). */
  threshold: z.number(),
})
export type AnalyserCapabilities = z.infer<typeof AnalyserCapabilities>

export const RoutingStrategy = z.enum([
  'capability_based',
  'load_balanced',
  'cost_optimized',
  'performance_optimized',
  'reliability_optimized',
])
export type RoutingStrategy = z.infer<typeof RoutingStrategy>

export const Priority = z.enum(['low', 'normal', 'high', 'urgent'])
export type Priority = z.infer<typeof Priority>

export const AnalyserStatus = z.enum(['online', 'degraded', 'offline'])
export type AnalyserStatus = z.infer<typeof AnalyserStatus>

/** One analyser as it stands, over all worker processes. */
export const AnalyserStanding = z.object({
  name: z.string(),
  version: z.string(),
  status: AnalyserStatus,
  capabilities: AnalyserCapabilities,
  checks: z.array(z.string()),
  /** Processes that offer it now. */
  workers: z.int(),
  lastHeartbeat: Instant.nullable(),
  registeredAt: Instant.nullable(),
  /** Audits in hand now. */
  currentRequests: z.int(),
  totalRequests: z.int(),
  totalErrors: z.int(),
  /** Moving average (each new audit counts a tenth), milliseconds; null before the first. */
  meanMilliseconds: z.number().nullable(),
})
export type AnalyserStanding = z.infer<typeof AnalyserStanding>

/** Why an analyser was not taken at once: stable words. `partial` and `degraded` may still serve as fallbacks. */
export const PassedOver = z.enum(['type', 'language', 'threshold', 'offline', 'breaker', 'busy', 'degraded', 'partial'])
export type PassedOver = z.infer<typeof PassedOver>

/** One analyser as the router weighed it. */
export const Considered = z.object({
  name: z.string(),
  passedOver: PassedOver.nullable(),
  suitability: z.number(),
  load: z.number(),
  cost: z.number(),
  meanMilliseconds: z.number().nullable(),
  successRate: z.number(),
})
export type Considered = z.infer<typeof Considered>

/** Which analyser audited, which would have come next, and why. */
export const Routing = z.object({
  strategy: RoutingStrategy,
  /** Why this strategy: asked for, a bad reading, an urgent request, or the usual one. */
  strategyBecause: z.enum(['asked', 'reading-quality', 'priority', 'usual']),
  documentType: DocumentType,
  typeConfidence: z.number(),
  language: z.string(),
  tasks: z.array(AnalyserTask),
  chosen: z.string(),
  fallbacks: z.array(z.string()),
  considered: z.array(Considered),
  /** The one that did the work: `chosen`, or the fallback that stepped in. */
  analyser: z.string(),
  /** Every try in order, with the code of its failure; null for the one that succeeded. */
  tries: z.array(z.object({ analyser: z.string(), failure: z.string().nullable(), milliseconds: z.number() })),
  confidence: z.number(),
  cost: z.number(),
  checks: z.array(z.string()),
  /** The choice in a sentence of plain English, for older clients and logs; made from the fields above. */
  explanation: z.string(),
})
export type Routing = z.infer<typeof Routing>

/** One stage of an audit: how long it took and whether it worked. */
export const AuditStage = z.object({
  stage: z.enum(['reading', 'classification', 'routing', 'analysis', 'result']),
  milliseconds: z.number(),
  success: z.boolean(),
  /** Stable code of what went wrong; null when nothing did. */
  error: z.string().nullable(),
})
export type AuditStage = z.infer<typeof AuditStage>

/** By what a bill is judged when it comes without a claim. */
export const AuditTerms = z.object({
  scheme: Scheme.nullable().default(null),
  state: z.string().max(60).nullable().default(null),
  tier: Tier.nullable().default(null),
  accreditation: Accreditation.nullable().default(null),
  ward: Ward.nullable().default(null),
  /** The day of service where the bill prints none. */
  serviceOn: Day.nullable().default(null),
  /** The day the bill reached the payer; the day it is sent when not told. */
  receivedOn: Day.nullable().default(null),
  /** The language the sender wants to be answered in. */
  language: z.enum(['en', 'hi', 'id', 'bn', 'ta']).default('en'),
  priority: Priority.default('normal'),
  strategy: RoutingStrategy.nullable().default(null),
})
export type AuditTerms = z.infer<typeof AuditTerms>

export const RequestState = z.enum(['queued', 'done', 'failed'])

/** One bill sent for an audit, in a list. */
export const AuditSummary = z.object({
  id: z.uuid(),
  /** The names its sender gave it. */
  docIds: z.array(z.string()),
  state: RequestState,
  problem: z.string().nullable(),
  documentId: z.uuid(),
  billId: z.uuid().nullable(),
  auditId: z.uuid().nullable(),
  documentType: DocumentType.nullable(),
  verdict: z.string().nullable(),
  confidence: z.number().nullable(),
  currency: Currency.nullable(),
  total: Minor.nullable(),
  overcharge: Minor.nullable(),
  findings: z.int().nullable(),
  requestedAt: Instant,
  finishedAt: Instant.nullable(),
})
export type AuditSummary = z.infer<typeof AuditSummary>

/** What a language model was used for about one bill: calls that were answered, their tokens and cents. */
export const AuditModelUse = z.object({
  purpose: z.string(),
  model: z.string(),
  calls: z.int(),
  tokens: z.number(),
  /** Hundredths of the currency the model's prices are set in. */
  cents: z.number(),
})
export type AuditModelUse = z.infer<typeof AuditModelUse>

export const AuditView = AuditSummary.extend({
  terms: AuditTerms,
  classification: Classification.nullable(),
  routing: Routing.nullable(),
  stages: z.array(AuditStage),
  question: z.string().nullable(),
  answer: z.string().nullable(),
  result: AuditOutcome.nullable(),
  bill: Bill.nullable(),
  /** Empty where no model was asked: nothing in an audit needs one. */
  models: z.array(AuditModelUse),
})
export type AuditView = z.infer<typeof AuditView>

/** One thing said about a bill. */
export const BillMessage = z.object({ role: z.enum(['user', 'assistant']), content: z.string(), at: Instant })
export type BillMessage = z.infer<typeof BillMessage>

export const BatchItem = z.object({
  index: z.int(),
  name: z.string(),
  state: RequestState,
  problem: z.string().nullable(),
  /** The audit of this file; two equal files have one. */
  audit: AuditSummary.nullable(),
})
export type BatchItem = z.infer<typeof BatchItem>

/** Many bills sent at once, and how far they are. */
export const AuditBatch = z.object({
  id: z.uuid(),
  state: z.enum(['running', 'done']),
  files: z.int(),
  done: z.int(),
  failed: z.int(),
  startedAt: Instant,
  finishedAt: Instant.nullable(),
})
export type AuditBatch = z.infer<typeof AuditBatch>
