import type { Needs } from '../../platform/context.js'
import { recordTrail } from '../../platform/trail/record.js'
import { DeskChanged } from './events.js'
import { reachAsStaff } from './reach-conversation.js'
import { dropLabel, keepLabel, loadLabels } from './store-desk.js'

type Ctx = Needs<'db' | 'clock' | 'events' | 'actor'>

/** Puts a label on a conversation or takes it off, and gives those it has then. */
export async function labelConversation(
  ctx: Ctx,
  input: { conversationId: string; label: string; on: boolean },
): Promise<string[]> {
  const { conversationId, label } = input
  return ctx.db.transaction(async (tx) => {
    await reachAsStaff(ctx, tx, { conversationId, permission: 'conversations.steer' })
    if (input.on) await keepLabel(tx, { conversationId, label, by: ctx.actor.id, at: ctx.clock.now() })
    else await dropLabel(tx, conversationId, label)
    const action = input.on ? 'inbox.label' : 'inbox.unlabel'
    await recordTrail(ctx, tx, { action, resource: 'conversation', resourceId: conversationId })
    await ctx.events.tell(tx, DeskChanged({ conversationId }))
    return (await loadLabels(tx, [conversationId])).get(conversationId) ?? []
  })
}
