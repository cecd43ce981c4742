import { z } from 'zod'
import { Day, Instant } from '../../shared/dates.js'
import { AuditId, BillId, ClaimId } from '../../shared/ids.js'
import { Facts, Reason, Severity } from '../../shared/reason.js'
import { Bill } from '../intake/schema.js'

/** What is audited: a bill with its corrections, and the day it reached us. */
export const AuditSubject = z.object({
  claimId: ClaimId,
  billId: BillId,
  bill: Bill,
  receivedOn: Day,
  /** Indexes of the lines that are paid by the day of a stay. */
  accommodationLines: z.array(z.int()),
})
export type AuditSubject = z.infer<typeof AuditSubject>

/** What the checks found on the bill as it reads now. */
export const AuditReport = z.object({
  id: AuditId,
  claimId: ClaimId,
  ruleSet: z.string(),
  worst: Severity.nullable(),
  findings: z.array(Reason),
  at: Instant,
})
export type AuditReport = z.infer<typeof AuditReport>

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
