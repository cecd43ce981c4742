import * as assistant from '../modules/assistant/index.js'
import * as claims from '../modules/claims/index.js'
import * as inbox from '../modules/inbox/index.js'
import * as intake from '../modules/intake/index.js'
import { flow, LOOK_EVERY_MS } from '../platform/flows/flow.js'
import { notify, tellRefused } from './carry-out.js'
import type { FlowContext } from './flow-context.js'

/** A receipt sent in a conversation stands in a draft claim: the member is told where to confirm it. */
export const tellDocumentFiled = flow<FlowContext>()(
  { name: 'tell-document-filed', event: intake.DocumentFiled, concurrency: 4, lookEveryMs: LOOK_EVERY_MS.soon },
  async (ctx, { documentId, claimId }, step) => {
    await step('tell the member', async () => {
      const conversationId = await inbox.conversationOfDocument(ctx, { documentId })
      if (!conversationId) return { told: 0 }
      const { number } = await claims.readClaim(ctx, { claimId })
      const said = await assistant.wordsAboutDocument(ctx, { conversationId, claimId, number, problem: '' })
      await notify(ctx, { conversationId, text: said.text, clientRef: `filed:${documentId}` })
      return { told: 1 }
    })
  },
)

/** A file sent in a conversation was no receipt, or could not be read: the member is told why. */
export const tellDocumentRefused = flow<FlowContext>()(
  { name: 'tell-document-refused', event: intake.DocumentRefused, concurrency: 4, lookEveryMs: LOOK_EVERY_MS.soon },
  async (ctx, { documentId, problem }, step) => {
    await step('tell the member', async () => {
      const conversationId = await inbox.conversationOfDocument(ctx, { documentId })
      if (!conversationId) return { told: 0 }
      await tellRefused(ctx, { conversationId, problem, clientRef: `refused:${documentId}` })
      return { told: 1 }
    })
  },
)

/** A claim begun in a conversation moved on: each stage is reported back. */
export const tellClaimChanged = flow<FlowContext>()(
  { name: 'tell-claim-changed', event: claims.ClaimChanged, concurrency: 4 },
  async (ctx, { claimId, status }, step) => {
    if (status === 'DRAFT') return
    await step('tell the member', async () => {
      const { number, documents } = await claims.readClaim(ctx, { claimId })
      for (const { id: documentId } of documents) {
        const conversationId = await inbox.conversationOfDocument(ctx, { documentId })
        if (!conversationId) continue
        const text = await assistant.wordsAboutClaim(ctx, { conversationId, number, status })
        await notify(ctx, { conversationId, text, clientRef: `claim:${claimId}:${status}` })
        return { told: 1 }
      }
      return { told: 0 }
    })
  },
)
