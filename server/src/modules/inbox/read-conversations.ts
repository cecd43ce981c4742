import { requireScope } from '../../platform/auth/permissions.js'
import type { Needs } from '../../platform/context.js'
import { AppError } from '../../platform/errors.js'
import { recordTrail } from '../../platform/trail/record.js'
import { Conversation, type ConversationQuery, Message, type Thread } from './schema.js'
import { shownWording } from './show-wording.js'
import { contentOf, type MessageRow } from './store.js'
import { byId, listWhole, loadMessages, loadWhole, type WholeRow } from './store-conversations.js'
import { loadOutbox, type OutboxRow } from './store-outbox.js'

type Ctx = Needs<'db' | 'vault' | 'clock' | 'actor'>

/** A page of the conversations the actor may see. */
export async function listConversations(
  ctx: Ctx,
  query: ConversationQuery,
): Promise<{ items: Conversation[]; total: number }> {
  requireScope(ctx.actor, 'conversations.read')
  const { rows, total } = await listWhole(ctx.db.orm, { actor: ctx.actor, query })
  return { items: rows.map((row) => toConversation(ctx, row)), total }
}

/**
 * One conversation with its newest messages, those before a place, or those after one. That staff looked is on the trail.
 * @throws AppError `inbox.conversation-not-found`
 */
export async function readConversation(
  ctx: Ctx,
  input: {
    conversationId: string
    before?: number | undefined
    after?: number | undefined
    limit?: number | undefined
  },
): Promise<Thread> {
  const scope = requireScope(ctx.actor, 'conversations.read')
  const row = await loadWhole(ctx.db.orm, byId(input.conversationId, ctx.actor))
  if (!row) throw new AppError('not-found', 'inbox.conversation-not-found')
  if (scope !== 'own' && input.before === undefined && input.after === undefined) {
    const resourceId = row.conversation.id
    await ctx.db.transaction((tx) =>
      recordTrail(ctx, tx, { action: 'inbox.read', resource: 'conversation', resourceId }),
    )
  }
  return readThread(ctx, row, input)
}

/** A conversation's own words: what was said, and what is being worded. */
export async function readThread(ctx: Ctx, row: WholeRow, page: Parameters<typeof readMessages>[2]): Promise<Thread> {
  const messages = await readMessages(ctx, row, page)
  return {
    ...{ conversation: toConversation(ctx, row), messages },
    wording: await shownWording(ctx, ctx.db.orm, row.conversation),
  }
}

/** Whether the actor may follow a conversation. */
export async function reachesConversation(
  ctx: Needs<'db' | 'actor'>,
  input: { conversationId: string },
): Promise<boolean> {
  return (await loadWhole(ctx.db.orm, byId(input.conversationId, ctx.actor))) !== null
}

/** Messages as the actor may see them: members see neither notes nor which of our people wrote. */
export async function readMessages(
  ctx: Ctx,
  row: WholeRow,
  page: { before?: number | undefined; after?: number | undefined; limit?: number | undefined },
): Promise<Message[]> {
  const isStaff = requireScope(ctx.actor, 'conversations.read') !== 'own'
  const { before, after, limit = 100 } = page
  const rows = await loadMessages(ctx.db.orm, {
    ...{ conversationId: row.conversation.id, limit, withNotes: isStaff },
    ...(before === undefined ? {} : { before }),
    ...(after === undefined ? {} : { after }),
  })
  const sent = await loadOutbox(
    ctx.db.orm,
    rows.map(({ id }) => id),
  )
  return rows.map((one) => {
    const message = toMessage(
      ctx,
      one,
      sent.find(({ messageId }) => messageId === one.id),
    )
    return isStaff ? message : { ...message, author: null }
  })
}

export function toConversation(ctx: Pick<Ctx, 'vault'>, { conversation: row, ...rest }: WholeRow): Conversation {
  const place = { table: 'inbox.contacts', column: 'display_name', row: row.contactId }
  return Conversation.parse({
    ...row,
    ...rest,
    displayName: rest.displayName ? ctx.vault.open(place, rest.displayName) : null,
    snoozedUntil: row.snoozedUntil?.toISOString() ?? null,
    resolvedAt: row.resolvedAt?.toISOString() ?? null,
    lastInboundAt: row.lastInboundAt?.toISOString() ?? null,
    changedAt: row.changedAt.toISOString(),
  })
}

function toMessage(ctx: Pick<Ctx, 'vault'>, row: MessageRow, sent: OutboxRow | undefined): Message {
  return Message.parse({
    ...row,
    content: row.revokedAt ? { type: 'unsupported' } : contentOf(ctx.vault, row),
    revoked: row.revokedAt !== null,
    sentAt: row.sentAt.toISOString(),
    receivedAt: row.receivedAt.toISOString(),
    delivery: sent ? { state: sent.state, reason: sent.reason } : null,
  })
}
