import { Readmission, RepeatMonth } from '../listing/lenses.js'
import {
  CaseMix,
  type CaseMixRow,
  DuplicatePair,
  SeverityMismatch,
  TariffInsight,
  type TariffQuery,
} from '../listing/reports.js'
import type { Dialect, ReportWarehouse } from '../schema.js'

/** Stays recorded mild that cost more than nine in ten of their peers, the farthest above first. */
export async function askSeverityMismatch(
  { rows, dialect }: ReportWarehouse,
  input: { limit: number },
): Promise<SeverityMismatch[]> {
  const found = await rows(
    `SELECT claim_id, dx_primary_code AS dx_primary, coalesce(k.label, 'Tidak diketahui') AS facility_class, coalesce(p.label, 'unknown') AS province,
            los, amount_claimed::DOUBLE AS claimed, peer_p90::DOUBLE AS peer_p90, peer_n, ${dialect.round('(amount_claimed - peer_p90) / peer_p90 * 100', 1)} AS delta_pct
     FROM claims LEFT JOIN labels AS k ON k.book = 'facilityClass' AND k.code = facility_class_code::VARCHAR
                 LEFT JOIN labels AS p ON p.book = 'province' AND p.code = province_code::VARCHAR
     WHERE service_level_code = 2 AND severity_code = 1 AND peer_p90 > 0 AND amount_claimed > peer_p90
     ORDER BY delta_pct DESC, claim_id LIMIT $1`,
    [input.limit],
  )
  return found.map((row) => SeverityMismatch.parse(row))
}

/** So many days apart the build looks for repeats itself (see 080-history.sql). */
export const BUILT_DAYS = 3

/**
 * Pairs of claims for the same member, hospital, service, diagnosis and procedure within so many days; series left out.
 * Up to `BUILT_DAYS` they are the snapshot's own; a wider window is looked for in the same way when it is asked for.
 */
export async function askDuplicates(
  { rows, dialect }: ReportWarehouse,
  input: { limit: number; days: number; isBuiltUsed?: boolean },
): Promise<DuplicatePair[]> {
  const { days, limit, isBuiltUsed = days <= BUILT_DAYS } = input
  const found = await rows(
    `SELECT * FROM (
       SELECT least(c.claim_id, c.matched_claim_id) AS claim_id, greatest(c.claim_id, c.matched_claim_id) AS matched_claim_id, any_value(c.dx_primary_code) AS dx_primary,
              any_value(c.procedure_code) AS procedure_code, min(c.matched_gap_days)::INTEGER AS episode_gap_days, max(c.amount_claimed)::DOUBLE AS amount_claimed
       FROM ${isBuiltUsed ? 'claims' : laterClaims(dialect)} AS c WHERE c.is_repeat AND c.matched_gap_days <= $2 GROUP BY ALL)
     ORDER BY episode_gap_days, amount_claimed DESC, claim_id LIMIT $1`,
    [limit, days],
  )
  return found.map((row) => DuplicatePair.parse(row))
}

/** Each claim beside the one before it of the same kind: what 080-history.sql does, without its bound of days. */
function laterClaims({ days }: Dialect): string {
  const before = (column: string): string => `first_value(${column}) OVER before`
  return `(SELECT claim_id, dx_primary_code, procedure_code, amount_claimed, true AS is_repeat, ${before('claim_id')} AS matched_claim_id,
                  ${days(before('admit_dt'), 'admit_dt')} AS matched_gap_days
           FROM (SELECT claim_id, patient_key, facility_key, service_level_code, dx_primary_code, procedure_code, admit_dt, amount_claimed FROM claims
                 WHERE NOT is_series AND patient_key IN (SELECT patient_key FROM claims WHERE patient_key IS NOT NULL GROUP BY patient_key HAVING count(*) > 1))
           WINDOW before AS (PARTITION BY patient_key, facility_key, service_level_code, dx_primary_code, procedure_code
                             ORDER BY admit_dt, claim_id ROWS BETWEEN 1 PRECEDING AND 1 PRECEDING))`
}

/** Hospital by CBG group: what was billed and paid, and how it stands beside the same group elsewhere. */
export async function askTariffs({ rows, dialect }: ReportWarehouse, query: TariffQuery): Promise<TariffInsight[]> {
  const { upper, round } = dialect
  const conditions = ['true']
  const values: (string | number)[] = [query.limit]
  const where = (column: string, value: string | undefined): void => {
    if (value === undefined) return
    values.push(value)
    conditions.push(`${upper(column)} = ${upper(`$${values.length}`)}`)
  }
  where('p.label', query.province)
  where('severity', query.severity)
  where('service_type', query.serviceType)
  where('g.label', query.dxGroup)
  if (query.facility !== undefined) conditions.push(`facility_key = $${values.push(query.facility)}`)
  const found = await rows(
    `SELECT facility_key AS facility_id, p.label AS province_name, d.label AS district_name, g.label AS dx_primary_group, count(*)::INTEGER AS claim_count,
            sum(amount_claimed)::DOUBLE AS total_claimed, sum(amount_paid)::DOUBLE AS total_paid, sum(amount_claimed - amount_paid)::DOUBLE AS total_gap,
            ${round('avg(amount_claimed - amount_paid)', 2)} AS avg_gap, ${round('avg(cost_zscore)', 3)} AS avg_cost_zscore, ${round('avg(amount_paid / nullif(amount_claimed, 0))', 5)} AS avg_payment_ratio,
            sum(greatest(amount_claimed - coalesce(peer_median, amount_claimed), 0))::DOUBLE AS total_above_peers
     FROM claims LEFT JOIN labels AS p ON p.book = 'province' AND p.code = province_code::VARCHAR
                 LEFT JOIN labels AS d ON d.book = 'district' AND d.code = district_code::VARCHAR
                 LEFT JOIN labels AS g ON g.book = 'cbg' AND g.code = cbg_code
     WHERE ${conditions.join(' AND ')}
     GROUP BY ALL ORDER BY total_gap DESC, total_above_peers DESC, facility_id, dx_primary_group LIMIT $1`,
    values,
  )
  return found.map((row) => TariffInsight.parse(row))
}

/** Province by province: claims, stays, the share with a flag, and severe stays observed. */
export async function askCaseMix({ rows, dialect }: ReportWarehouse): Promise<CaseMixRow[]> {
  const { median, round } = dialect
  const found = await rows(
    `SELECT coalesce(p.label, 'unknown') AS province, count(*)::INTEGER AS claim_count, ${round('avg(los)', 3)} AS avg_los,
            ${median('amount_paid / nullif(amount_claimed, 0)')} AS median_claim_to_paid_ratio,
            ${round(
              `avg((duplicate_pattern OR cost_zscore > 3 OR (service_level_code = 2 AND los <= 1 AND amount_claimed > diagnosis_peer_p90)
                       OR (service_level_code = 2 AND severity_code = 1 AND amount_claimed > peer_p90))::TINYINT)`,
              5,
            )} AS high_risk_rate,
            ${round('avg((service_level_code = 2)::TINYINT)', 5)} AS inpatient_rate, ${round('avg(CASE WHEN service_level_code = 2 THEN (severity_code >= 2)::TINYINT END)', 5)} AS severe_rate
     FROM claims LEFT JOIN labels AS p ON p.book = 'province' AND p.code = province_code::VARCHAR GROUP BY ALL ORDER BY claim_count DESC, province`,
  )
  return found.map((row) => CaseMix.parse(row))
}

/** Stays within thirty days of another of the same member, the soonest and dearest first. */
export async function askReadmissions(
  { rows, dialect }: ReportWarehouse,
  query: { limit: number },
): Promise<Readmission[]> {
  const found = await rows(
    `SELECT claim_id, last_stay_id, days_since_stay, is_last_stay_same_facility AS same_facility, is_last_stay_same_diagnosis AS same_diagnosis, dx_primary_code AS dx_primary,
            ${dialect.label('province', 'province_code')} AS province, amount_claimed::DOUBLE AS amount_claimed
     FROM claims WHERE service_level_code = 2 AND NOT is_series AND days_since_stay BETWEEN 0 AND 30
     ORDER BY same_facility AND same_diagnosis DESC, days_since_stay, amount_claimed DESC, claim_id LIMIT $1`,
    [query.limit],
  )
  return found.map((row) => Readmission.parse(row))
}

/** Repeats within three days, month by month. */
export async function askRepeatMonths({ rows, dialect }: ReportWarehouse): Promise<RepeatMonth[]> {
  const found = await rows(
    `SELECT ${dialect.month('admit_dt')} AS month, count(*)::INTEGER AS repeats, sum(amount_claimed)::DOUBLE AS amount_claimed FROM claims WHERE is_repeat GROUP BY ALL ORDER BY month`,
  )
  return found.map((row) => RepeatMonth.parse(row))
}

/** The dearest claims of all. */
export async function askDearest({ rows }: ReportWarehouse, { limit }: { limit: number }): Promise<string[]> {
  const found = await rows('SELECT claim_id FROM claims ORDER BY amount_claimed DESC, claim_id LIMIT $1', [limit])
  return found.map(({ claim_id }) => String(claim_id))
}

/** What every claim of a group of peers came to, the least first. */
export async function askPeerAmounts(
  { rows }: ReportWarehouse,
  key: { cbgCode: string; classLevel: string | null; tariffRegion: string | null },
): Promise<number[]> {
  const found = await rows(
    `SELECT amount_claimed::DOUBLE AS amount FROM claims
     WHERE cbg_code = $1 AND ($2 = '' OR class_level::VARCHAR = $2) AND ($3 = '' OR tariff_region::VARCHAR = $3) ORDER BY amount`,
    [key.cbgCode, key.classLevel ?? '', key.tariffRegion ?? ''],
  )
  return found.map(({ amount }) => Number(amount))
}
