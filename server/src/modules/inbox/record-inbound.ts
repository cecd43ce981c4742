import type { Needs } from '../../platform/context.js'
import type { Tx } from '../../platform/db/database.js'
import { AppError } from '../../platform/errors.js'
import { correlationNow } from '../../platform/telemetry/correlation.js'
import { applyMove } from './apply-move.js'
import { ConversationChanged, MessageChanged, MessageReceived } from './events.js'
import { awaitBurst, type Patience } from './open-due-turns.js'
import { freshOwnership } from './ownership/ownership.js'
import { DELAYED_MS, recordKnown, withChosen } from './record-known.js'
import type { Content, Inbound } from './schema.js'
import {
  type ConversationRow,
  contentOf,
  countUnanswered,
  findByExternalId,
  insertMessage,
  keepReaction,
  keepReceived,
  loadLastOutgoing,
  lockThread,
  markRevoked,
  ownershipColumns,
  replaceContent,
  updateConversation,
} from './store.js'
import { type AccountRow, insertName, keepContact, loadAccount, updateContact } from './store-contacts.js'
import { findSentByExternalId } from './store-outbox.js'

type Ctx = Needs<'db' | 'vault' | 'clock' | 'ids' | 'events' | 'actor'> & Patience

export type Recorded =
  | { outcome: 'kept'; conversationId: string; messageId: string | null; seq: number | null }
  | { outcome: 'duplicate' }

/** What the door knows for sure of who writes: a member who signed in. */
type Known = { memberId?: string }

/**
 * Keeps what a channel brought, exactly once and in its conversation's order, before the channel is told so. Tells
 * `message.received` for what wants an answer. What our own side wrote elsewhere counts as a person taking over.
 * @throws AppError `inbox.account-unknown`
 */
export async function recordInbound(ctx: Ctx, inbound: Inbound, known: Known = {}): Promise<Recorded> {
  const [kept] = await recordKnown(ctx, [{ inbound, correlation: correlationNow() }])
  return kept ?? recordUnknown(ctx, inbound, known)
}

/** The same where `recordKnown` left it: any kind, and people who write for the first time. */
export async function recordUnknown(ctx: Ctx, inbound: Inbound, known: Known = {}): Promise<Recorded> {
  return ctx.db.transaction(async (tx) => {
    const account = await loadAccount(tx, inbound.accountId)
    if (!account) throw new AppError('not-found', 'inbox.account-unknown')
    const target = 'targetId' in inbound ? inbound.targetId : ''
    const isNew = await keepReceived(ctx.vault, tx, {
      ...{ accountId: account.id, externalId: inbound.externalId, kind: inbound.kind, target },
      ...{ rawHash: inbound.rawHash, at: ctx.clock.now() },
    })
    // Our own message comes back as an echo of itself.
    if (!isNew || (inbound.kind === 'echo' && (await findSentByExternalId(tx, account.id, inbound.externalId)))) {
      return { outcome: 'duplicate' }
    }
    const conversation = await openThread(ctx, tx, { account, inbound, known })
    switch (inbound.kind) {
      case 'message':
      case 'echo':
        return addMessage(ctx, { tx, conversation }, inbound)
      case 'identity':
        // Another number or id may be another person: who it is must be proven again.
        await updateContact(tx, conversation.contactId, { verifiedUntil: null })
        await insertName(ctx, tx, { accountId: account.id, contactId: conversation.contactId, name: inbound.becomes })
        return { outcome: 'kept', conversationId: conversation.id, messageId: null, seq: null }
      default:
        return changeMessage(ctx, { tx, conversation }, inbound)
    }
  })
}

async function openThread(
  ctx: Ctx,
  tx: Tx,
  { account, inbound, known }: { account: AccountRow; inbound: Inbound; known: Known },
): Promise<ConversationRow> {
  const contactId = await keepContact(ctx, tx, { accountId: account.id, from: inbound.from, ...known })
  const id = ctx.ids.next()
  const now = ctx.clock.now()
  return lockThread(tx, {
    ...ownershipColumns(freshOwnership(account.botEnabled)),
    ...{ id, accountId: account.id, contactId, openedAt: now, changedAt: now },
    state: account.botEnabled ? 'bot' : 'waiting',
    replyKind: inbound.from.kind,
    replyValue: ctx.vault.seal({ table: 'inbox.conversations', column: 'reply_value', row: id }, inbound.from.value),
  })
}

/** A conversation that the open transaction holds. */
type Held = { tx: Tx; conversation: ConversationRow }

type NewMessage = Extract<Inbound, { kind: 'message' | 'echo' }>

async function addMessage(ctx: Ctx, held: Held, inbound: NewMessage): Promise<Recorded> {
  const { tx } = held
  const isEcho = inbound.kind === 'echo'
  const now = ctx.clock.now()
  const sentAt = new Date(inbound.sentAt)
  const conversation = await applyMove(
    ctx,
    held,
    isEcho ? { kind: 'take', by: 'elsewhere' } : { kind: 'inbound', at: now.toISOString() },
  )
  const messageId = ctx.ids.next()
  const seq = conversation.lastSeq + 1
  const replyTo = inbound.replyTo
    ? await findByExternalId(tx, { conversationId: conversation.id, externalId: inbound.replyTo })
    : null
  const content = isEcho ? inbound.content : await withChoice(ctx, held, inbound.content)
  await insertMessage(ctx.vault, tx, {
    ...{ id: messageId, conversationId: conversation.id, seq, sentAt, receivedAt: now },
    direction: isEcho ? 'out' : 'in',
    authorKind: isEcho ? 'unknown-staff' : 'contact',
    author: null,
    content,
    externalId: inbound.externalId,
    replyTo: replyTo?.id ?? null,
    delayed: now.getTime() - sentAt.getTime() > DELAYED_MS,
  })
  // A person's reply from elsewhere answers what stands before it.
  const answeredSeq = isEcho ? seq : conversation.answeredSeq
  const unanswered = await countUnanswered(tx, conversation.id, answeredSeq)
  const heard = isEcho ? {} : { lastInboundAt: now }
  await updateConversation(tx, conversation.id, { lastSeq: seq, answeredSeq, unanswered, changedAt: now, ...heard })
  const { state, owner, epoch } = conversation
  if (!isEcho) await awaitBurst(ctx, tx, { conversationId: conversation.id, messageId, seq, content })
  await ctx.events.tell(
    tx,
    (isEcho ? MessageChanged : MessageReceived)({ conversationId: conversation.id, messageId, seq }),
    ConversationChanged({ conversationId: conversation.id, state, owner, epoch, unanswered }),
  )
  return { outcome: 'kept', conversationId: conversation.id, messageId, seq }
}

async function withChoice(ctx: Ctx, { tx, conversation }: Held, content: Content): Promise<Content> {
  if (content.type !== 'text' || !content.text) return content
  const last = await loadLastOutgoing(tx, conversation.id)
  return withChosen(content, last ? contentOf(ctx.vault, last).offered : undefined)
}

type ChangeOfMessage = Extract<Inbound, { kind: 'edit' | 'revoke' | 'reaction' }>

/** A change of a message that we never saw is kept as received and changes nothing. */
async function changeMessage(ctx: Ctx, { tx, conversation }: Held, inbound: ChangeOfMessage): Promise<Recorded> {
  const { id: conversationId } = conversation
  const target = await findByExternalId(tx, { conversationId, externalId: inbound.targetId })
  if (!target) return { outcome: 'kept', conversationId, messageId: null, seq: null }
  const at = ctx.clock.now()
  if (inbound.kind === 'revoke') await markRevoked(tx, target.id, at)
  else if (inbound.kind === 'edit') await replaceContent(ctx.vault, tx, { id: target.id, content: inbound.content, at })
  else await keepReaction(tx, { messageId: target.id, author: conversation.contactId, emoji: inbound.emoji, at })
  await updateConversation(tx, conversationId, { changedAt: at })
  await ctx.events.tell(tx, MessageChanged({ conversationId, messageId: target.id, seq: target.seq }))
  return { outcome: 'kept', conversationId, messageId: target.id, seq: target.seq }
}
