import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Queryable } from '../../platform/db/database.js'
import { isAwakeAt } from './store-conversations.js'
import { conversations } from './tables.js'
import { notices } from './tables-desk.js'

const AT_ONCE = 200

/** Conversations whose sleep is over. */
export async function findSleepers(db: Queryable, now: Date): Promise<string[]> {
  const rows = await db.select({ id: conversations.id }).from(conversations).where(isAwakeAt(now)).limit(AT_ONCE)
  return rows.map(({ id }) => id)
}

/** Conversations that a person answered, and in which nobody wrote since. */
export async function findQuiet(db: Queryable, since: Date): Promise<string[]> {
  const { rows } = await db.execute<{ id: string }>(sql`
    select id from inbox.conversations where state = 'human' and unanswered = 0 and not emergency
      and changed_at < ${since.toISOString()} limit ${AT_ONCE}`)
  return rows.map(({ id }) => id)
}

/** Conversations that a person should answer, with a message older than a moment that nobody answered. */
export async function findNeglected(db: Queryable, since: Date): Promise<string[]> {
  const { rows } = await db.execute<{ id: string }>(sql`
    select c.id from inbox.conversations c where c.state in ('waiting', 'human') and c.unanswered > 0 and exists (
      select 1 from inbox.messages m where m.conversation_id = c.id and m.direction = 'in' and m.seq > c.answered_seq
        and m.received_at < ${since.toISOString()}) limit ${AT_ONCE}`)
  return rows.map(({ id }) => id)
}

/** Open emergencies, and telephones that were linked and are not any more. */
export async function findLost(db: Queryable): Promise<{ emergencies: string[]; channels: string[] }> {
  const emergencies = await db
    .select({ id: conversations.id })
    .from(conversations)
    .where(eq(conversations.emergency, true))
    .limit(AT_ONCE)
  const { rows } = await db.execute<{ id: string }>(sql`
    select account_id as id from inbox.linked_sessions where risk_accepted_at is not null
      and state in ('logged-out', 'banned', 'replaced', 'needs-repair', 'connector-off')`)
  return { emergencies: emergencies.map(({ id }) => id), channels: rows.map(({ id }) => id) }
}

/** What is told of already and not settled. */
export async function listOpenSubjects(db: Queryable, kind: string): Promise<string[]> {
  const rows = await db
    .select({ subject: notices.subject })
    .from(notices)
    .where(and(eq(notices.kind, kind), isNull(notices.clearedAt)))
  return rows.map(({ subject }) => subject)
}
