import { and, eq, inArray, type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import type { Needs } from '../../platform/context.js'
import type { Queryable } from '../../platform/db/database.js'
import { AppError } from '../../platform/errors.js'
import { applyMove } from './apply-move.js'
import { keepConsent } from './consents.js'
import { isAssistantSilent } from './desk-rules.js'
import { ConversationChanged } from './events.js'
import { raiseNotice } from './notices.js'
import type { Content } from './schema.js'
import { contentOf, lockConversation } from './store.js'
import { loadAccount, updateContact } from './store-contacts.js'
import { loadMessages } from './store-conversations.js'
import { channelAccounts, contacts, conversations, messages, outbox } from './tables.js'

type Ctx = Needs<'db' | 'vault' | 'clock' | 'ids' | 'events' | 'actor'>

export type Turn = {
  conversationId: string
  messageId: string
  /** `superseded`: something newer was written, and its turn answers for both. */
  owner: 'assistant' | 'person' | 'superseded'
  /** Somebody of ours has taken the conversation: it does not merely wait for one. */
  isAttended: boolean
  epoch: number
}

/** Who is to answer a message that came in, and in which epoch. */
export async function openTurn(
  ctx: Ctx,
  { conversationId, messageId }: { conversationId: string; messageId: string },
): Promise<Turn> {
  const [found] = await ctx.db.orm
    .select({ conversation: conversations, newer: newerThan(messages.seq) })
    .from(messages)
    .innerJoin(conversations, eq(conversations.id, messages.conversationId))
    .where(and(eq(messages.id, messageId), eq(messages.conversationId, conversationId)))
  if (!found) throw new AppError('not-found', 'inbox.conversation-not-found')
  const { conversation, newer } = found
  const { epoch } = conversation
  const isBot =
    conversation.state === 'bot' && conversation.botEnabled && !(await isAssistantSilent(ctx.db.orm, ctx.clock.now()))
  const owner = !isBot ? 'person' : newer ? 'superseded' : 'assistant'
  return { conversationId, messageId, epoch, owner, isAttended: conversation.state === 'human' }
}

/** Whether the person wrote on in the message's conversation. */
const newerThan = (seq: SQLWrapper): SQL<boolean> =>
  sql`exists (select 1 from inbox.messages later where later.conversation_id = ${conversations.id}
    and later.direction = 'in' and later.seq > ${seq})`

export type Heard = {
  channel: string
  memberId: string | null
  /** What the person wrote since anybody of ours last spoke, oldest first. */
  contents: { messageId: string; content: Content }[]
}

/** What there is to answer: everything up to the message that nobody replied to yet. */
export async function hearTurn(
  ctx: Ctx,
  { conversationId, messageId }: Pick<Turn, 'conversationId' | 'messageId'>,
): Promise<Heard> {
  const [found] = await ctx.db.orm
    .select({ seq: messages.seq, channel: channelAccounts.channel, contact: contacts })
    .from(messages)
    .innerJoin(conversations, eq(conversations.id, messages.conversationId))
    .innerJoin(channelAccounts, eq(channelAccounts.id, conversations.accountId))
    .innerJoin(contacts, eq(contacts.id, conversations.contactId))
    .where(and(eq(messages.id, messageId), eq(messages.conversationId, conversationId)))
  if (!found) throw new AppError('not-found', 'inbox.conversation-not-found')
  const { seq, channel, contact } = found
  const page = { conversationId, before: seq + 1, limit: 10, withNotes: false }
  const rows = await loadMessages(ctx.db.orm, page)
  const lastOut = rows.findLastIndex(({ direction }) => direction === 'out')
  return {
    channel,
    memberId: isKnownMember(channel, contact, ctx.clock.now()) ? contact.memberId : null,
    contents: rows
      .slice(lastOut + 1)
      .filter(({ revokedAt }) => revokedAt === null)
      .map((row) => ({ messageId: row.id, content: contentOf(ctx.vault, row) })),
  }
}

/** On our own page members signed in; elsewhere they proved by a code who they are, and that wears off. */
function isKnownMember(channel: string, contact: { verifiedUntil: Date | null }, now: Date): boolean {
  return channel === 'web' || channel === 'simulator' || (contact.verifiedUntil !== null && contact.verifiedUntil > now)
}

/** Calls our people: the conversation waits for one, and in an emergency cannot be resolved before one cleared it. */
export async function callPerson(
  ctx: Ctx,
  input: { conversationId: string; reason: string; emergency: boolean },
): Promise<{ epoch: number }> {
  return ctx.db.transaction(async (tx) => {
    const conversation = await lockConversation(tx, input.conversationId)
    if (!conversation) throw new AppError('not-found', 'inbox.conversation-not-found')
    const { reason, emergency } = input
    const after = await applyMove(ctx, { tx, conversation }, { kind: 'escalate', reason, emergency })
    const { id: conversationId, state, owner, epoch, unanswered } = after
    if (emergency) {
      await raiseNotice(ctx, tx, { kind: 'emergency', subject: conversationId, conversationId, userId: null })
    }
    if (after !== conversation) {
      await ctx.events.tell(tx, ConversationChanged({ conversationId, state, owner, epoch, unanswered }))
    }
    return { epoch }
  })
}

/** The person asked us to stop, or to begin again, sending what they did not ask for. */
export async function setOptOut(ctx: Ctx, input: { conversationId: string; out: boolean }): Promise<void> {
  await ctx.db.transaction(async (tx) => {
    const conversation = await lockConversation(tx, input.conversationId)
    if (!conversation) throw new AppError('not-found', 'inbox.conversation-not-found')
    if (input.out && (await hasWaiting(tx, input.conversationId))) {
      // What confirms the stop must go out before it holds; the step is tried again.
      throw new AppError('unavailable', 'inbox.still-sending')
    }
    const { contactId, language, accountId } = conversation
    const channel = (await loadAccount(tx, accountId))?.channel ?? accountId
    await updateContact(tx, contactId, { optedOutAt: input.out ? ctx.clock.now() : null })
    await keepConsent(ctx, tx, {
      contactId,
      purpose: 'messages',
      given: !input.out,
      channel,
      language,
      messageId: null,
    })
  })
}

async function hasWaiting(tx: Queryable, conversationId: string): Promise<boolean> {
  const [row] = await tx
    .select({ id: outbox.messageId })
    .from(outbox)
    .where(and(eq(outbox.conversationId, conversationId), inArray(outbox.state, ['queued', 'sending'])))
    .limit(1)
  return row !== undefined
}

/** That a document was made of the file that came with a message. */
export async function noteDocument(ctx: Ctx, input: { messageId: string; documentId: string }): Promise<void> {
  await ctx.db.orm.update(messages).set({ documentId: input.documentId }).where(eq(messages.id, input.messageId))
}

/** The conversation in which a document was sent; null when it came another way. */
export async function conversationOfDocument(ctx: Ctx, input: { documentId: string }): Promise<string | null> {
  const [row] = await ctx.db.orm
    .select({ id: messages.conversationId })
    .from(messages)
    .where(eq(messages.documentId, input.documentId))
    .limit(1)
  return row?.id ?? null
}
