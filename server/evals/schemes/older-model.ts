import { join } from 'node:path'
import { codeBook, type FeatureTable, type TrainOptions } from '../../src/modules/risk/index.js'
import type { Warehouse } from '../../src/modules/risk/schema.js'
import { sqlText } from '../../src/modules/risk/sql-literal.js'

/** scikit-learn's shape: 256 rows a tree, depth 8, isolation only; 200 trees as the older system set it. */
export const OLDER_FOREST: Omit<TrainOptions, 'seed'> = {
  ...{ trees: 200, sampleSize: 256, maxDepth: 8, densityWeight: 0, tailWeight: 0 },
}

const NUMERIC = ['los', 'claimed', 'paid', 'gap', 'comorbidities', 'peer_mean', 'peer_p90', 'z'] as const

/**
 * The older model's features: eight numbers and four one-hot categories; peers share diagnosis, severity, class and
 * province and hold the claim itself (source document 001, chapter on features).
 */
export async function loadOlderFeatures(warehouse: Warehouse, snapshot: string): Promise<FeatureTable> {
  const claims = `read_parquet(${sqlText(join(snapshot, 'claims_normalized/*/*.parquet'))}, hive_partitioning = false)`
  const peers = 'PARTITION BY dx_primary_code, severity_code, facility_class_code, province_code'
  const rows = await warehouse.rows(
    `SELECT los, amount_claimed::DOUBLE AS claimed, coalesce(amount_paid, 0)::DOUBLE AS paid, (amount_claimed - coalesce(amount_paid, 0))::DOUBLE AS gap,
       comorbidity_count AS comorbidities, avg(amount_claimed) OVER w AS peer_mean, quantile_cont(amount_claimed, 0.9) OVER w AS peer_p90,
       coalesce((amount_claimed - avg(amount_claimed) OVER w) / nullif(stddev_pop(amount_claimed) OVER w, 0), 0) AS z,
       coalesce(severity_code, 0) AS severity, coalesce(facility_class_code, 0) AS class, coalesce(province_code, 0) AS province, service_level_code AS service
     FROM ${claims} WINDOW w AS (${peers}) ORDER BY claim_id`,
  )
  const levelsOf: Record<string, string[]> = {
    severity: ['0', '1', '2', '3'],
    class: ['0', ...Object.keys(codeBook.facilityClass)],
    province: ['0', ...Object.keys(codeBook.province)],
    service: ['1', '2'],
  }
  return {
    rows: rows.length,
    numeric: NUMERIC.map((name) => ({ name, values: Float32Array.from(rows, (row) => Number(row[name])) })),
    categories: Object.entries(levelsOf).map(([name, levels]) => ({
      name,
      levels,
      codes: Uint16Array.from(rows, (row) => {
        const code = levels.indexOf(String(row[name]))
        return code < 0 ? levels.length : code
      }),
    })),
  }
}
