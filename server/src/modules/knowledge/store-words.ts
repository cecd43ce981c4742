import { and, asc, count, desc, eq, lt, sql } from 'drizzle-orm'
import type { Queryable, Tx } from '../../platform/db/database.js'
import { questions, synonyms } from './tables.js'

export type QuestionRow = typeof questions.$inferSelect
export type SynonymRow = typeof synonyms.$inferSelect

/** Counts a question that was not answered; the same one again rises in the list and opens anew. */
export async function countQuestion(tx: Tx, row: QuestionRow): Promise<void> {
  await tx
    .insert(questions)
    .values(row)
    .onConflictDoUpdate({
      target: questions.questionBlind,
      set: {
        times: sql`${questions.times} + 1`,
        lastAskedAt: row.lastAskedAt,
        support: row.support,
        nearest: row.nearest,
        // Dismissed stays dismissed; a question thought solved that fails again is open.
        state: sql`case when ${questions.state} = 'dismissed' then 'dismissed' else 'open' end`,
      },
    })
}

export async function forgetQuestionsBefore(tx: Tx, day: Date): Promise<void> {
  await tx.delete(questions).where(lt(questions.lastAskedAt, day))
}

export async function listQuestionRows(
  db: Queryable,
  filter: { state: QuestionRow['state']; limit: number },
): Promise<QuestionRow[]> {
  return db
    .select()
    .from(questions)
    .where(eq(questions.state, filter.state))
    .orderBy(desc(questions.times), desc(questions.lastAskedAt))
    .limit(filter.limit)
}

export async function countOpenQuestions(db: Queryable): Promise<number> {
  const [row] = await db.select({ total: count() }).from(questions).where(eq(questions.state, 'open'))
  return row?.total ?? 0
}

export async function settleQuestionRow(
  tx: Tx,
  id: string,
  state: 'open' | 'solved' | 'dismissed',
): Promise<QuestionRow | null> {
  const [row] = await tx.update(questions).set({ state }).where(eq(questions.id, id)).returning()
  return row ?? null
}

export async function listSynonymRows(db: Queryable): Promise<SynonymRow[]> {
  return db.select().from(synonyms).orderBy(asc(synonyms.addedAt), asc(synonyms.id))
}

export async function insertSynonym(tx: Tx, row: SynonymRow): Promise<void> {
  await tx.insert(synonyms).values(row)
}

export async function removeSynonymRow(tx: Tx, id: string): Promise<SynonymRow | null> {
  const [row] = await tx
    .delete(synonyms)
    .where(and(eq(synonyms.id, id)))
    .returning()
  return row ?? null
}
