import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Needs } from '../../platform/context.js'
import { readHospitalClaims } from '../claims/index.js'
import { openDuckDb } from './adapters/duckdb.js'
import { foldLive } from './fold-live.js'
import { type IncomingRow, toIncoming } from './live/live-columns.js'
import type { LiveRow } from './live/live-index.js'
import { openLiveScorer } from './live-scorer.js'
import { riskFolder } from './publish-snapshot.js'
import type { ClaimRuleSet } from './rule-set-schema.js'
import type { Warehouse } from './schema.js'
import { sqlText } from './sql-literal.js'
import { loadLiveSince } from './store-live.js'
import { loadCurrent } from './store-snapshots.js'

const AT_ONCE = 200

/**
 * Every claim that came by itself and that a new build must not lose: the live ones, never the simulator's, and those
 * that earlier refreshes folded into the snapshot now served, whose sources do not have them.
 */
export async function listArrivedIds(ctx: Needs<'db' | 'config'>): Promise<string[]> {
  const live = await loadLiveSince(ctx.db.orm, 0)
  const ids = new Set(live.flatMap(({ row, simulated }) => (simulated ? [] : [row.claim_id])))
  const current = await loadCurrent(ctx.db.orm)
  const claims = current && join(riskFolder(ctx.config), current.snapshot, 'claims_normalized')
  if (!claims || !existsSync(claims) || !readdirSync(claims).some((name) => name.startsWith('service_month=live-'))) {
    return [...ids]
  }
  const warehouse = await openDuckDb({ path: ':memory:', memoryLimit: '128MB', threads: 1 })
  try {
    const folded = await warehouse.rows(
      `SELECT claim_id FROM read_parquet(${sqlText(join(claims, 'service_month=live-*/*.parquet'))}, hive_partitioning = false) ORDER BY claim_id`,
    )
    for (const { claim_id } of folded) ids.add(String(claim_id))
  } finally {
    warehouse.close()
  }
  return [...ids]
}

/** Claims of hospitals as they came, with the columns of the build; simulated ones and those of a snapshot are left out. */
export async function listArrived(
  ctx: Needs<'db' | 'vault'>,
  input: { claimIds: readonly string[] },
): Promise<IncomingRow[]> {
  const found = await readHospitalClaims(ctx, input)
  return found.flatMap(({ claim, origin }) => (origin === 'imported' ? [toIncoming(claim)] : []))
}

/**
 * Adds claims that came by themselves to a snapshot just built, each once, with peers and history looked up beside the
 * new snapshot and with each other's history. A claim that the sources hold by now is left as the sources have it. Peers
 * of other claims do not count them until the sources do. Gives how many were added.
 */
export async function refoldClaims(
  warehouse: Warehouse,
  input: { snapshot: string; stamp: string; ruleSet: ClaimRuleSet; claims: readonly IncomingRow[] },
): Promise<number> {
  const { claims, snapshot, stamp, ruleSet } = input
  if (claims.length === 0) return 0
  const scorer = await openLiveScorer({ folder: snapshot, forest: null, labelModel: null })
  const rows: LiveRow[] = []
  try {
    for (let from = 0; from < claims.length; from += AT_ONCE) {
      const part = claims.slice(from, from + AT_ONCE)
      const scored = await scorer.score({ claims: part, nearby: relatedTo(part, claims), ruleSet })
      rows.push(...scored.values())
    }
  } finally {
    scorer.close()
  }
  return foldLive(warehouse, { snapshot, stamp, rows })
}

/** Others of the same members, and of the same hospital and day. */
function relatedTo(part: readonly IncomingRow[], all: readonly IncomingRow[]): LiveRow[] {
  const stories = (row: IncomingRow): string[] => [
    ...(row.patient_key ? [`member ${String(row.patient_key)}`] : []),
    `day ${String(row.facility_key)} ${String(row.admit_dt)}`,
  ]
  const wanted = new Set(part.flatMap(stories))
  const own = new Set(part.map(({ claim_id }) => claim_id))
  return all
    .filter((row) => !own.has(row.claim_id) && stories(row).some((story) => wanted.has(story)))
    .map((row) => ({ ...row, claim_id: String(row.claim_id) }))
}
