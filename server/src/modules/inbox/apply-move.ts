import type { Needs } from '../../platform/context.js'
import type { Tx } from '../../platform/db/database.js'
import { AppError } from '../../platform/errors.js'
import { type Move, moveOwnership } from './ownership/ownership.js'
import { hideWording } from './show-wording.js'
import {
  type ConversationRow,
  insertOwnershipChange,
  ownershipColumns,
  ownershipOf,
  updateConversation,
} from './store.js'
import { cancelRepliesOfAssistant } from './store-outbox.js'

type Ctx = Needs<'clock' | 'actor'>

/**
 * Moves a conversation that the transaction holds to who answers it next: state, owner, assistant on or off and epoch in
 * one step, with its history, and no waiting reply of the assistant left behind.
 * @throws AppError the move's refusal, such as `inbox.emergency-open`
 */
export async function applyMove(
  ctx: Ctx,
  { tx, conversation: row }: { tx: Tx; conversation: ConversationRow },
  move: Move,
): Promise<ConversationRow> {
  const from = ownershipOf(row)
  const moved = moveOwnership(from, move)
  if (!moved.ok) throw new AppError('conflict', moved.code)
  if (moved.next === from) return row
  const at = ctx.clock.now()
  const columns = ownershipColumns(moved.next)
  await updateConversation(tx, row.id, { ...columns, changedAt: at })
  await insertOwnershipChange(tx, {
    ...{ conversationId: row.id, epoch: moved.next.epoch, move: move.kind, actor: ctx.actor.id, at },
    ...{ fromState: from.state, toState: moved.next.state, owner: moved.next.owner, reason: moved.next.reason },
  })
  await cancelRepliesOfAssistant(tx, row.id, at)
  await hideWording(tx, row.id)
  return { ...row, ...columns, changedAt: at }
}
