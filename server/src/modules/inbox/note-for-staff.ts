import { requireScope } from '../../platform/auth/permissions.js'
import type { Needs } from '../../platform/context.js'
import { AppError } from '../../platform/errors.js'
import { recordTrail } from '../../platform/trail/record.js'
import { MessageChanged } from './events.js'
import { raiseNotice } from './notices.js'
import { insertMessage, lockConversation, updateConversation } from './store.js'
import { byId, loadWhole } from './store-conversations.js'
import { keepMentions } from './store-desk.js'

type Ctx = Needs<'db' | 'vault' | 'clock' | 'ids' | 'events' | 'actor'>

/**
 * Keeps a note beside the conversation that only staff see; who is asked in it may read the conversation and is told.
 * @throws AppError `inbox.conversation-not-found`
 */
export async function noteForStaff(
  ctx: Ctx,
  input: { conversationId: string; text: string; mentions?: string[] },
): Promise<void> {
  requireScope(ctx.actor, 'conversations.write')
  await ctx.db.transaction(async (tx) => {
    const reached = await loadWhole(tx, byId(input.conversationId, ctx.actor, 'conversations.write'))
    const conversation = reached && (await lockConversation(tx, input.conversationId))
    if (!conversation) throw new AppError('not-found', 'inbox.conversation-not-found')
    const [id, now, seq] = [ctx.ids.next(), ctx.clock.now(), conversation.lastSeq + 1]
    await insertMessage(ctx.vault, tx, {
      ...{ id, conversationId: conversation.id, seq, direction: 'note', authorKind: 'staff', author: ctx.actor.id },
      ...{ content: { type: 'text', text: input.text }, sentAt: now, receivedAt: now },
    })
    await updateConversation(tx, conversation.id, { lastSeq: seq, changedAt: now })
    const asked = (input.mentions ?? []).filter((userId) => userId !== ctx.actor.id)
    await keepMentions(tx, { messageId: id, conversationId: conversation.id, userIds: asked, at: now })
    for (const userId of asked) {
      await raiseNotice(ctx, tx, { kind: 'mention', subject: id, conversationId: conversation.id, userId })
    }
    await recordTrail(ctx, tx, { action: 'inbox.note', resource: 'conversation', resourceId: conversation.id })
    await ctx.events.tell(tx, MessageChanged({ conversationId: conversation.id, messageId: id, seq }))
  })
}
