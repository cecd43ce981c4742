import { requireScope } from '../../platform/auth/permissions.js'
import type { Needs } from '../../platform/context.js'
import { AppError } from '../../platform/errors.js'
import { recordTrail } from '../../platform/trail/record.js'
import { applyMove } from './apply-move.js'
import { ConversationChanged } from './events.js'
import type { Move } from './ownership/ownership.js'
import type { Ownership } from './schema.js'
import { lockConversation, ownershipOf } from './store.js'
import { byId, loadWhole } from './store-conversations.js'

type Ctx = Needs<'db' | 'clock' | 'events' | 'actor'>

/**
 * Changes who answers a conversation. With `epoch` only if nobody was faster since it was read.
 * @throws AppError `inbox.conversation-not-found`, `inbox.changed-meanwhile`, or the move's own refusal
 */
export async function changeOwnership(
  ctx: Ctx,
  input: { conversationId: string; move: Move; epoch?: number },
): Promise<Ownership> {
  requireScope(ctx.actor, 'conversations.steer')
  return ctx.db.transaction(async (tx) => {
    const reached = await loadWhole(tx, byId(input.conversationId, ctx.actor, 'conversations.steer'))
    const conversation = reached && (await lockConversation(tx, input.conversationId))
    if (!conversation) throw new AppError('not-found', 'inbox.conversation-not-found')
    if (input.epoch !== undefined && input.epoch !== conversation.epoch) {
      throw new AppError('conflict', 'inbox.changed-meanwhile', { details: { epoch: conversation.epoch } })
    }
    const after = await applyMove(ctx, { tx, conversation }, input.move)
    if (after === conversation) return ownershipOf(conversation)
    const { id: conversationId, state, owner, epoch, unanswered } = after
    await recordTrail(ctx, tx, {
      ...{ action: `inbox.${input.move.kind}`, resource: 'conversation', resourceId: conversationId },
    })
    await ctx.events.tell(tx, ConversationChanged({ conversationId, state, owner, epoch, unanswered }))
    return ownershipOf(after)
  })
}
