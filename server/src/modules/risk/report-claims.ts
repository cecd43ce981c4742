import { join } from 'node:path'
import type { Needs } from '../../platform/context.js'
import { openDuckDb } from './adapters/duckdb.js'
import { currentServing, type Served } from './current-serving.js'
import {
  CaseMix,
  type CaseMixRow,
  DuplicatePair,
  SeverityMismatch,
  TariffInsight,
  type TariffQuery,
} from './listing/reports.js'
import type { Warehouse } from './schema.js'
import { sqlText } from './sql-literal.js'

type Ctx = Needs<'db' | 'config'>

/** Finished reports of the served snapshot: they cannot change while it stands. */
const kept = new WeakMap<Served['serving'], Map<string, Promise<unknown>>>()

/** Stays recorded mild that cost more than nine in ten of their peers, the farthest above first. */
export async function reportSeverityMismatch(ctx: Ctx, input: { limit: number }): Promise<SeverityMismatch[]> {
  return report(ctx, { name: `mismatch:${input.limit}` }, async (warehouse) => {
    const rows = await warehouse.rows(
      `SELECT claim_id, dx_primary_code AS dx_primary, coalesce(k.label, 'Tidak diketahui') AS facility_class, coalesce(p.label, 'unknown') AS province,
              los, amount_claimed::DOUBLE AS claimed, peer_p90::DOUBLE AS peer_p90, peer_n, round((amount_claimed - peer_p90) / peer_p90 * 100, 1) AS delta_pct
       FROM claims LEFT JOIN labels AS k ON k.book = 'facilityClass' AND k.code = facility_class_code::VARCHAR
                   LEFT JOIN labels AS p ON p.book = 'province' AND p.code = province_code::VARCHAR
       WHERE service_level_code = 2 AND severity_code = 1 AND peer_p90 > 0 AND amount_claimed > peer_p90
       ORDER BY delta_pct DESC, claim_id LIMIT $1`,
      [input.limit],
    )
    return rows.map((row) => SeverityMismatch.parse(row))
  })
}

/** Pairs of claims for the same member, hospital, service, diagnosis and procedure within so many days; series left out. */
export async function reportDuplicates(ctx: Ctx, input: { limit: number; days: number }): Promise<DuplicatePair[]> {
  return report(ctx, { name: `duplicates:${input.limit}:${input.days}` }, async (warehouse) => {
    const rows = await warehouse.rows(
      `SELECT least(claim_id, matched_claim_id) AS claim_id, greatest(claim_id, matched_claim_id) AS matched_claim_id, any_value(dx_primary_code) AS dx_primary,
              any_value(procedure_code) AS procedure_code, min(matched_gap_days)::INTEGER AS episode_gap_days, max(amount_claimed)::DOUBLE AS amount_claimed
       FROM claims WHERE is_repeat AND matched_gap_days <= $2
       GROUP BY ALL ORDER BY episode_gap_days, amount_claimed DESC, claim_id LIMIT $1`,
      [input.limit, input.days],
    )
    return rows.map((row) => DuplicatePair.parse(row))
  })
}

/** Hospital by CBG group: what was billed and paid, and how it stands beside the same group elsewhere. */
export async function reportTariffs(ctx: Ctx, query: TariffQuery): Promise<TariffInsight[]> {
  return report(ctx, { name: `tariff:${JSON.stringify(query)}` }, async (warehouse) => {
    const conditions: string[] = []
    const values: (string | number)[] = [query.limit]
    const where = (sql: string, value: string | undefined): void => {
      if (value === undefined) return
      values.push(value)
      conditions.push(sql.replace('?', `$${values.length}`))
    }
    where('upper(p.label) = upper(?)', query.province)
    where('facility_key = ?', query.facility)
    where('upper(severity) = upper(?)', query.severity)
    where('upper(service_type) = upper(?)', query.serviceType)
    where('upper(g.label) = upper(?)', query.dxGroup)
    const rows = await warehouse.rows(
      `SELECT facility_key AS facility_id, p.label AS province_name, d.label AS district_name, g.label AS dx_primary_group, count(*)::INTEGER AS claim_count,
              sum(amount_claimed)::DOUBLE AS total_claimed, sum(amount_paid)::DOUBLE AS total_paid, sum(amount_claimed - amount_paid)::DOUBLE AS total_gap,
              round(avg(amount_claimed - amount_paid), 2) AS avg_gap, round(avg(cost_zscore), 3) AS avg_cost_zscore, round(avg(amount_paid / nullif(amount_claimed, 0)), 5) AS avg_payment_ratio,
              sum(greatest(amount_claimed - coalesce(peer_median, amount_claimed), 0))::DOUBLE AS total_above_peers
       FROM claims LEFT JOIN labels AS p ON p.book = 'province' AND p.code = province_code::VARCHAR
                   LEFT JOIN labels AS d ON d.book = 'district' AND d.code = district_code::VARCHAR
                   LEFT JOIN labels AS g ON g.book = 'cbg' AND g.code = cbg_code
       ${conditions.length > 0 ? `WHERE ${conditions.join(' AND ')}` : ''}
       GROUP BY ALL ORDER BY total_gap DESC, total_above_peers DESC, facility_id, dx_primary_group LIMIT $1`,
      values,
    )
    return rows.map((row) => TariffInsight.parse(row))
  })
}

/** Province by province: claims, stays, the share with a flag, and severe stays observed. */
export async function reportCaseMix(ctx: Ctx, input: { limit?: number | undefined }): Promise<CaseMixRow[]> {
  const rows = await report(ctx, { name: 'casemix' }, async (warehouse) => {
    const flags = await warehouse.rows(
      `SELECT coalesce(p.label, 'unknown') AS province, count(*)::INTEGER AS claim_count, round(avg(los), 3) AS avg_los,
              median(amount_paid / nullif(amount_claimed, 0)) AS median_claim_to_paid_ratio,
              round(avg((duplicate_pattern OR cost_zscore > 3 OR (service_level_code = 2 AND los <= 1 AND amount_claimed > diagnosis_peer_p90)
                         OR (service_level_code = 2 AND severity_code = 1 AND amount_claimed > peer_p90))::TINYINT), 5) AS high_risk_rate,
              round(avg((service_level_code = 2)::TINYINT), 5) AS inpatient_rate, round(avg((severity_code >= 2)::TINYINT) FILTER (service_level_code = 2), 5) AS severe_rate
       FROM claims LEFT JOIN labels AS p ON p.book = 'province' AND p.code = province_code::VARCHAR GROUP BY ALL ORDER BY claim_count DESC, province`,
    )
    return flags.map((row) => CaseMix.parse(row))
  })
  return rows.slice(0, input.limit)
}

/** A report of the served snapshot, made once and kept while the snapshot stands. */
export async function report<T>(
  ctx: Ctx,
  { name }: { name: string },
  make: (warehouse: Warehouse) => Promise<T>,
): Promise<T> {
  const served = await currentServing(ctx)
  const reports = kept.get(served.serving) ?? new Map<string, Promise<unknown>>()
  kept.set(served.serving, reports)
  if (reports.size > 200) reports.clear()
  const known = reports.get(name) as Promise<T> | undefined
  if (known) return known
  const made = readReport(served, make)
  reports.set(name, made)
  // A report that failed is made again when it is next asked for.
  made.catch(() => reports.delete(name))
  return made
}

async function readReport<T>({ folder }: Served, make: (warehouse: Warehouse) => Promise<T>): Promise<T> {
  const warehouse = await openDuckDb({ path: ':memory:', memoryLimit: '512MB', threads: 1 })
  try {
    await warehouse.run(
      `CREATE VIEW claims AS SELECT *, CASE service_level_code WHEN 1 THEN 'RJTL' ELSE 'RITL' END AS service_type,
         ['rawat jalan', 'ringan', 'sedang', 'berat'][severity_code + 1] AS severity
       FROM read_parquet(${sqlText(join(folder, 'claims_normalized/*/*.parquet'))}, hive_partitioning = false);
       CREATE VIEW labels AS SELECT * FROM read_parquet(${sqlText(join(folder, 'labels.parquet'))})`,
    )
    return await make(warehouse)
  } finally {
    warehouse.close()
  }
}
