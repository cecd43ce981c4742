import { join } from 'node:path'
import type { Needs } from '../../platform/context.js'
import { AppError } from '../../platform/errors.js'
import { HospitalClaim } from '../claims/schema.js'
import { openDuckDb } from './adapters/duckdb.js'
import { currentServing } from './current-serving.js'
import { createRandom } from './forest/random.js'
import { toHospitalFields } from './live/live-columns.js'
import { sqlText } from './sql-literal.js'

/** A drawn record may lack what a claim needs; so many others are tried. */
const TRIES = 20

/**
 * Draws one claim of the served snapshot by lot: the same seed and number draw the same one from the same snapshot.
 * @throws AppError `risk.no-snapshot`, `risk.claim-incomplete`
 */
export async function drawHistoricClaim(
  ctx: Needs<'db' | 'config'>,
  input: { seed: number; number: number },
): Promise<HospitalClaim> {
  const { folder, serving } = await currentServing(ctx)
  const random = createRandom(input.seed, input.number)
  const positions = Array.from({ length: TRIES }, () => Math.floor(random() * serving.index.count))
  const ids = serving.rowsAt(positions).map(({ claim_id }) => String(claim_id))
  const found = new Map((await readRecords(folder, ids)).map((claim) => [claim.id, claim]))
  const drawn = ids.flatMap((id) => found.get(id) ?? [])[0]
  if (!drawn) throw new AppError('precondition', 'risk.claim-incomplete')
  return drawn
}

/** Claims of a snapshot whole, pseudonym and clinic included; those that lack what a claim needs are left out. */
export async function readRecords(folder: string, claimIds: readonly string[]): Promise<HospitalClaim[]> {
  const warehouse = await openDuckDb({ path: ':memory:', memoryLimit: '256MB', threads: 1 })
  try {
    const rows = await warehouse.rows(
      `SELECT * FROM read_parquet(${sqlText(join(folder, 'claims_normalized/*/*.parquet'))}, hive_partitioning = false)
       WHERE claim_id IN (${claimIds.map((_, n) => `$${n + 1}`).join(', ')})`,
      claimIds,
    )
    return rows.flatMap((row) => HospitalClaim.safeParse(toHospitalFields(row)).data ?? [])
  } finally {
    warehouse.close()
  }
}
