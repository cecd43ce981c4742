import { and, desc, eq, isNull, lt, sql } from 'drizzle-orm'
import type { Queryable, Tx } from '../../platform/db/database.js'
import { SimulationRun } from './schema.js'
import { simulationRuns } from './tables.js'

/** Keeps a new run unless one is under way; says whether it was kept. */
export async function insertSimulation(tx: Tx, run: SimulationRun): Promise<boolean> {
  const at = new Date(run.startedAt)
  const kept = await tx
    .insert(simulationRuns)
    .values({ ...run, startedAt: at, aliveAt: at, endedAt: null })
    .onConflictDoNothing()
    .returning({ runId: simulationRuns.runId })
  return kept.length > 0
}

/** Ends runs that gave no sign of life since a moment. */
export async function endLostSimulations(tx: Tx, { aliveBefore, at }: { aliveBefore: Date; at: Date }): Promise<void> {
  await tx
    .update(simulationRuns)
    .set({ endedAt: at })
    .where(and(isNull(simulationRuns.endedAt), lt(simulationRuns.aliveAt, aliveBefore)))
}

export async function loadSimulation(db: Queryable, runId: string): Promise<SimulationRun | null> {
  const [row] = await db.select().from(simulationRuns).where(eq(simulationRuns.runId, runId))
  return row ? toRun(row) : null
}

export async function loadSimulations(db: Queryable, limit: number): Promise<SimulationRun[]> {
  return (await db.select().from(simulationRuns).orderBy(desc(simulationRuns.startedAt)).limit(limit)).map(toRun)
}

type Sign = { runId: string; at: Date; inserted: number; fraudulent: number }

/** Notes what a run has sent; counts only ever grow, so that a step done twice counts once. */
export async function noteSimulation(tx: Tx, { runId, at, inserted, fraudulent }: Sign): Promise<void> {
  await tx
    .update(simulationRuns)
    .set({
      aliveAt: at,
      inserted: sql`greatest(${simulationRuns.inserted}, ${inserted})`,
      fraudulent: sql`greatest(${simulationRuns.fraudulent}, ${fraudulent})`,
    })
    .where(eq(simulationRuns.runId, runId))
}

/** Ends a run once; says whether this call did. */
export async function endSimulationRow(tx: Tx, { runId, at }: { runId: string; at: Date }): Promise<boolean> {
  const ended = await tx
    .update(simulationRuns)
    .set({ endedAt: at })
    .where(and(eq(simulationRuns.runId, runId), isNull(simulationRuns.endedAt)))
    .returning({ runId: simulationRuns.runId })
  return ended.length > 0
}

function toRun(row: typeof simulationRuns.$inferSelect): SimulationRun {
  return SimulationRun.parse({
    ...row,
    startedAt: row.startedAt.toISOString(),
    endedAt: row.endedAt?.toISOString() ?? null,
  })
}
