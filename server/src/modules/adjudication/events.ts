import { z } from 'zod'
import { defineEvent } from '../../platform/events/event.js'
import { ClaimId, DecisionId } from '../../shared/ids.js'
import { ProposalId } from './schema.js'

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
