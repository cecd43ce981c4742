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
    case 'assigned': {
      const assigned = actor.roles.includes('operator')
        ? sql`(${conversations.owner} is null or ${conversations.owner} = ${actor.id})`
        : sql`${conversations.owner} = ${actor.id}`
      // Who was asked to look may read, and nothing else.
      return permission === 'conversations.read' ? sql`(${assigned} or ${isAsked(actor.id)})` : assigned
    }
    case 'own':
      return actor.memberId ? sql`${contacts.memberId} = ${actor.memberId}` : sql`false`
    default:
      return sql`false`
  }
}

const isAsked = (userId: string): SQL =>
  sql`exists (select 1 from inbox.mentions n where n.conversation_id = ${conversations.id} and n.user_id = ${userId})`

export const whole = {
  conversation: conversations,
  displayName: contacts.displayName,
  // For our people: who the contact is known to be, or another contact that was joined with it.
  memberId: sql<string | null>`coalesce(${contacts.memberId}, (select o.member_id from inbox.contacts o
    where o.person = ${contacts.person} and o.member_id is not null limit 1))`,
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

/** Nobody turns so many pages; counting on would cost more than showing. */
export const MOST_COUNTED = 1000

/** A page of conversations, those in need first: emergencies, then waiting, then the newest. `total` ends at MOST_COUNTED. */
export async function listWhole(
  db: Queryable,
  of: { actor: Actor; query: ConversationQuery },
): Promise<{ rows: WholeRow[]; total: number }> {
  const { actor, query } = of
  const where = and(
    reachedInState(actor, query.state),
    query.state ? eq(conversations.state, query.state) : ne(conversations.state, 'resolved'),
    query.mine ? eq(conversations.owner, actor.id) : undefined,
    query.channel ? inArray(conversations.accountId, await loadAccounts(db, query.channel)) : undefined,
    query.unanswered ? gt(conversations.unanswered, 0) : undefined,
    query.mentioned ? isAsked(actor.id) : undefined,
    query.label ? hasLabel(query.label) : undefined,
  )
  const order = [...orderOf(query), asc(conversations.id)]
  const filtered = reachedFrom(db, actor)
  // First which, then what they are: names and members are looked up for the page alone.
  const page = filtered({ id: conversations.id })
    .where(where)
    .orderBy(...order)
    .limit(query.pageSize)
    .offset((query.page - 1) * query.pageSize)
  const rows = await db
    .select(whole)
    .from(conversations)
    .innerJoin(contacts, eq(contacts.id, conversations.contactId))
    .innerJoin(channelAccounts, eq(channelAccounts.id, conversations.accountId))
    .where(inArray(conversations.id, page))
    .orderBy(...order)
  // A page that is not full says how many there are.
  const before = (query.page - 1) * query.pageSize
  if (rows.length < query.pageSize && (rows.length > 0 || query.page === 1)) {
    return { rows, total: Math.min(MOST_COUNTED, before + rows.length) }
  }
  const counted = filtered({ one: sql`1` }).where(where).limit(MOST_COUNTED).as('some')
  const [all] = await db.select({ n: count() }).from(counted)
  return { rows, total: all?.n ?? 0 }
}

/** Conversations as far as the condition of an actor's reach needs them: a member's own are known by the contact. */
function reachedFrom(db: Queryable, actor: Actor) {
  const isByContact = scopeOf(actor, 'conversations.read') === 'own'
  return <Columns extends Record<string, SQL | typeof conversations.id>>(columns: Columns) => {
    const chosen = db.select(columns).from(conversations).$dynamic()
    return isByContact ? chosen.innerJoin(contacts, eq(contacts.id, conversations.contactId)) : chosen
  }
}

/** What a person answers has an owner: theirs are found from the few that are theirs, not among all that somebody answers. */
function reachedInState(actor: Actor, state: ConversationQuery['state']): SQL {
  if (state !== 'human' || scopeOf(actor, 'conversations.read') !== 'assigned') {
    return reachedBy(actor, 'conversations.read')
  }
  return sql`${conversations.id} in (select h.id from inbox.conversations h where h.owner = ${actor.id}
    union select n.conversation_id from inbox.mentions n where n.user_id = ${actor.id})`
}

/** By their names rather than by a condition on them: the database then knows how many conversations they have. */
async function loadAccounts(db: Queryable, channel: string): Promise<string[]> {
  const rows = await db
    .select({ id: channelAccounts.id })
    .from(channelAccounts)
    .where(eq(channelAccounts.channel, channel))
  return rows.map(({ id }) => id)
}

const hasLabel = (label: string): SQL =>
  sql`exists (select 1 from inbox.conversation_labels l where l.conversation_id = ${conversations.id} and l.label = ${label})`

/** In the order of an index: `conversations_need`, or `conversations_state_need` where the state is given. */
function orderOf({ sort, state }: Pick<ConversationQuery, 'sort' | 'state'>): SQL[] {
  if (sort === 'oldest') return [asc(conversations.changedAt)]
  if (sort === 'newest') return [desc(conversations.changedAt)]
  return [
    desc(conversations.emergency),
    ...(state ? [] : [desc(sql`${conversations.state} = 'waiting'`)]),
    // An unanswered one stays in sight also while the assistant is silenced.
    desc(sql`${conversations.unanswered} > 0`),
    desc(conversations.changedAt),
  ]
}

/** The newest message of each conversation that is no note. */
export async function loadLastMessages(
  db: Queryable,
  conversationIds: string[],
): Promise<(typeof messages.$inferSelect)[]> {
  if (conversationIds.length === 0) return []
  return db
    .selectDistinctOn([messages.conversationId])
    .from(messages)
    .where(and(inArray(messages.conversationId, conversationIds), ne(messages.direction, 'note')))
    .orderBy(messages.conversationId, desc(messages.seq))
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

/** Our people who wrote in a conversation. */
export async function authorsOf(db: Queryable, conversationId: string): Promise<string[]> {
  const rows = await db
    .selectDistinct({ author: messages.author })
    .from(messages)
    .where(eq(messages.conversationId, conversationId))
  return rows.flatMap(({ author }) => (author === null ? [] : [author]))
}
