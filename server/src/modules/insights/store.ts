import { and, asc, desc, eq, gte, isNull, sql } from 'drizzle-orm'
import type { Queryable, Tx } from '../../platform/db/database.js'
import { Analysis } from './schema.js'
import { analyses, cursors } from './tables.js'

export type AnalysisRow = typeof analyses.$inferSelect

export const toAnalysis = (row: AnalysisRow): Analysis => Analysis.parse({ ...row, at: row.at.toISOString() })

/** The last place that analyses of a conversation have read; 0 before the first. */
export async function lastRead(db: Queryable, conversationId: string): Promise<number> {
  const [row] = await db
    .select({ seq: analyses.toSeq })
    .from(analyses)
    .where(eq(analyses.conversationId, conversationId))
    .orderBy(desc(analyses.toSeq))
    .limit(1)
  return row?.seq ?? 0
}

/** Keeps an analysis; false when these messages were analysed already. */
export async function insertAnalysis(tx: Tx, row: typeof analyses.$inferInsert): Promise<boolean> {
  const kept = await tx.insert(analyses).values(row).onConflictDoNothing().returning({ id: analyses.id })
  return kept.length > 0
}

/** What counts of a conversation, newest messages first; with `history` also what was corrected since. */
export async function listAnalyses(
  db: Queryable,
  of: { conversationId: string; history: boolean },
): Promise<AnalysisRow[]> {
  return db
    .select()
    .from(analyses)
    .where(and(eq(analyses.conversationId, of.conversationId), of.history ? undefined : isNull(analyses.replacedAt)))
    .orderBy(desc(analyses.toSeq), desc(analyses.version))
    .limit(200)
}

/** The analysis that counts of a stretch of messages, held against other corrections. */
export async function lockAnalysis(tx: Tx, id: string): Promise<AnalysisRow | null> {
  const [row] = await tx.select().from(analyses).where(eq(analyses.id, id)).for('update')
  return row ?? null
}

export async function markReplaced(tx: Tx, id: string, at: Date): Promise<void> {
  await tx.update(analyses).set({ replacedAt: at }).where(eq(analyses.id, id))
}

/** What the law calls specific, taken out of every analysis of a person who no longer agrees. */
export async function forgetSpecific(tx: Tx, contactId: string): Promise<number> {
  const none = { consented: false, symptoms: [], conditions: [], gender: null, age: null, province: null }
  const rows = await tx
    .update(analyses)
    .set(none)
    .where(and(eq(analyses.contactId, contactId), eq(analyses.consented, true)))
    .returning({ id: analyses.id })
  return rows.length
}

/** Analyses of a contact, oldest first. */
export async function analysesOfContact(db: Queryable, contactId: string): Promise<AnalysisRow[]> {
  return db.select().from(analyses).where(eq(analyses.contactId, contactId)).orderBy(asc(analyses.at))
}

/** Up to when rested conversations were found, held until the transaction ends. */
export async function lockCursor(tx: Tx, name: string, from: Date): Promise<Date> {
  await tx.insert(cursors).values({ name, at: from }).onConflictDoNothing()
  const [row] = await tx.select().from(cursors).where(eq(cursors.name, name)).for('update')
  return row?.at ?? from
}

export async function moveCursor(tx: Tx, name: string, at: Date): Promise<void> {
  await tx
    .update(cursors)
    .set({ at })
    .where(and(eq(cursors.name, name), gte(sql`${at.toISOString()}::timestamptz`, cursors.at)))
}
