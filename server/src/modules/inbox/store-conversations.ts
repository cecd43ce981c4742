import { and, asc, count, desc, eq, gt, inArray, isNull, lt, ne, or, type SQL, sql } from 'drizzle-orm'
import type { Actor } from '../../platform/actor.js'
import { type Permission, scopeOf } from '../../platform/auth/permissions.js'
import type { Queryable } from '../../platform/db/database.js'
import type { ConversationQuery } from './schema.js'
import { channelAccounts, contacts, conversations, messages } from './tables.js'

/** Which conversations the actor's permission reaches: their own, those they answer or may take, or all. */
export function reachedBy(actor: Actor, permission: Permission): SQL {
  switch (scopeOf(actor, permission)) {
    case 'any':
      return sql`true`
    case 'assigned':
      return actor.roles.includes('operator')
        ? sql`(${conversations.owner} is null or ${conversations.owner} = ${actor.id})`
        : sql`${conversations.owner} = ${actor.id}`
    case 'own':
      return actor.memberId ? sql`${contacts.memberId} = ${actor.memberId}` : sql`false`
    default:
      return sql`false`
  }
}

export const whole = {
  conversation: conversations,
  displayName: contacts.displayName,
  memberId: contacts.memberId,
  channel: channelAccounts.channel,
}
export type WholeRow = {
  conversation: typeof conversations.$inferSelect
  displayName: (typeof contacts.$inferSelect)['displayName']
  memberId: string | null
  channel: string
}

export async function loadWhole(db: Queryable, where: SQL | undefined): Promise<WholeRow | null> {
  const [row] = await db
    .select(whole)
    .from(conversations)
    .innerJoin(contacts, eq(contacts.id, conversations.contactId))
    .innerJoin(channelAccounts, eq(channelAccounts.id, conversations.accountId))
    .where(where)
    .limit(1)
  return row ?? null
}

/** A page of conversations, those in need first: emergencies, then waiting, then the newest. */
export async function listWhole(
  db: Queryable,
  of: { actor: Actor; query: ConversationQuery },
): Promise<{ rows: WholeRow[]; total: number }> {
  const { actor, query } = of
  const where = and(
    reachedBy(actor, 'conversations.read'),
    query.state ? eq(conversations.state, query.state) : ne(conversations.state, 'resolved'),
    query.mine ? eq(conversations.owner, actor.id) : undefined,
  )
  const rows = await db
    .select(whole)
    .from(conversations)
    .innerJoin(contacts, eq(contacts.id, conversations.contactId))
    .innerJoin(channelAccounts, eq(channelAccounts.id, conversations.accountId))
    .where(where)
    .orderBy(
      desc(conversations.emergency),
      desc(sql`${conversations.state} = 'waiting'`),
      desc(conversations.changedAt),
      asc(conversations.id),
    )
    .limit(query.pageSize)
    .offset((query.page - 1) * query.pageSize)
  const [all] = await db
    .select({ n: count() })
    .from(conversations)
    .innerJoin(contacts, eq(contacts.id, conversations.contactId))
    .where(where)
  return { rows, total: all?.n ?? 0 }
}

/** The newest messages of a conversation below or above a place, oldest first; notes only for those who may read them. */
export async function loadMessages(
  db: Queryable,
  of: { conversationId: string; before?: number; after?: number; limit: number; withNotes: boolean },
): Promise<(typeof messages.$inferSelect)[]> {
  const rows = await db
    .select()
    .from(messages)
    .where(
      and(
        eq(messages.conversationId, of.conversationId),
        of.before === undefined ? undefined : lt(messages.seq, of.before),
        of.after === undefined ? undefined : gt(messages.seq, of.after),
        of.withNotes ? undefined : inArray(messages.direction, ['in', 'out']),
      ),
    )
    .orderBy(of.after === undefined ? desc(messages.seq) : asc(messages.seq))
    .limit(of.limit)
  return rows.sort((a, b) => a.seq - b.seq)
}

export const isOwnThread = (accountId: string, memberId: string): SQL | undefined =>
  and(eq(conversations.accountId, accountId), eq(contacts.memberId, memberId))

export const byId = (id: string, actor: Actor, permission: Permission = 'conversations.read'): SQL | undefined =>
  and(eq(conversations.id, id), reachedBy(actor, permission))

/** Conversations whose sleep is over. */
export const isAwakeAt = (now: Date): SQL | undefined =>
  and(eq(conversations.state, 'snoozed'), or(isNull(conversations.snoozedUntil), lt(conversations.snoozedUntil, now)))
