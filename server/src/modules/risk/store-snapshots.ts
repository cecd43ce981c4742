import { desc, eq, inArray, sql } from 'drizzle-orm'
import type { Queryable, Tx } from '../../platform/db/database.js'
import { SnapshotRun } from './etl/snapshot-run.js'
import { ClaimLabel, CurrentSnapshot } from './schema.js'
import { claimLabels, currentSnapshot, etlRuns } from './tables.js'

export async function insertRun(tx: Tx, { run, snapshot }: { run: SnapshotRun; snapshot: string }): Promise<void> {
  await tx
    .insert(etlRuns)
    .values({
      runId: run.id,
      executedAt: new Date(run.startedAt),
      finishedAt: new Date(run.finishedAt),
      etlVersion: run.etlVersion,
      rowsProcessed: run.rowsKept,
      run,
      generated: run.generated,
      snapshot,
    })
    .onConflictDoNothing()
}

type Served = Pick<CurrentSnapshot, 'runId' | 'serving' | 'ruleSet' | 'modelVersion' | 'at'>

/** One row, replaced in one statement: readers see the old snapshot or the new one. */
export async function setCurrent(tx: Tx, served: Served): Promise<void> {
  const row = { ...served, at: new Date(served.at) }
  await tx
    .insert(currentSnapshot)
    .values({ one: true, ...row })
    .onConflictDoUpdate({ target: currentSnapshot.one, set: row })
}

export async function loadCurrent(db: Queryable): Promise<CurrentSnapshot | null> {
  const [row] = await db
    .select({
      runId: currentSnapshot.runId,
      snapshot: etlRuns.snapshot,
      serving: currentSnapshot.serving,
      ruleSet: currentSnapshot.ruleSet,
      modelVersion: currentSnapshot.modelVersion,
      generated: etlRuns.generated,
      at: currentSnapshot.at,
    })
    .from(currentSnapshot)
    .innerJoin(etlRuns, eq(etlRuns.runId, currentSnapshot.runId))
  return row ? CurrentSnapshot.parse({ ...row, at: row.at.toISOString() }) : null
}

export async function insertLabel(tx: Tx, label: ClaimLabel): Promise<void> {
  await tx.insert(claimLabels).values({ ...label, at: new Date(label.at) })
}

/** The latest label of each of the claims. */
export async function loadLabels(db: Queryable, claimIds: readonly string[]): Promise<Map<string, ClaimLabel>> {
  if (claimIds.length === 0) return new Map()
  const rows = await db
    .selectDistinctOn([claimLabels.claimId])
    .from(claimLabels)
    .where(inArray(claimLabels.claimId, [...claimIds]))
    .orderBy(claimLabels.claimId, desc(claimLabels.at), desc(claimLabels.id))
  return new Map(rows.map((row) => [row.claimId, ClaimLabel.parse({ ...row, at: row.at.toISOString() })]))
}

/** Every claim id that somebody has judged. */
export async function loadReviewedIds(db: Queryable): Promise<string[]> {
  const rows = await db.selectDistinct({ claimId: claimLabels.claimId }).from(claimLabels)
  return rows.map(({ claimId }) => claimId)
}

/** How many labels there are and when the last was given: whether what was derived from them still holds. */
export async function loadLabelStamp(db: Queryable): Promise<string> {
  const [row] = await db.select({ n: sql<string>`count(*)`, at: sql<string | null>`max(at)` }).from(claimLabels)
  return `${row?.n ?? 0}@${row?.at ?? ''}`
}

/** Claims whose latest label says that nothing was wrong. */
export async function loadApprovedIds(db: Queryable): Promise<string[]> {
  const rows = await db
    .selectDistinctOn([claimLabels.claimId], { claimId: claimLabels.claimId, decision: claimLabels.decision })
    .from(claimLabels)
    .orderBy(claimLabels.claimId, desc(claimLabels.at), desc(claimLabels.id))
  return rows.filter(({ decision }) => decision === 'approved').map(({ claimId }) => claimId)
}

/** The build behind what is served, as it was written. */
export async function loadCurrentRun(db: Queryable): Promise<SnapshotRun | null> {
  const [row] = await db
    .select({ run: etlRuns.run })
    .from(currentSnapshot)
    .innerJoin(etlRuns, eq(etlRuns.runId, currentSnapshot.runId))
  return row ? SnapshotRun.parse(row.run) : null
}
