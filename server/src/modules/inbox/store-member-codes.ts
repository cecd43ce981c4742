import { and, count, desc, eq, gte } from 'drizzle-orm'
import type { Queryable, Tx } from '../../platform/db/database.js'
import { memberCodes } from './tables.js'

type CodeRow = typeof memberCodes.$inferSelect

export async function insertCode(tx: Tx, row: typeof memberCodes.$inferInsert): Promise<void> {
  await tx.insert(memberCodes).values(row)
}

export async function updateCode(tx: Tx, id: string, change: Partial<typeof memberCodes.$inferInsert>): Promise<void> {
  await tx.update(memberCodes).set(change).where(eq(memberCodes.id, id))
}

/** The code that counts in a conversation: a new one puts the one before out of use. */
export async function lockNewestCode(tx: Tx, conversationId: string): Promise<CodeRow | null> {
  const [row] = await tx
    .select()
    .from(memberCodes)
    .where(eq(memberCodes.conversationId, conversationId))
    .orderBy(desc(memberCodes.createdAt), desc(memberCodes.id))
    .limit(1)
    .for('update')
  return row ?? null
}

export async function countCodes(
  db: Queryable,
  of: { since: Date } & ({ conversationId: string } | { memberId: string }),
): Promise<number> {
  const whose =
    'memberId' in of ? eq(memberCodes.memberId, of.memberId) : eq(memberCodes.conversationId, of.conversationId)
  const [row] = await db
    .select({ n: count() })
    .from(memberCodes)
    .where(and(whose, gte(memberCodes.createdAt, of.since)))
  return row?.n ?? 0
}
