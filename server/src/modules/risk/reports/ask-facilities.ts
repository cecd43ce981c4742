import {
  type BenfordReport,
  FacilityIndicator,
  FacilityProfile,
  FacilityRank,
  type Indicator,
} from '../listing/lenses.js'
import { testBenford } from '../quality/benford.js'
import { compareWithExpected } from '../quality/observed-expected.js'
import type { Dialect, ReportWarehouse } from '../schema.js'
import { askFacilityPeers } from './ask-facility-peers.js'
import { ABOVE, askGroups, type Narrowing, narrow, OUTLIER } from './ask-groups.js'

/** Hospitals by what they bill above peers. */
export async function askFacilities(
  warehouse: ReportWarehouse,
  query: Narrowing & { limit: number },
): Promise<FacilityRank[]> {
  const { dialect } = warehouse
  const { where, values } = narrow(dialect, query, [query.limit])
  const rows = await warehouse.rows(
    `SELECT facility_id, ${dialect.label('province', 'province')} AS province_name, ${dialect.label('facilityClass', 'class')} AS facility_class, ${dialect.allBut('facility_id', 'province', 'class')}
     FROM (SELECT facility_key AS facility_id, any_value(province_code) AS province, any_value(facility_class_code) AS class, count(*)::INTEGER AS claims,
                  count(*) FILTER (WHERE service_level_code = 2)::INTEGER AS stays, sum(amount_claimed)::DOUBLE AS claimed, ${ABOVE} AS above_peers, ${OUTLIER} AS outlier_rate,
                  avg(is_repeat::TINYINT) AS repeat_rate, any_value(facility_severity_oe)::DOUBLE AS severity_oe
           FROM claims WHERE ${where} GROUP BY ALL)
     ORDER BY above_peers DESC, facility_id LIMIT $1`,
    values,
  )
  return rows.map((row) => FacilityRank.parse(row))
}

/** What counts as a case, as an event, and among which cases the chance of it is taken. */
const indicators: Record<Indicator, { cases: string; event: (dialect: Dialect) => string; stratum: string }> = {
  severe: { cases: 'service_level_code = 2', event: () => 'severity_code >= 2', stratum: 'cbg_stem' },
  readmission: {
    cases: 'service_level_code = 2 AND NOT is_series',
    event: () => 'coalesce(days_since_stay BETWEEN 0 AND 30, false)',
    stratum: 'cbg_stem',
  },
  fragmentation: {
    cases: 'service_level_code = 1 AND NOT is_series AND patient_key IS NOT NULL',
    event: ({ days }) => `coalesce(${days('previous_dt', 'admit_dt')} <= 7, false)`,
    stratum: 'dx_primary_code',
  },
}

/** Hospitals by an indicator, observed over expected; those surely above come first. */
export async function askIndicator(
  warehouse: ReportWarehouse,
  query: Narrowing & { indicator: Indicator; limit: number },
): Promise<FacilityIndicator[]> {
  const { dialect } = warehouse
  const { cases, event, stratum } = indicators[query.indicator]
  const { where, values } = narrow(dialect, query, [])
  const rows = await warehouse.rows(
    `WITH eligible AS (SELECT *, (${event(dialect)})::TINYINT AS happened, ${stratum} AS stratum
                       FROM (SELECT *, lag(admit_dt) OVER (PARTITION BY patient_key, facility_key, service_level_code ORDER BY admit_dt, claim_id) AS previous_dt FROM claims)
                       WHERE ${cases}),
          chance AS (SELECT stratum, avg(happened) AS chance FROM eligible GROUP BY ALL)
     SELECT facility_id, ${dialect.label('province', 'province')} AS province_name, cases, observed, expected
     FROM (SELECT facility_key AS facility_id, any_value(province_code) AS province, count(*)::INTEGER AS cases, sum(happened)::DOUBLE AS observed,
                  ${dialect.round('sum(chance)', 6)}::DOUBLE AS expected FROM eligible JOIN chance USING (stratum) WHERE ${where} GROUP BY ALL)`,
    values,
  )
  return rows
    .map((row) =>
      FacilityIndicator.parse({ ...row, ...compareWithExpected(Number(row.observed), Number(row.expected)) }),
    )
    .sort((a, b) => (b.low ?? 0) - (a.low ?? 0) || a.facility_id.localeCompare(b.facility_id))
    .slice(0, query.limit)
}

/** First digits of billed amounts. Fixed tariffs break the law honestly: compare hospitals, do not judge one alone. */
export async function askBenford(warehouse: ReportWarehouse, query: Narrowing): Promise<BenfordReport> {
  const { where, values } = narrow(warehouse.dialect, query, [])
  const digits = await warehouse.rows(
    `SELECT left(amount_claimed::VARCHAR, 1)::INTEGER AS digit, count(*)::INTEGER AS n FROM claims WHERE amount_claimed > 0 AND ${where} GROUP BY ALL`,
    values,
  )
  return testBenford(digits.flatMap(({ digit, n }) => Array.from({ length: Number(n) }, () => Number(digit))))
}

/** One hospital: its place, its indicators, its first digits, its months and its commonest diagnoses; null when it has no claim. */
export async function askFacility(
  warehouse: ReportWarehouse,
  { facility }: { facility: string },
): Promise<FacilityProfile | null> {
  const [rank] = await askFacilities(warehouse, { facility, limit: 1 })
  if (!rank) return null
  const found = await Promise.all(
    (['severe', 'readmission', 'fragmentation'] as const).map(async (indicator) => {
      const [one] = await askIndicator(warehouse, { indicator, facility, limit: 1 })
      return [indicator, one ?? compareWithExpected(0, 0)] as const
    }),
  )
  return FacilityProfile.parse({
    facility: rank,
    peers: await askFacilityPeers(warehouse, facility),
    indicators: Object.fromEntries(found),
    benford: await askBenford(warehouse, { facility }),
    months: await askGroups(warehouse, { by: 'month', facility, limit: 36 }, 'name'),
    diagnoses: await askGroups(warehouse, { by: 'diagnosis', facility, limit: 10 }),
  })
}
