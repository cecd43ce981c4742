import type { Needs } from '../../platform/context.js'
import type { Tx } from '../../platform/db/database.js'
import { AppError } from '../../platform/errors.js'
import { recordTrail } from '../../platform/trail/record.js'
import { capabilitiesOf } from './channels/capabilities.js'
import { partsOf } from './delivery/render.js'
import { MessageChanged, MessageQueued } from './events.js'
import { botMaySpeak } from './ownership/ownership.js'
import type { ChannelName, Content } from './schema.js'
import { hideWording } from './show-wording.js'
import { type ConversationRow, insertMessage, lockConversation, ownershipOf, updateConversation } from './store.js'
import { loadAccount } from './store-contacts.js'
import { findByClientRef, insertOutbox } from './store-outbox.js'

type Ctx = Needs<'db' | 'vault' | 'clock' | 'ids' | 'events' | 'actor'>

export type QueueMessageInput = {
  conversationId: string
  content: Content
  /** Who speaks: a person at work, the assistant in the epoch it read, or the system with a notice. */
  as: { kind: 'staff'; id: string } | { kind: 'assistant'; epoch: number } | { kind: 'system' }
  /** The same reference by the same author sends once. */
  clientRef: string
}

const MINUTE = 60_000
/** How long it is worth sending: an answer of the assistant ages fast, a person's does not. */
const LASTS: Record<QueueMessageInput['as']['kind'], number> = {
  assistant: 10 * MINUTE,
  staff: 24 * 60 * MINUTE,
  system: 24 * 60 * MINUTE,
}

export type Queued = { outcome: 'queued' | 'repeated'; messageIds: string[] } | { outcome: 'refused'; reason: string }

/**
 * Keeps a message of ours and puts it on its way, in as many parts as its channel needs. The assistant is refused when
 * a person took over since it read; that is an outcome, not an error.
 * @throws AppError `inbox.conversation-not-found`
 */
export async function queueMessage(ctx: Ctx, input: QueueMessageInput): Promise<Queued> {
  return ctx.db.transaction(async (tx) => {
    const conversation = await lockConversation(tx, input.conversationId)
    const account = conversation && (await loadAccount(tx, conversation.accountId))
    if (!conversation || !account) throw new AppError('not-found', 'inbox.conversation-not-found')
    const author = authorOf(input.as)
    const done = await findByClientRef(tx, author, `${input.clientRef}#0`)
    if (done) return { outcome: 'repeated', messageIds: [done.messageId] }
    if (input.as.kind === 'assistant' && !botMaySpeak(ownershipOf(conversation), input.as.epoch)) {
      return { outcome: 'refused', reason: 'inbox.taken-over' }
    }
    // The answer itself takes the place of what was shown of it.
    if (input.as.kind === 'assistant') await hideWording(tx, conversation.id)
    const parts = partsOf(input.content, capabilitiesOf(account.channel as ChannelName))
    const kept: Kept[] = []
    for (const [index, content] of parts.entries()) {
      kept.push(await keepPart(ctx, tx, { conversation, input, content, index }))
    }
    const { lastSeq, lastOutSeq } = conversation
    const next = { lastSeq: lastSeq + parts.length, lastOutSeq: lastOutSeq + parts.length, changedAt: ctx.clock.now() }
    await updateConversation(tx, conversation.id, next)
    if (input.as.kind === 'staff') {
      await recordTrail(ctx, tx, { action: 'inbox.send', resource: 'conversation', resourceId: conversation.id })
    }
    // Telling comes last: others wait for their numbers until this ends.
    const told = kept.flatMap((part) => {
      const of = { conversationId: conversation.id, messageId: part.messageId }
      return [MessageQueued(of), MessageChanged({ ...of, seq: part.seq })]
    })
    await ctx.events.tell(tx, ...told)
    return { outcome: 'queued', messageIds: kept.map(({ messageId }) => messageId) }
  })
}

type Kept = { messageId: string; seq: number }
type Part = { conversation: ConversationRow; input: QueueMessageInput; content: Content; index: number }

async function keepPart(ctx: Ctx, tx: Tx, { conversation, input, content, index }: Part): Promise<Kept> {
  const id = ctx.ids.next()
  const now = ctx.clock.now()
  const { as } = input
  const seq = conversation.lastSeq + index + 1
  await insertMessage(ctx.vault, tx, {
    ...{ id, conversationId: conversation.id, seq, direction: 'out', content, sentAt: now, receivedAt: now },
    authorKind: as.kind,
    author: as.kind === 'staff' ? as.id : null,
  })
  await insertOutbox(tx, {
    ...{ messageId: id, conversationId: conversation.id, accountId: conversation.accountId },
    outSeq: conversation.lastOutSeq + index + 1,
    author: authorOf(as),
    clientRef: `${input.clientRef}#${index}`,
    state: 'queued',
    epoch: as.kind === 'assistant' ? as.epoch : null,
    expiresAt: new Date(now.getTime() + LASTS[as.kind]),
    dueAt: now,
    changedAt: now,
  })
  return { messageId: id, seq }
}

function authorOf(as: QueueMessageInput['as']): string {
  return as.kind === 'staff' ? as.id : as.kind
}
