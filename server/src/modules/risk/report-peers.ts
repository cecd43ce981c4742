import { FacilityPeers } from './listing/lenses.js'
import { compareWithExpected } from './quality/observed-expected.js'
import type { Warehouse } from './schema.js'

const RATES = ['outlier_rate', 'repeat_rate', 'severity_oe', 'above_share', 'claims', 'claimed'] as const

/** The other hospitals of the same class: their middles, and what their mean shares would have led one to expect here. */
export async function peersOfFacility(warehouse: Warehouse, facility: string): Promise<FacilityPeers> {
  const [row = {}] = await warehouse.rows(
    `WITH each AS (SELECT facility_key, any_value(facility_class_code) AS class, count(*)::DOUBLE AS claims, sum(amount_claimed)::DOUBLE AS claimed,
                          sum((coalesce(cost_zscore, 0) > 3)::INTEGER)::DOUBLE AS outliers, sum(is_repeat::INTEGER)::DOUBLE AS repeats, any_value(facility_severity_oe)::DOUBLE AS severity_oe,
                          sum(greatest(amount_claimed - coalesce(peer_median, amount_claimed), 0))::DOUBLE / nullif(sum(amount_claimed), 0)::DOUBLE AS above_share
                   FROM claims GROUP BY facility_key),
          rated AS (SELECT *, outliers / claims AS outlier_rate, repeats / claims AS repeat_rate FROM each),
          one AS (SELECT * FROM rated WHERE facility_key = $1)
     SELECT count(p.facility_key)::INTEGER AS facilities, ${RATES.map((name) => `median(p.${name}) AS ${name}`).join(', ')},
            any_value(one.outliers) AS outliers, any_value(one.repeats) AS repeats,
            coalesce(any_value(one.claims) * sum(p.outliers) / sum(p.claims), 0) AS outliers_expected, coalesce(any_value(one.claims) * sum(p.repeats) / sum(p.claims), 0) AS repeats_expected
     FROM one LEFT JOIN rated AS p ON p.facility_key <> one.facility_key AND p.class IS NOT DISTINCT FROM one.class GROUP BY one.facility_key`,
    [facility],
  )
  return FacilityPeers.parse({
    ...row,
    outliers: compareWithExpected(Number(row.outliers ?? 0), Number(row.outliers_expected ?? 0)),
    repeats: compareWithExpected(Number(row.repeats ?? 0), Number(row.repeats_expected ?? 0)),
  })
}
