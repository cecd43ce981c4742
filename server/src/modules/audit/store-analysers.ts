import { and, eq, lte, sql } from 'drizzle-orm'
import type { Queryable, Tx } from '../../platform/db/database.js'
import type { Analyser } from './analysers/analyser.js'
import { AnalyserCapabilities } from './schema.js'
import { type Figures, foldSamples, type Sample } from './standing/fold-samples.js'
import type { WorkerRow } from './standing/standing-of.js'
import { analyserFigures, analyserWorkers } from './tables-doors.js'

/** Notes that a process offers these analysers, now; again is the same. Their lifetime figures go on. */
export async function upsertWorker(tx: Tx, offer: { worker: string; analysers: Analyser[]; at: Date }): Promise<void> {
  const { worker, at } = offer
  const names = offer.analysers.map(({ name }) => ({ name, totalRequests: 0, totalErrors: 0, meanMilliseconds: null }))
  await tx.insert(analyserFigures).values(names).onConflictDoNothing()
  const rows = offer.analysers.map(({ name, version, capabilities, checks }) => ({
    ...{ worker, analyser: name, version, capabilities, checks },
    ...{ currentRequests: 0, registeredAt: at, heartbeatAt: at },
  }))
  await tx
    .insert(analyserWorkers)
    .values(rows)
    .onConflictDoUpdate({
      target: [analyserWorkers.worker, analyserWorkers.analyser],
      set: {
        version: sql`excluded.version`,
        capabilities: sql`excluded.capabilities`,
        checks: sql`excluded.checks`,
        heartbeatAt: sql`excluded.heartbeat_at`,
      },
    })
}

/** The process is alive and has so many audits in hand; false when its rows have gone. */
export async function beat(tx: Tx, of: { worker: string; inHand: Map<string, number>; at: Date }): Promise<void> {
  for (const [analyser, currentRequests] of of.inHand) {
    await tx
      .update(analyserWorkers)
      .set({ currentRequests, heartbeatAt: of.at })
      .where(and(eq(analyserWorkers.worker, of.worker), eq(analyserWorkers.analyser, analyser)))
  }
}

/** Adds what went on since the last time to an analyser's lifetime figures. */
export async function addSamples(tx: Tx, name: string, samples: Sample[]): Promise<void> {
  if (samples.length === 0) return
  const [row] = await tx.select().from(analyserFigures).where(eq(analyserFigures.name, name)).for('update')
  if (row) await tx.update(analyserFigures).set(foldSamples(row, samples)).where(eq(analyserFigures.name, name))
}

export async function deleteExpired(tx: Tx, before: Date): Promise<void> {
  await tx.delete(analyserWorkers).where(lte(analyserWorkers.heartbeatAt, before))
}

export async function deleteWorker(tx: Tx, worker: string): Promise<void> {
  await tx.delete(analyserWorkers).where(eq(analyserWorkers.worker, worker))
}

export async function loadAnalysers(db: Queryable): Promise<{ figures: Map<string, Figures>; rows: WorkerRow[] }> {
  const figures = await db.select().from(analyserFigures)
  const rows = await db.select().from(analyserWorkers)
  return {
    figures: new Map(figures.map(({ name, ...rest }) => [name, rest])),
    rows: rows.map((row) => ({ ...row, capabilities: AnalyserCapabilities.parse(row.capabilities) })),
  }
}
