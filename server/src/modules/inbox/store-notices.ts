import { and, desc, eq, inArray, isNull, or, sql } from 'drizzle-orm'
import type { Actor } from '../../platform/actor.js'
import { scopeOf } from '../../platform/auth/permissions.js'
import type { Queryable, Tx } from '../../platform/db/database.js'
import { reachedBy } from './store-conversations.js'
import { contacts, conversations } from './tables.js'
import { notices } from './tables-desk.js'

/** Keeps a notice; false when one of the same thing is open. */
export async function insertNotice(tx: Tx, row: typeof notices.$inferInsert): Promise<boolean> {
  const kept = await tx.insert(notices).values(row).onConflictDoNothing().returning({ id: notices.id })
  return kept.length === 1
}

export async function clearNotice(tx: Tx, of: { kind: string; subject: string; at: Date }): Promise<boolean> {
  const { kind, subject, at: clearedAt } = of
  const cleared = await tx
    .update(notices)
    .set({ clearedAt })
    .where(and(eq(notices.kind, kind), eq(notices.subject, subject), isNull(notices.clearedAt)))
    .returning({ id: notices.id })
  return cleared.length > 0
}

export async function clearOwn(tx: Tx, of: { id: string; userId: string; at: Date }): Promise<void> {
  await tx
    .update(notices)
    .set({ clearedAt: of.at })
    .where(and(eq(notices.id, of.id), eq(notices.userId, of.userId), isNull(notices.clearedAt)))
}

/** Open notices for the actor: their own, those of conversations they reach, and of channels for who keeps them. */
export async function listNoticeRows(db: Queryable, actor: Actor) {
  const keepsChannels = scopeOf(actor, 'channels.manage') !== null
  const rows = await db
    .select({ notice: notices })
    .from(notices)
    .leftJoin(conversations, eq(conversations.id, notices.conversationId))
    .leftJoin(contacts, eq(contacts.id, conversations.contactId))
    .where(
      and(
        isNull(notices.clearedAt),
        or(
          eq(notices.userId, actor.id),
          and(isNull(notices.userId), eq(notices.kind, 'disconnected'), keepsChannels ? sql`true` : sql`false`),
          and(
            isNull(notices.userId),
            sql`${notices.conversationId} is not null`,
            reachedBy(actor, 'conversations.read'),
          ),
        ),
      ),
    )
    .orderBy(desc(sql`${notices.kind} = 'emergency'`), desc(notices.at))
    .limit(50)
  return rows.map(({ notice }) => notice)
}

/** Open notices of the whole desk of which no letter was written. */
export async function listUnmailed(db: Queryable, kinds: string[]) {
  return db
    .select()
    .from(notices)
    .where(
      and(isNull(notices.clearedAt), isNull(notices.mailedAt), isNull(notices.userId), inArray(notices.kind, kinds)),
    )
    .limit(100)
}

export async function markMailed(db: Queryable, ids: string[], at: Date): Promise<void> {
  if (ids.length > 0) await db.update(notices).set({ mailedAt: at }).where(inArray(notices.id, ids))
}
