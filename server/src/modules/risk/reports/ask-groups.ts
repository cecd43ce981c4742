import { ClaimGroup, type Dimension, HeatMap, type Lens, LensRow, TariffGroup } from '../listing/lenses.js'
import type { Dialect, ReportWarehouse } from '../schema.js'

export type Narrowing = {
  province?: string | undefined
  serviceType?: string | undefined
  facility?: string | undefined
}

type Expressed = { key: string; name: (key: string) => string }

/** Each dimension as an expression over the claims; names come from the snapshot's own words. */
function expressed(dialect: Dialect, dimension: Dimension): Expressed {
  const named = (book: string) => (key: string) => dialect.label(book, key)
  const unnamed = () => 'NULL'
  const dimensions: Record<Dimension, Expressed> = {
    province: { key: 'province_code', name: named('province') },
    district: { key: 'district_code', name: named('district') },
    class: { key: 'facility_class_code', name: named('facilityClass') },
    owner: { key: 'facility_ownership_code', name: named('owner') },
    segment: { key: 'participant_segment_code', name: named('segment') },
    service: { key: 'service_type', name: unnamed },
    severity: { key: 'severity', name: unnamed },
    diagnosis: { key: 'dx_primary_code', name: unnamed },
    group: { key: 'cbg_code', name: named('cbg') },
    month: { key: dialect.month('discharge_dt'), name: unnamed },
  }
  return dimensions[dimension]
}

export const OUTLIER = 'avg((coalesce(cost_zscore, 0) > 3)::TINYINT)'
export const ABOVE = 'sum(greatest(amount_claimed - coalesce(peer_median, amount_claimed), 0))::DOUBLE'
const figures = (dialect: Dialect): string =>
  `count(*)::INTEGER AS claims, count(*) FILTER (WHERE service_level_code = 2)::INTEGER AS stays, avg(los) AS los_mean,
  sum(amount_claimed)::DOUBLE AS claimed, sum(amount_paid)::DOUBLE AS paid, ${dialect.median('amount_claimed')} AS claimed_median,
  avg((severity_code >= 2)::TINYINT) FILTER (WHERE service_level_code = 2) AS severe_rate, ${OUTLIER} AS outlier_rate, ${ABOVE} AS above_peers`

/** Values are passed apart from the SQL; `$1` is the first of `before`. */
export function narrow(
  { upper }: Dialect,
  given: Narrowing,
  before: (string | number)[],
): { where: string; values: (string | number)[] } {
  const values = [...before]
  const conditions = ['true']
  const add = (sql: (value: string) => string, value: string | undefined): void => {
    if (value === undefined) return
    values.push(value)
    conditions.push(sql(`$${values.length}`))
  }
  add(
    (value) =>
      `province_code::VARCHAR IN (SELECT l.code FROM labels AS l WHERE l.book = 'province' AND ${upper('l.label')} = ${upper(value)})`,
    given.province,
  )
  add((value) => `${upper('service_type')} = ${upper(value)}`, given.serviceType)
  add((value) => `facility_key = ${value}`, given.facility)
  return { where: conditions.join(' AND '), values }
}

/** The case mix by one dimension. */
export async function askGroups(
  warehouse: ReportWarehouse,
  query: Narrowing & { by: Dimension; limit: number },
  order = 'claims DESC, name',
): Promise<ClaimGroup[]> {
  const { dialect } = warehouse
  const { key, name } = expressed(dialect, query.by)
  const { where, values } = narrow(dialect, query, [query.limit])
  const rows = await warehouse.rows(
    `SELECT coalesce(${name('key')}, key::VARCHAR, 'unknown') AS name, ${dialect.allBut('key')}
     FROM (SELECT ${key} AS key, ${figures(dialect)} FROM claims WHERE ${where} GROUP BY ALL) ORDER BY ${order} LIMIT $1`,
    values,
  )
  return rows.map((row) => ClaimGroup.parse(row))
}

/** Two dimensions against each other: the thirty commonest values of each. */
export async function askHeatMap(
  warehouse: ReportWarehouse,
  query: Narrowing & { rows: Dimension; columns: Dimension },
): Promise<HeatMap> {
  const { dialect } = warehouse
  const [one, other] = [expressed(dialect, query.rows), expressed(dialect, query.columns)]
  const { where, values } = narrow(dialect, query, [])
  const named = ({ name }: Expressed, key: string): string => `coalesce(${name(key)}, ${key}::VARCHAR, 'unknown')`
  const commonest = (key: string): string =>
    `coalesce(${key}::VARCHAR, '') IN (SELECT value FROM (SELECT coalesce(${key}::VARCHAR, '') AS value, sum(claims) AS n FROM counted GROUP BY ALL) ORDER BY n DESC, value LIMIT 30)`
  const rows = await warehouse.rows(
    `WITH counted AS (SELECT ${one.key} AS one, ${other.key} AS other, count(*)::INTEGER AS claims, sum(amount_claimed)::DOUBLE AS claimed, ${OUTLIER} AS outlier_rate
                      FROM claims WHERE ${where} GROUP BY ALL)
     SELECT ${named(one, 'one')} AS "row", ${named(other, 'other')} AS "column", claims, claimed, outlier_rate FROM counted
     WHERE ${commonest('one')} AND ${commonest('other')}
     ORDER BY "row", "column"`,
    values,
  )
  const cells = rows.map((row) => HeatMap.shape.cells.element.parse(row))
  return {
    rows: [...new Set(cells.map(({ row }) => row))].sort(),
    columns: [...new Set(cells.map(({ column }) => column))].sort(),
    cells,
  }
}

/** Where the tariff and what hospitals bill part ways: diagnosis by severity, class and owner. */
export async function askTariffGroups(
  warehouse: ReportWarehouse,
  query: { group?: string | undefined; dx?: string | undefined; limit: number },
): Promise<TariffGroup[]> {
  const { label, median, upper, allBut } = warehouse.dialect
  const values: (string | number)[] = [query.limit]
  const conditions = ['true']
  if (query.group !== undefined) {
    values.push(query.group)
    const group = `$${values.length}`
    conditions.push(
      `(cbg_code = ${group} OR cbg_code IN (SELECT l.code FROM labels AS l WHERE l.book = 'cbg' AND ${upper('l.label')} = ${upper(group)}))`,
    )
  }
  if (query.dx !== undefined) {
    values.push(query.dx)
    conditions.push(`dx_primary_code = ${upper(`$${values.length}`)}`)
  }
  const rows = await warehouse.rows(
    `SELECT dx_primary_code, severity, coalesce(${label('facilityClass', 'class')}, 'Tidak diketahui') AS facility_class, coalesce(${label('owner', 'owner')}, 'Lainnya') AS facility_ownership,
            ${allBut('dx_primary_code', 'severity', 'class', 'owner')}
     FROM (SELECT dx_primary_code, severity, facility_class_code AS class, facility_ownership_code AS owner, count(*)::INTEGER AS claims, avg(los) AS los_mean,
                  ${median('amount_claimed')} AS claimed_median, ${median('amount_paid')} AS paid_median, ${median('tariff_group + tariff_special')} AS tariff_median,
                  count(*) FILTER (WHERE amount_paid < amount_claimed)::INTEGER AS underpaid, count(*) FILTER (WHERE amount_paid > tariff_group + tariff_special)::INTEGER AS overpaid,
                  ${OUTLIER} AS outlier_rate
           FROM claims WHERE ${conditions.join(' AND ')} GROUP BY ALL)
     ORDER BY claims DESC, dx_primary_code, severity, facility_class, facility_ownership LIMIT $1`,
    values,
  )
  return rows.map((row) => TariffGroup.parse(row))
}

/** Whether a three-character diagnosis belongs to pregnancy, birth and the weeks after, as SQL. */
export function inMaternalLens(dx: string): string {
  return `(left(${dx}, 1) = 'O' OR ${dx} IN ('Z36', 'Z39'))`
}

/** Pregnancy, birth and the weeks after (O00 to O99, Z36, Z39); cancer (C00 to D48) by hospital class. */
const lenses: Record<Lens, string> = {
  maternal: inMaternalLens('dx_primary_code'),
  oncology: "(dx_chapter = 'C' OR dx_primary_code BETWEEN 'D00' AND 'D48')",
}

/** One kind of care by diagnosis and hospital class. */
export async function askLens(
  { rows, dialect }: ReportWarehouse,
  query: { lens: Lens; limit: number },
): Promise<LensRow[]> {
  const found = await rows(
    `SELECT dx_primary, coalesce(${dialect.label('facilityClass', 'class')}, 'Tidak diketahui') AS facility_class, ${dialect.allBut('dx_primary', 'class')}
     FROM (SELECT dx_primary_code AS dx_primary, facility_class_code AS class, count(*)::INTEGER AS claims, count(DISTINCT patient_key)::INTEGER AS members,
                  count(*) FILTER (WHERE times > 1)::INTEGER AS repeat_visits, avg(los) AS los_mean, ${dialect.median('amount_claimed')} AS claimed_median, ${dialect.median('amount_paid')} AS paid_median, ${OUTLIER} AS outlier_rate
           FROM (SELECT *, CASE WHEN patient_key IS NULL THEN 1 ELSE count(*) OVER (PARTITION BY patient_key, dx_primary_code) END AS times FROM claims WHERE ${lenses[query.lens]}) GROUP BY ALL)
     ORDER BY claims DESC, dx_primary, facility_class LIMIT $1`,
    [query.limit],
  )
  return found.map((row) => LensRow.parse(row))
}
