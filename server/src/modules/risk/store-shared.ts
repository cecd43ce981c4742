import { and, count, desc, eq, isNull, sql, sum } from 'drizzle-orm'
import type { Queryable, Tx } from '../../platform/db/database.js'
import { ScoringPart, type ScoringProgress, SharedScoring } from './spread/shared-scoring.js'
import { sharedScoringParts as parts, sharedScorings as runs } from './tables.js'

/** Keeps a new scoring unless one is under way; says whether it was kept. */
export async function insertShared(
  tx: Tx,
  run: Pick<SharedScoring, 'runId' | 'plan' | 'startedBy' | 'startedAt'>,
): Promise<boolean> {
  const kept = await tx
    .insert(runs)
    .values({ ...run, state: 'training', startedAt: new Date(run.startedAt) })
    .onConflictDoNothing()
    .returning({ runId: runs.runId })
  return kept.length > 0
}

export async function loadShared(db: Queryable, runId: string): Promise<SharedScoring | null> {
  const [row] = await db.select().from(runs).where(eq(runs.runId, runId))
  return row ? toRun(row) : null
}

/** The same, held until the transaction ends: those who finish parts at once wait for each other. */
export async function lockShared(tx: Tx, runId: string): Promise<SharedScoring | null> {
  const [row] = await tx.select().from(runs).where(eq(runs.runId, runId)).for('update')
  return row ? toRun(row) : null
}

/** The one under way; null for none. */
export async function loadSharedUnderWay(db: Queryable): Promise<SharedScoring | null> {
  const [row] = await db.select().from(runs).where(isNull(runs.endedAt))
  return row ? toRun(row) : null
}

/** The one begun last, how far it has come and who did what. */
export async function loadSharedProgress(db: Queryable): Promise<ScoringProgress | null> {
  const [row] = await db.select().from(runs).orderBy(desc(runs.startedAt), desc(runs.runId)).limit(1)
  if (!row) return null
  const groups = await db
    .select({ by: parts.doneBy, n: count(), claims: sum(parts.claims).mapWith(Number) })
    .from(parts)
    .where(eq(parts.runId, row.runId))
    .groupBy(parts.doneBy)
  const done = groups.filter(({ by }) => by !== null)
  return {
    run: toRun(row),
    parts: { all: groups.reduce((all, { n }) => all + n, 0), done: done.reduce((all, { n }) => all + n, 0) },
    claimsDone: done.reduce((all, { claims }) => all + claims, 0),
    by: Object.fromEntries(done.map(({ by, n }) => [String(by), n])),
  }
}

export async function insertParts(tx: Tx, runId: string, given: readonly ScoringPart[]): Promise<void> {
  await tx.insert(parts).values(given.map((part) => ({ runId, ...part })))
}

export async function loadPart(db: Queryable, runId: string, part: number): Promise<ScoringPart | null> {
  const [row] = await db
    .select()
    .from(parts)
    .where(and(eq(parts.runId, runId), eq(parts.part, part)))
  return row ? ScoringPart.parse(row) : null
}

/** Notes who scored a part; the first who says so stays. */
export async function notePartDone(
  tx: Tx,
  { runId, part, by, at }: { runId: string; part: number; by: string; at: Date },
): Promise<void> {
  await tx
    .update(parts)
    .set({ doneBy: by, doneAt: at })
    .where(and(eq(parts.runId, runId), eq(parts.part, part), isNull(parts.doneAt)))
}

export async function countParts(db: Queryable, runId: string): Promise<{ all: number; left: number }> {
  const [row] = await db
    .select({ all: count(), left: sql<string>`count(*) filter (where done_at is null)` })
    .from(parts)
    .where(eq(parts.runId, runId))
  return { all: row?.all ?? 0, left: Number(row?.left ?? 0) }
}

type Change = Partial<Pick<SharedScoring, 'state' | 'code' | 'detail' | 'claims' | 'folded'>> & {
  sharedAt?: Date
  endedAt?: Date
}

/** Changes a scoring that is under way; says whether it was. */
export async function changeShared(tx: Tx, runId: string, change: Change): Promise<boolean> {
  const changed = await tx
    .update(runs)
    .set(change)
    .where(and(eq(runs.runId, runId), isNull(runs.endedAt)))
    .returning({ runId: runs.runId })
  return changed.length > 0
}

function toRun(row: typeof runs.$inferSelect): SharedScoring {
  return SharedScoring.parse({
    ...row,
    startedAt: row.startedAt.toISOString(),
    sharedAt: row.sharedAt?.toISOString() ?? null,
    endedAt: row.endedAt?.toISOString() ?? null,
  })
}
