import { asc, eq } from 'drizzle-orm'
import type { Queryable, Tx } from '../../platform/db/database.js'
import { cannedReplies } from './tables.js'

export async function loadCanned(db: Queryable): Promise<{ id: string; shortcut: string; body: string }[]> {
  const { id, shortcut, body } = cannedReplies
  return db.select({ id, shortcut, body }).from(cannedReplies).orderBy(asc(shortcut))
}

export async function keepCanned(tx: Tx, row: typeof cannedReplies.$inferInsert): Promise<void> {
  const { body, by, changedAt } = row
  await tx
    .insert(cannedReplies)
    .values(row)
    .onConflictDoUpdate({ target: cannedReplies.shortcut, set: { body, by, changedAt } })
}

export async function deleteCanned(tx: Tx, shortcut: string): Promise<void> {
  await tx.delete(cannedReplies).where(eq(cannedReplies.shortcut, shortcut))
}
