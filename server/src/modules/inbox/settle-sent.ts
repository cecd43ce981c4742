import type { Needs } from '../../platform/context.js'
import type { Tx } from '../../platform/db/database.js'
import { isOut, stateAfter } from './delivery/send-state.js'
import { ConversationChanged, MessageChanged } from './events.js'
import type { SendState, StatusUpdate } from './schema.js'
import { type ConversationRow, countUnanswered, loadMessage, lockConversation, updateConversation } from './store.js'
import { lastAnswerSeq, type OutboxRow, takeParked, updateOutbox } from './store-outbox.js'

type Ctx = Needs<'clock' | 'events'>

/**
 * After a message went out, or news of it came: takes in news that was faster than the channel's own answer, and counts
 * what is still unanswered. Only replies that the channel took count, and no notices of the system.
 */
export async function settleSent(
  ctx: Ctx,
  tx: Tx,
  row: Pick<OutboxRow, 'messageId' | 'conversationId' | 'accountId' | 'author' | 'externalId'> & { state: string },
): Promise<void> {
  const changedAt = ctx.clock.now()
  let state = row.state as SendState
  if (row.externalId) {
    for (const news of await takeParked(tx, { accountId: row.accountId, externalId: row.externalId })) {
      state = stateAfter(state, news.status as StatusUpdate['status'])
      await updateOutbox(tx, row.messageId, { state, reason: news.reason, changedAt })
    }
  }
  const message = await loadMessage(tx, row.messageId)
  const conversation = await lockConversation(tx, row.conversationId)
  if (!message || !conversation) return
  const { id: conversationId, owner, epoch } = conversation
  await ctx.events.tell(tx, MessageChanged({ conversationId, messageId: message.id, seq: message.seq }))
  const answeredSeq = await answeredAfter(tx, { state, author: row.author, seq: message.seq, conversation })
  if (answeredSeq === conversation.answeredSeq) return
  const unanswered = await countUnanswered(tx, conversationId, answeredSeq)
  await updateConversation(tx, conversationId, { answeredSeq, unanswered, changedAt })
  await ctx.events.tell(
    tx,
    ConversationChanged({ conversationId, state: conversation.state, owner, epoch, unanswered }),
  )
}

type Settled = { state: SendState; author: string; seq: number; conversation: ConversationRow }

/** Up to where the conversation is answered: a reply that went out moves it on, the newest one failing takes it back. */
async function answeredAfter(tx: Tx, { state, author, seq, conversation }: Settled): Promise<number> {
  if (author === 'system') return conversation.answeredSeq
  if (isOut(state)) return Math.max(seq, conversation.answeredSeq)
  return seq === conversation.answeredSeq ? lastAnswerSeq(tx, conversation.id) : conversation.answeredSeq
}
