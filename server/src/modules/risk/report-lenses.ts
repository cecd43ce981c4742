import type { Needs } from '../../platform/context.js'
import { AppError } from '../../platform/errors.js'
import {
  type BenfordReport,
  ClaimGroup,
  type Dimension,
  FacilityIndicator,
  FacilityProfile,
  FacilityRank,
  HeatMap,
  type Indicator,
  type Lens,
  LensRow,
  Readmission,
  RepeatMonth,
  TariffGroup,
} from './listing/lenses.js'
import { testBenford } from './quality/benford.js'
import { compareWithExpected } from './quality/observed-expected.js'
import { report } from './report-claims.js'
import { peersOfFacility } from './report-peers.js'
import type { Cell, Warehouse } from './schema.js'

type Ctx = Needs<'db' | 'config'>
type Row = Record<string, Cell>
type Narrowing = { province?: string | undefined; serviceType?: string | undefined; facility?: string | undefined }

const label = (book: string, code: string): string =>
  `(SELECT any_value(l.label) FROM labels AS l WHERE l.book = '${book}' AND l.code = ${code}::VARCHAR)`

/** Each dimension as an expression over the claims; names come from the snapshot's own words. */
const dimensions: Record<Dimension, { key: string; name: string }> = {
  province: { key: 'province_code', name: label('province', 'key') },
  district: { key: 'district_code', name: label('district', 'key') },
  class: { key: 'facility_class_code', name: label('facilityClass', 'key') },
  owner: { key: 'facility_ownership_code', name: label('owner', 'key') },
  segment: { key: 'participant_segment_code', name: label('segment', 'key') },
  service: { key: 'service_type', name: 'NULL' },
  severity: { key: 'severity', name: 'NULL' },
  diagnosis: { key: 'dx_primary_code', name: 'NULL' },
  group: { key: 'cbg_code', name: label('cbg', 'key') },
  month: { key: "strftime(discharge_dt, '%Y-%m')", name: 'NULL' },
}

const OUTLIER = 'avg((coalesce(cost_zscore, 0) > 3)::TINYINT)'
const ABOVE = 'sum(greatest(amount_claimed - coalesce(peer_median, amount_claimed), 0))::DOUBLE'
const FIGURES = `count(*)::INTEGER AS claims, count(*) FILTER (service_level_code = 2)::INTEGER AS stays, avg(los) AS los_mean,
  sum(amount_claimed)::DOUBLE AS claimed, sum(amount_paid)::DOUBLE AS paid, median(amount_claimed) AS claimed_median,
  avg((severity_code >= 2)::TINYINT) FILTER (service_level_code = 2) AS severe_rate, ${OUTLIER} AS outlier_rate, ${ABOVE} AS above_peers`

/** Values are passed apart from the SQL; `$1` is the first of `before`. */
function narrow(given: Narrowing, before: (string | number)[]): { where: string; values: (string | number)[] } {
  const values = [...before]
  const conditions = ['true']
  const add = (sql: string, value: string | undefined): void => {
    if (value === undefined) return
    values.push(value)
    conditions.push(sql.replace('?', `$${values.length}`))
  }
  add(
    `province_code::VARCHAR IN (SELECT l.code FROM labels AS l WHERE l.book = 'province' AND upper(l.label) = upper(?))`,
    given.province,
  )
  add('upper(service_type) = upper(?)', given.serviceType)
  add('facility_key = ?', given.facility)
  return { where: conditions.join(' AND '), values }
}

async function groupsOf(
  warehouse: Warehouse,
  query: Narrowing & { by: Dimension; limit: number },
  order = 'claims DESC, name',
): Promise<ClaimGroup[]> {
  const { key, name } = dimensions[query.by]
  const { where, values } = narrow(query, [query.limit])
  const rows = await warehouse.rows(
    `SELECT coalesce(${name}, key::VARCHAR, 'unknown') AS name, * EXCLUDE (key)
     FROM (SELECT ${key} AS key, ${FIGURES} FROM claims WHERE ${where} GROUP BY ALL) ORDER BY ${order} LIMIT $1`,
    values,
  )
  return rows.map((row) => ClaimGroup.parse(row))
}

/** The case mix by one dimension. */
export async function reportGroups(
  ctx: Ctx,
  query: Narrowing & { by: Dimension; limit: number },
): Promise<ClaimGroup[]> {
  return report(ctx, { name: `groups:${JSON.stringify(query)}` }, (warehouse) => groupsOf(warehouse, query))
}

/** Two dimensions against each other: the thirty commonest values of each. */
export async function reportHeatMap(
  ctx: Ctx,
  query: Narrowing & { rows: Dimension; columns: Dimension },
): Promise<HeatMap> {
  return report(ctx, { name: `heat:${JSON.stringify(query)}` }, async (warehouse) => {
    const [one, other] = [dimensions[query.rows], dimensions[query.columns]]
    const { where, values } = narrow(query, [])
    const named = (dimension: { name: string }, key: string): string =>
      `coalesce(${dimension.name.replaceAll('= key', `= ${key}`)}, ${key}::VARCHAR, 'unknown')`
    const rows = await warehouse.rows(
      `WITH counted AS (SELECT ${one.key} AS one, ${other.key} AS other, count(*)::INTEGER AS claims, sum(amount_claimed)::DOUBLE AS claimed, ${OUTLIER} AS outlier_rate
                        FROM claims WHERE ${where} GROUP BY ALL)
       SELECT ${named(one, 'one')} AS "row", ${named(other, 'other')} AS "column", claims, claimed, outlier_rate FROM counted
       WHERE coalesce(one::VARCHAR, '') IN (SELECT coalesce(one::VARCHAR, '') FROM counted GROUP BY ALL ORDER BY sum(claims) DESC LIMIT 30)
         AND coalesce(other::VARCHAR, '') IN (SELECT coalesce(other::VARCHAR, '') FROM counted GROUP BY ALL ORDER BY sum(claims) DESC LIMIT 30)
       ORDER BY "row", "column"`,
      values,
    )
    const cells = rows.map((row) => HeatMap.shape.cells.element.parse(row))
    return {
      rows: [...new Set(cells.map(({ row }) => row))].sort(),
      columns: [...new Set(cells.map(({ column }) => column))].sort(),
      cells,
    }
  })
}

/** Where the tariff and what hospitals bill part ways: diagnosis by severity, class and owner. */
export async function reportTariffGroups(
  ctx: Ctx,
  query: { group?: string | undefined; dx?: string | undefined; limit: number },
): Promise<TariffGroup[]> {
  return report(ctx, { name: `tariff-groups:${JSON.stringify(query)}` }, async (warehouse) => {
    const values: (string | number)[] = [query.limit]
    const conditions = ['true']
    if (query.group !== undefined) {
      values.push(query.group)
      conditions.push(
        `(cbg_code = $${values.length} OR cbg_code IN (SELECT l.code FROM labels AS l WHERE l.book = 'cbg' AND upper(l.label) = upper($${values.length})))`,
      )
    }
    if (query.dx !== undefined) {
      values.push(query.dx)
      conditions.push(`dx_primary_code = upper($${values.length})`)
    }
    const rows = await warehouse.rows(
      `SELECT dx_primary_code, severity, coalesce(${label('facilityClass', 'class')}, 'Tidak diketahui') AS facility_class, coalesce(${label('owner', 'owner')}, 'Lainnya') AS facility_ownership,
              * EXCLUDE (dx_primary_code, severity, class, owner)
       FROM (SELECT dx_primary_code, severity, facility_class_code AS class, facility_ownership_code AS owner, count(*)::INTEGER AS claims, avg(los) AS los_mean,
                    median(amount_claimed) AS claimed_median, median(amount_paid) AS paid_median, median(tariff_group + tariff_special) AS tariff_median,
                    count(*) FILTER (amount_paid < amount_claimed)::INTEGER AS underpaid, count(*) FILTER (amount_paid > tariff_group + tariff_special)::INTEGER AS overpaid,
                    ${OUTLIER} AS outlier_rate
             FROM claims WHERE ${conditions.join(' AND ')} GROUP BY ALL)
       ORDER BY claims DESC, dx_primary_code, severity, facility_class, facility_ownership LIMIT $1`,
      values,
    )
    return rows.map((row) => TariffGroup.parse(row))
  })
}

async function ranksOf(warehouse: Warehouse, query: Narrowing & { limit: number }): Promise<FacilityRank[]> {
  const { where, values } = narrow(query, [query.limit])
  const rows = await warehouse.rows(
    `SELECT facility_id, ${label('province', 'province')} AS province_name, ${label('facilityClass', 'class')} AS facility_class, * EXCLUDE (facility_id, province, class)
     FROM (SELECT facility_key AS facility_id, any_value(province_code) AS province, any_value(facility_class_code) AS class, count(*)::INTEGER AS claims,
                  count(*) FILTER (service_level_code = 2)::INTEGER AS stays, sum(amount_claimed)::DOUBLE AS claimed, ${ABOVE} AS above_peers, ${OUTLIER} AS outlier_rate,
                  avg(is_repeat::TINYINT) AS repeat_rate, any_value(facility_severity_oe)::DOUBLE AS severity_oe
           FROM claims WHERE ${where} GROUP BY ALL)
     ORDER BY above_peers DESC, facility_id LIMIT $1`,
    values,
  )
  return rows.map((row) => FacilityRank.parse(row))
}

/** Hospitals by what they bill above peers. */
export async function reportFacilities(
  ctx: Ctx,
  query: { province?: string | undefined; limit: number },
): Promise<FacilityRank[]> {
  return report(ctx, { name: `facilities:${JSON.stringify(query)}` }, (warehouse) => ranksOf(warehouse, query))
}

/** What counts as a case, as an event, and among which cases the chance of it is taken. */
const indicators: Record<Indicator, { cases: string; event: string; stratum: string }> = {
  severe: { cases: 'service_level_code = 2', event: 'severity_code >= 2', stratum: 'cbg_stem' },
  readmission: {
    cases: 'service_level_code = 2 AND NOT is_series',
    event: 'coalesce(days_since_stay BETWEEN 0 AND 30, false)',
    stratum: 'cbg_stem',
  },
  fragmentation: {
    cases: 'service_level_code = 1 AND NOT is_series AND patient_key IS NOT NULL',
    event: 'coalesce(admit_dt - previous_dt <= 7, false)',
    stratum: 'dx_primary_code',
  },
}

async function indicatorOf(
  warehouse: Warehouse,
  query: Narrowing & { indicator: Indicator; limit: number },
): Promise<FacilityIndicator[]> {
  const { cases, event, stratum } = indicators[query.indicator]
  const { where, values } = narrow(query, [])
  const rows = await warehouse.rows(
    `WITH eligible AS (SELECT *, (${event})::TINYINT AS happened, ${stratum} AS stratum
                       FROM (SELECT *, lag(admit_dt) OVER (PARTITION BY patient_key, facility_key, service_level_code ORDER BY admit_dt, claim_id) AS previous_dt FROM claims)
                       WHERE ${cases}),
          chance AS (SELECT stratum, avg(happened) AS chance FROM eligible GROUP BY ALL)
     SELECT facility_id, ${label('province', 'province')} AS province_name, cases, observed, expected
     FROM (SELECT facility_key AS facility_id, any_value(province_code) AS province, count(*)::INTEGER AS cases, sum(happened)::DOUBLE AS observed,
                  round(sum(chance), 6)::DOUBLE AS expected FROM eligible JOIN chance USING (stratum) WHERE ${where} GROUP BY ALL)`,
    values,
  )
  return rows
    .map((row) =>
      FacilityIndicator.parse({ ...row, ...compareWithExpected(Number(row.observed), Number(row.expected)) }),
    )
    .sort((a, b) => (b.low ?? 0) - (a.low ?? 0) || a.facility_id.localeCompare(b.facility_id))
    .slice(0, query.limit)
}

/** Hospitals by an indicator, observed over expected; those surely above come first. */
export async function reportIndicator(
  ctx: Ctx,
  query: { indicator: Indicator; province?: string | undefined; limit: number },
): Promise<FacilityIndicator[]> {
  return report(ctx, { name: `indicator:${JSON.stringify(query)}` }, (warehouse) => indicatorOf(warehouse, query))
}

async function benfordOf(warehouse: Warehouse, query: Narrowing): Promise<BenfordReport> {
  const { where, values } = narrow(query, [])
  const digits = await warehouse.rows(
    `SELECT left(amount_claimed::VARCHAR, 1)::INTEGER AS digit, count(*)::INTEGER AS n FROM claims WHERE amount_claimed > 0 AND ${where} GROUP BY ALL`,
    values,
  )
  return testBenford(digits.flatMap(({ digit, n }) => Array.from({ length: Number(n) }, () => Number(digit))))
}

/** First digits of billed amounts. Fixed tariffs break the law honestly: compare hospitals, do not judge one alone. */
export async function reportBenford(ctx: Ctx, query: Narrowing): Promise<BenfordReport> {
  return report(ctx, { name: `benford:${JSON.stringify(query)}` }, (warehouse) => benfordOf(warehouse, query))
}

/** One hospital: its place, its indicators, its first digits, its months and its commonest diagnoses. @throws AppError `risk.facility-not-found` */
export async function reportFacility(ctx: Ctx, { facility }: { facility: string }): Promise<FacilityProfile> {
  return report(ctx, { name: `facility:${facility}` }, async (warehouse) => {
    const [rank] = await ranksOf(warehouse, { facility, limit: 1 })
    if (!rank) throw new AppError('not-found', 'risk.facility-not-found')
    const found = await Promise.all(
      (['severe', 'readmission', 'fragmentation'] as const).map(async (indicator) => {
        const [one] = await indicatorOf(warehouse, { indicator, facility, limit: 1 })
        return [indicator, one ?? compareWithExpected(0, 0)] as const
      }),
    )
    return FacilityProfile.parse({
      facility: rank,
      peers: await peersOfFacility(warehouse, facility),
      indicators: Object.fromEntries(found),
      benford: await benfordOf(warehouse, { facility }),
      months: await groupsOf(warehouse, { by: 'month', facility, limit: 36 }, 'name'),
      diagnoses: await groupsOf(warehouse, { by: 'diagnosis', facility, limit: 10 }),
    })
  })
}

/** Stays within thirty days of another of the same member, the soonest and dearest first. */
export async function reportReadmissions(ctx: Ctx, query: { limit: number }): Promise<Readmission[]> {
  return report(ctx, { name: `readmissions:${query.limit}` }, async (warehouse) => {
    const rows: Row[] = await warehouse.rows(
      `SELECT claim_id, last_stay_id, days_since_stay, is_last_stay_same_facility AS same_facility, is_last_stay_same_diagnosis AS same_diagnosis, dx_primary_code AS dx_primary,
              ${label('province', 'province_code')} AS province, amount_claimed::DOUBLE AS amount_claimed
       FROM claims WHERE service_level_code = 2 AND NOT is_series AND days_since_stay BETWEEN 0 AND 30
       ORDER BY same_facility AND same_diagnosis DESC, days_since_stay, amount_claimed DESC, claim_id LIMIT $1`,
      [query.limit],
    )
    return rows.map((row) => Readmission.parse(row))
  })
}

/** Repeats within three days, month by month. */
export async function reportRepeatMonths(ctx: Ctx): Promise<RepeatMonth[]> {
  return report(ctx, { name: 'repeat-months' }, async (warehouse) => {
    const rows = await warehouse.rows(
      `SELECT strftime(admit_dt, '%Y-%m') AS month, count(*)::INTEGER AS repeats, sum(amount_claimed)::DOUBLE AS amount_claimed FROM claims WHERE is_repeat GROUP BY ALL ORDER BY month`,
    )
    return rows.map((row) => RepeatMonth.parse(row))
  })
}

/** Pregnancy, birth and the weeks after (O00 to O99, Z36, Z39); cancer (C00 to D48) by hospital class. */
const lenses: Record<Lens, string> = {
  maternal: "(dx_chapter = 'O' OR dx_primary_code IN ('Z36', 'Z39'))",
  oncology: "(dx_chapter = 'C' OR dx_primary_code BETWEEN 'D00' AND 'D48')",
}

/** One kind of care by diagnosis and hospital class. */
export async function reportLens(ctx: Ctx, query: { lens: Lens; limit: number }): Promise<LensRow[]> {
  return report(ctx, { name: `lens:${query.lens}:${query.limit}` }, async (warehouse) => {
    const rows = await warehouse.rows(
      `SELECT dx_primary, coalesce(${label('facilityClass', 'class')}, 'Tidak diketahui') AS facility_class, * EXCLUDE (dx_primary, class)
       FROM (SELECT dx_primary_code AS dx_primary, facility_class_code AS class, count(*)::INTEGER AS claims, count(DISTINCT patient_key)::INTEGER AS members,
                    count(*) FILTER (times > 1)::INTEGER AS repeat_visits, avg(los) AS los_mean, median(amount_claimed) AS claimed_median, median(amount_paid) AS paid_median, ${OUTLIER} AS outlier_rate
             FROM (SELECT *, CASE WHEN patient_key IS NULL THEN 1 ELSE count(*) OVER (PARTITION BY patient_key, dx_primary_code) END AS times FROM claims WHERE ${lenses[query.lens]}) GROUP BY ALL)
       ORDER BY claims DESC, dx_primary, facility_class LIMIT $1`,
      [query.limit],
    )
    return rows.map((row) => LensRow.parse(row))
  })
}
