import { z } from 'zod'
import { Instant } from '../../shared/dates.js'
import { AuditId, ClaimId, DecisionId, ScoreId } from '../../shared/ids.js'
import { Minor } from '../../shared/money.js'
import { Reason } from '../../shared/reason.js'

export const ProposalId = z.uuid().brand<'ProposalId'>()
export type ProposalId = z.infer<typeof ProposalId>

/** What the engine proposes to the reviewer. A person decides. */
export const Proposal = z.object({
  id: ProposalId,
  claimId: ClaimId,
  auditId: AuditId.nullable(),
  scoreId: ScoreId.nullable(),
  outcome: z.enum(['approve', 'review', 'reject']),
  reasons: z.array(Reason),
  /** Versions of the rule sets that took part, by name. */
  versions: z.record(z.string(), z.string()),
  at: Instant,
})
export type Proposal = z.infer<typeof Proposal>

/** What a person decided, and on which versions. */
export const Decision = z.object({
  id: DecisionId,
  claimId: ClaimId,
  outcome: z.enum(['APPROVED', 'PARTIAL', 'REJECTED']),
  amount: Minor,
  comment: z.string(),
  decidedBy: z.string(),
  proposalId: ProposalId.nullable(),
  versions: z.record(z.string(), z.string()),
  at: Instant,
})
export type Decision = z.infer<typeof Decision>

export * from './case-schema.js'

export * from './replay-schema.js'

export * from './views-schema.js'
