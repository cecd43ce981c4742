import { and, asc, desc, eq, isNull, lte } from 'drizzle-orm'
import type { Queryable, Tx } from '../../platform/db/database.js'
import { reminders } from './tables-reminders.js'

export type ReminderRow = typeof reminders.$inferSelect

export async function insertReminder(tx: Tx, row: ReminderRow): Promise<void> {
  await tx.insert(reminders).values(row)
}

/** A person's reminders, the open ones first and among them the earliest. */
export async function listReminderRows(db: Queryable, owner: string): Promise<ReminderRow[]> {
  const rows = db.select().from(reminders).where(eq(reminders.owner, owner))
  return rows.orderBy(desc(reminders.state), asc(reminders.dueOn), asc(reminders.id)).limit(200)
}

export async function changeReminderRow(
  tx: Tx,
  at: { id: string; owner: string },
  change: Partial<ReminderRow>,
): Promise<ReminderRow | null> {
  const [row] = await tx
    .update(reminders)
    .set(change)
    .where(and(eq(reminders.id, at.id), eq(reminders.owner, at.owner)))
    .returning()
  return row ?? null
}

/** Takes one reminder that is due to be mailed, and holds it for this transaction; others pass over it. */
export async function holdDueReminder(tx: Tx, today: string): Promise<ReminderRow | null> {
  const isWaiting = and(eq(reminders.state, 'open'), eq(reminders.byMail, true), isNull(reminders.mailedAt))
  const [row] = await tx
    .select()
    .from(reminders)
    .where(and(isWaiting, lte(reminders.dueOn, today)))
    .orderBy(asc(reminders.dueOn))
    .limit(1)
    .for('update', { skipLocked: true })
  return row ?? null
}
