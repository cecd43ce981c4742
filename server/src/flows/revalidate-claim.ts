import * as adjudication from '../modules/adjudication/index.js'
import * as audit from '../modules/audit/index.js'
import * as claims from '../modules/claims/index.js'
import * as intake from '../modules/intake/index.js'
import * as risk from '../modules/risk/index.js'
import { flow, LOOK_EVERY_MS } from '../platform/flows/flow.js'
import type { FlowContext } from './flow-context.js'

/**
 * A corrected bill changes its claim: rules, estimate and what is still to check are worked out anew, and before a
 * reviewer also findings, score and proposal, so that none of them speaks of the bill as it was.
 */
export const revalidateClaim = flow<FlowContext>()(
  { name: 'revalidate-claim', event: intake.BillCorrected, lookEveryMs: LOOK_EVERY_MS.soon },
  async (ctx, { claimId }, step) => {
    if (!claimId) return
    const claim = await step('validate it anew', () => claims.revalidateClaimFromBill(ctx, { claimId }))
    if (claim.status !== 'SUBMITTED' && claim.status !== 'IN_REVIEW') return
    const { auditId } = await step('audit it anew', () => audit.auditClaim(ctx, { claimId }))
    const { scoreId } = await step('score it anew', () => risk.scoreClaim(ctx, { claimId, auditId }))
    await step('propose a decision anew', () => adjudication.adjudicateClaim(ctx, { claimId, auditId, scoreId }))
  },
)
