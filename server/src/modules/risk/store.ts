import { and, eq } from 'drizzle-orm'
import type { Queryable, Tx } from '../../platform/db/database.js'
import { RiskScore } from './schema.js'
import { scores } from './tables.js'

type Key = { claimId: string; factsBlind: string; ruleSet: string }

/** The score of the same facts by the same rules, if there is one; it becomes the claim's present one. */
export async function reuseScore(tx: Tx, key: Key): Promise<RiskScore | null> {
  await tx.update(scores).set({ isPresent: false }).where(eq(scores.claimId, key.claimId))
  const [row] = await tx
    .update(scores)
    .set({ isPresent: true })
    .where(and(eq(scores.claimId, key.claimId), eq(scores.factsBlind, key.factsBlind), eq(scores.ruleSet, key.ruleSet)))
    .returning()
  return row ? toScore(row) : null
}

export async function insertScore(tx: Tx, score: RiskScore & { factsBlind: string }): Promise<void> {
  await tx.insert(scores).values({ ...score, at: new Date(score.at), isPresent: true })
}

export async function loadPresentScore(db: Queryable, claimId: string): Promise<RiskScore | null> {
  const [row] = await db
    .select()
    .from(scores)
    .where(and(eq(scores.claimId, claimId), eq(scores.isPresent, true)))
  return row ? toScore(row) : null
}

function toScore(row: typeof scores.$inferSelect): RiskScore {
  return RiskScore.parse({ ...row, at: row.at.toISOString() })
}
