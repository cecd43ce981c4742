import { FacilityPeers } from '../listing/lenses.js'
import { compareWithExpected } from '../quality/observed-expected.js'
import type { ReportWarehouse } from '../schema.js'
import { ABOVE } from './ask-groups.js'

const RATES = ['outlier_rate', 'repeat_rate', 'severity_oe', 'above_share', 'claims', 'claimed'] as const

/** The other hospitals of the same class: their middles, and what their mean shares would have led one to expect here. */
export async function askFacilityPeers(warehouse: ReportWarehouse, facility: string): Promise<FacilityPeers> {
  const middles = RATES.map((name) => `${warehouse.dialect.median(name)} AS ${name}`).join(', ')
  const each = `SELECT facility_key, coalesce(any_value(facility_class_code), -1) AS class, count(*)::DOUBLE AS claims, sum(amount_claimed)::DOUBLE AS claimed,
        sum((coalesce(cost_zscore, 0) > 3)::INTEGER)::DOUBLE AS outliers, sum(is_repeat::INTEGER)::DOUBLE AS repeats, any_value(facility_severity_oe)::DOUBLE AS severity_oe,
        ${ABOVE} / nullif(sum(amount_claimed)::DOUBLE, 0) AS above_share
      FROM claims GROUP BY facility_key`
  const rated = `WITH each AS (${each}), rated AS (SELECT *, outliers / claims AS outlier_rate, repeats / claims AS repeat_rate FROM each)`
  const [peers = {}] = await warehouse.rows(
    `${rated} SELECT count(*)::INTEGER AS facilities, ${middles}, sum(outliers) / sum(claims) AS outlier_chance, sum(repeats) / sum(claims) AS repeat_chance
     FROM rated WHERE facility_key <> $1 AND class = (SELECT class FROM rated WHERE facility_key = $1)`,
    [facility],
  )
  const [own = {}] = await warehouse.rows(
    `${rated} SELECT claims, outliers, repeats FROM rated WHERE facility_key = $1`,
    [facility],
  )
  const expected = (chance: unknown): number => Number(own.claims ?? 0) * Number(chance ?? 0)
  return FacilityPeers.parse({
    ...peers,
    outliers: compareWithExpected(Number(own.outliers ?? 0), expected(peers.outlier_chance)),
    repeats: compareWithExpected(Number(own.repeats ?? 0), expected(peers.repeat_chance)),
  })
}
