import { type MaternalFigures, type MaternalQuery, MaternalReport } from '../listing/maternal.js'
import type { Cell, Warehouse } from '../schema.js'
import { inMaternalLens } from './ask-groups.js'

type Asked = MaternalQuery & { hasNonCapitation: boolean }

const keys: Record<MaternalQuery['by'], string> = {
  province: 'province_code::VARCHAR',
  month: "strftime(day, '%Y-%m')",
  diagnosis: 'dx',
}

/**
 * Pregnancy, birth and the weeks after in hospitals and in primary care, by province, month (of discharge or visit) or
 * diagnosis. Asked of DuckDB: the visits lie in a file of the snapshot only.
 */
export async function askMaternal({ rows, dialect }: Warehouse, query: Asked): Promise<MaternalReport> {
  const { by, limit, hasNonCapitation } = query
  const visits = hasNonCapitation
    ? `UNION ALL SELECT 'primary', patient_key, dx_code, province_code, visit_dt, amount_paid FROM non_capitation WHERE ${inMaternalLens('dx_code')}`
    : ''
  const name = by === 'province' ? dialect.label('province', 'key') : 'NULL'
  const found = await rows(
    `WITH care AS (
       SELECT 'hospital' AS kind, patient_key, dx_primary_code AS dx, province_code, discharge_dt AS day, amount_paid FROM claims WHERE ${inMaternalLens('dx_primary_code')}
       ${visits}),
     counted AS (
       SELECT ${keys[by]} AS key, kind, count(*)::INTEGER AS claims, count(DISTINCT patient_key)::INTEGER AS members,
              count(*) FILTER (WHERE times > 1)::INTEGER AS repeat_visits, ${dialect.median('amount_paid')} AS paid_median
       FROM (SELECT *, CASE WHEN patient_key IS NULL THEN 1 ELSE count(*) OVER (PARTITION BY kind, patient_key, dx) END AS times FROM care)
       GROUP BY ALL)
     SELECT coalesce(${name}, key, 'unknown') AS name, * EXCLUDE (key) FROM counted
     ORDER BY ${by === 'month' ? 'name' : 'sum(claims) OVER (PARTITION BY key) DESC, name'}, kind`,
  )
  const [aside] = hasNonCapitation
    ? await rows(`SELECT count(*)::INTEGER AS n FROM non_capitation WHERE NOT (${inMaternalLens('dx_code')})`)
    : []
  return MaternalReport.parse({
    nonCapitation: hasNonCapitation ? 'in-snapshot' : 'not-in-snapshot',
    otherVisits: aside ? aside.n : null,
    rows: besideEachOther(found, hasNonCapitation).slice(0, limit),
  })
}

const NONE: MaternalFigures = { claims: 0, members: 0, repeat_visits: 0, paid_median: null }

function besideEachOther(found: Record<string, Cell>[], hasNonCapitation: boolean): MaternalReport['rows'] {
  const byName = new Map<string, MaternalReport['rows'][number]>()
  for (const { name, kind, ...figures } of found) {
    const row = byName.get(String(name)) ?? {
      name: String(name),
      hospital: NONE,
      primary: hasNonCapitation ? NONE : null,
    }
    byName.set(row.name, { ...row, [String(kind)]: figures as MaternalFigures })
  }
  return [...byName.values()]
}
