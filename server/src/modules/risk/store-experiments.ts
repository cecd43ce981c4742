import { desc, eq } from 'drizzle-orm'
import type { Queryable, Tx } from '../../platform/db/database.js'
import { Experiment, type ExperimentQuery } from './schema.js'
import { experiments } from './tables.js'

export async function insertExperiment(tx: Tx, one: Experiment): Promise<void> {
  await tx.insert(experiments).values({ ...one, at: new Date(one.at) })
}

/** The newest first. */
export async function loadExperiments(db: Queryable, { kind, limit }: ExperimentQuery): Promise<Experiment[]> {
  const rows = await db
    .select()
    .from(experiments)
    .where(kind ? eq(experiments.kind, kind) : undefined)
    .orderBy(desc(experiments.at), desc(experiments.id))
    .limit(limit)
  return rows.map((row) => Experiment.parse({ ...row, at: row.at.toISOString() }))
}
