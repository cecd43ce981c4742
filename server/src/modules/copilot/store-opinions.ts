import { and, eq } from 'drizzle-orm'
import type { Queryable, Tx } from '../../platform/db/database.js'
import { Opinion } from './asking/opinion.js'
import { claimOpinions } from './tables.js'

/** Kept once for a claim, model and prompt. */
export async function insertOpinion(tx: Tx, one: typeof claimOpinions.$inferInsert): Promise<void> {
  await tx.insert(claimOpinions).values(one).onConflictDoNothing()
}

export async function loadOpinions(
  db: Queryable,
  { model, prompt }: { model: string; prompt: string },
): Promise<{ claimId: string; opinion: Opinion }[]> {
  const rows = await db
    .select({ claimId: claimOpinions.claimId, opinion: claimOpinions.opinion })
    .from(claimOpinions)
    .where(and(eq(claimOpinions.model, model), eq(claimOpinions.prompt, prompt)))
  return rows.map(({ claimId, opinion }) => ({ claimId, opinion: Opinion.parse(opinion) }))
}
