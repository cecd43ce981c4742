import { mkdirSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import type { Needs } from '../../platform/context.js'
import { insertRows } from './insert-rows.js'
import type { LiveRow } from './live/live-index.js'
import type { Warehouse } from './schema.js'
import { sqlText } from './sql-literal.js'
import { loadLiveSince } from './store-live.js'
import { unfinished } from './sweep-unfinished.js'

/** Live claims of hospitals, never the simulator's, some at a time in the order of their changes. */
export async function listLiveRows(
  ctx: Needs<'db'>,
  { after }: { after: number },
): Promise<{ rows: LiveRow[]; last: number | null }> {
  const entries = await loadLiveSince(ctx.db.orm, after, 1000)
  return { rows: entries.flatMap(({ row, simulated }) => (simulated ? [] : [row])), last: entries.at(-1)?.seq ?? null }
}

/**
 * Adds live claims to the snapshot's claims, in a file of their own, so that the next list has them. What the snapshot
 * holds already is left out: doing it again, or after a crash, adds nothing twice. Gives how many were added.
 */
export async function foldLive(
  warehouse: Warehouse,
  input: { snapshot: string; stamp: string; rows: readonly LiveRow[] },
): Promise<number> {
  if (input.rows.length === 0) return 0
  const claims = `read_parquet(${sqlText(join(input.snapshot, 'claims_normalized/*/*.parquet'))}, hive_partitioning = false)`
  await warehouse.run(`CREATE OR REPLACE TEMP TABLE fold AS SELECT * FROM ${claims} LIMIT 0`)
  await insertRows(warehouse, { table: 'fold', rows: input.rows })
  await warehouse.run(`DELETE FROM fold WHERE claim_id IN (SELECT claim_id FROM ${claims})`)
  const [counted] = await warehouse.rows('SELECT count(*)::INTEGER AS n FROM fold')
  const added = Number(counted?.n)
  if (added > 0) {
    // Under another name until it is whole: whoever reads the claims meanwhile must not meet half a file.
    const folder = unfinished(input.snapshot, 'live')
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    await warehouse.run(`COPY fold TO ${sqlText(join(folder, 'claims.parquet'))} (FORMAT parquet, COMPRESSION snappy)`)
    renameSync(folder, join(input.snapshot, 'claims_normalized', `service_month=live-${input.stamp}`))
  }
  await warehouse.run('DROP TABLE fold')
  return added
}
