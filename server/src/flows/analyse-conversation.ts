import { ConsentChanged } from '../modules/inbox/index.js'
import * as insights from '../modules/insights/index.js'
import { flow } from '../platform/flows/flow.js'
import type { FlowContext } from './flow-context.js'

/** A conversation that came to rest is read by rules, apart from answering it. */
export const analyseConversation = flow<FlowContext>()(
  { name: 'analyse-conversation', event: insights.ConversationRested, concurrency: 2 },
  async (ctx, { conversationId }, step) => {
    await step('read it', () => insights.analyseConversation(ctx, { conversationId }))
  },
)

/** Who no longer agrees to be analysed has what the law calls specific taken out at once. */
export const forgetSpecifics = flow<FlowContext>()(
  { name: 'forget-specifics', event: ConsentChanged, concurrency: 2 },
  async (ctx, { contactId, purpose, given }, step) => {
    if (purpose !== 'analysis' || given) return
    await step('take it out', () => insights.forgetSpecifics(ctx, { contactId }))
  },
)
