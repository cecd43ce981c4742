import * as claims from '../modules/claims/index.js'
import * as intake from '../modules/intake/index.js'
import { flow } from '../platform/flows/flow.js'
import type { FlowContext } from './flow-context.js'

/** A corrected bill changes its claim: rules, estimate and what is still to check are worked out anew. */
export const revalidateClaim = flow<FlowContext>()(
  { name: 'revalidate-claim', event: intake.BillCorrected },
  async (ctx, { claimId }, step) => {
    if (claimId) await step('validate it anew', () => claims.revalidateClaimFromBill(ctx, { claimId }))
  },
)
