import { z } from 'zod'
import { defineEvent } from '../../platform/events/event.js'
import { ClaimId, DecisionId } from '../../shared/ids.js'
import { CaseId, CaseStatus, ProposalId } from './schema.js'

/** A claim was weighed and waits for a person with a proposal. */
export const ClaimAdjudicated = defineEvent(
  'claim.adjudicated',
  z.object({ claimId: ClaimId, proposalId: ProposalId, outcome: z.enum(['approve', 'review', 'reject']) }),
)

/** A person's decision was kept, with what the engine had proposed: the label that rules are measured by. */
export const DecisionRecorded = defineEvent(
  'decision.recorded',
  z.object({
    claimId: ClaimId,
    decisionId: DecisionId,
    outcome: z.enum(['APPROVED', 'PARTIAL', 'REJECTED']),
    proposed: z.enum(['approve', 'review', 'reject']).nullable(),
  }),
)

/** A case moved, was given to somebody, or was judged. */
export const CaseChanged = defineEvent('case.changed', z.object({ caseId: CaseId, status: CaseStatus }))

/** A case is settled: what people found is a label of its claim. */
export const CaseSettled = defineEvent('case.settled', z.object({ caseId: CaseId }))
