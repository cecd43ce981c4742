import * as claims from '../modules/claims/index.js'
import * as intake from '../modules/intake/index.js'
import { flow, LOOK_EVERY_MS } from '../platform/flows/flow.js'
import type { FlowContext } from './flow-context.js'

/**
 * A photo of a receipt becomes a draft claim, an addition to a claim, or a refusal with its reason.
 * On the web the member confirms the draft; aliases and the command line confirm by sending.
 */
export const receiptToClaim = flow<FlowContext>()(
  { name: 'receipt-to-claim', event: intake.DocumentReceived, concurrency: 4, lookEveryMs: LOOK_EVERY_MS.soon },
  async (ctx, { documentId, kind, confirm }, step) => {
    const read = await step('read it', () => intake.readBill(ctx, { documentId }))
    if (read.outcome === 'failed') {
      const { problem } = read
      return step('say why not', () => intake.refuseDocument(ctx, { documentId, state: 'failed', problem }))
    }
    if (kind !== 'receipt') {
      const added = await step('add it to its claim', () => claims.addReceivedDocument(ctx, { documentId }))
      if (added.outcome === 'added') {
        return step('file it', () => intake.fileDocument(ctx, { documentId, claimId: added.claimId }))
      }
      const { problem } = added
      return step('refuse it', () => intake.refuseDocument(ctx, { documentId, state: 'refused', problem }))
    }
    if (!read.isMedical) {
      const problem = 'document.not-medical'
      return step('refuse it', () => intake.refuseDocument(ctx, { documentId, state: 'refused', problem }))
    }
    const { claimId } = await step('draft a claim', () => claims.draftClaimFromBill(ctx, { billId: read.billId }))
    await step('file it', () => intake.fileDocument(ctx, { documentId, claimId }))
    if (confirm) await step('confirm it', () => claims.confirmClaim(ctx, { claimId }))
    return { claimId }
  },
)
