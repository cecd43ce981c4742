import * as adjudication from '../modules/adjudication/index.js'
import * as audit from '../modules/audit/index.js'
import * as claims from '../modules/claims/index.js'
import * as risk from '../modules/risk/index.js'
import { flow, LOOK_EVERY_MS } from '../platform/flows/flow.js'
import type { FlowContext } from './flow-context.js'

/** A submitted claim is audited, scored, and put before a reviewer with a proposal and its reasons. A person decides. */
export const reviewClaim = flow<FlowContext>()(
  { name: 'review-claim', event: claims.ClaimSubmitted, concurrency: 8, lookEveryMs: LOOK_EVERY_MS.soon },
  async (ctx, { claimId }, step) => {
    const { auditId } = await step('audit it', () => audit.auditClaim(ctx, { claimId }))
    const { scoreId } = await step('score it', () => risk.scoreClaim(ctx, { claimId, auditId }))
    return step('propose a decision', () => adjudication.adjudicateClaim(ctx, { claimId, auditId, scoreId }))
  },
)
