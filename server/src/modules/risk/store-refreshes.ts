import { desc, eq } from 'drizzle-orm'
import type { Queryable, Tx } from '../../platform/db/database.js'
import { RefreshVerdict } from './schema.js'
import { refreshVerdicts } from './tables.js'

export async function insertVerdict(tx: Tx, verdict: RefreshVerdict): Promise<void> {
  await tx
    .insert(refreshVerdicts)
    .values({ ...verdict, at: new Date(verdict.at), toldAt: null })
    .onConflictDoNothing()
}

export async function loadVerdict(db: Queryable, list: string): Promise<RefreshVerdict | null> {
  const [row] = await db.select().from(refreshVerdicts).where(eq(refreshVerdicts.list, list))
  return row ? toVerdict(row) : null
}

export async function loadVerdicts(db: Queryable, limit: number): Promise<RefreshVerdict[]> {
  return (await db.select().from(refreshVerdicts).orderBy(desc(refreshVerdicts.at)).limit(limit)).map(toVerdict)
}

export async function markTold(tx: Tx, { list, at }: { list: string; at: Date }): Promise<void> {
  await tx.update(refreshVerdicts).set({ toldAt: at }).where(eq(refreshVerdicts.list, list))
}

function toVerdict(row: typeof refreshVerdicts.$inferSelect): RefreshVerdict {
  return RefreshVerdict.parse({ ...row, at: row.at.toISOString(), toldAt: row.toldAt?.toISOString() ?? null })
}
