import { z } from 'zod'
import { Instant } from '../../shared/dates.js'
import { AuditId, ClaimId } from '../../shared/ids.js'
import { Severity } from '../../shared/reason.js'
import { Finding } from './result-schema.js'

export {
  AnalyserCapabilities,
  AnalyserStanding,
  AnalyserStatus,
  AnalyserTask,
  AuditBatch,
  AuditModelUse,
  AuditStage,
  AuditSummary,
  AuditTerms,
  AuditView,
  BatchItem,
  BillMessage,
  Classification,
  Considered,
  DocumentType,
  PassedOver,
  Priority,
  RequestState,
  Routing,
  RoutingStrategy,
} from './door-schema.js'
export { AuditOutcomeView, OutcomeLanguage, Reminder, ReminderWish, WordedFinding, Wording } from './outcome-schema.js'
export { SchemePack } from './pack-schema.js'
export { PackDraft, PackPreview, PackState, PackVersion } from './pack-version-schema.js'
export {
  AuditOutcome,
  AuditResult,
  AuditSubject,
  AuditTotals,
  ConfidenceFactor,
  Finding,
  type GivenTerms,
  Scheme,
  SubjectTerms,
  Verdict,
} from './result-schema.js'

/** What the checks found on a claim's bill as it reads now. */
export const AuditReport = z.object({
  id: AuditId,
  claimId: ClaimId,
  ruleSet: z.string(),
  worst: Severity.nullable(),
  findings: z.array(Finding),
  at: Instant,
})
export type AuditReport = z.infer<typeof AuditReport>
