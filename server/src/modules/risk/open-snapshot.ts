import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { openDuckDb } from './adapters/duckdb.js'
import type { Warehouse } from './schema.js'
import { sqlText } from './sql-literal.js'

/** Visits in primary care that are paid one by one; snapshots built before they were read, or without them, lack it. */
export const NON_CAPITATION_FILE = 'non_capitation.parquet'

/** Whether a snapshot holds those visits. */
export const holdsNonCapitation = (folder: string): boolean => existsSync(join(folder, NON_CAPITATION_FILE))

/** A snapshot as reports ask it, in DuckDB over its Parquet files: `claims`, `labels` and, where it has them, `non_capitation`. */
export async function openSnapshot(folder: string): Promise<Warehouse> {
  const warehouse = await openDuckDb({ path: ':memory:', memoryLimit: '512MB', threads: 1 })
  try {
    await warehouse.run(
      `CREATE VIEW claims AS SELECT *, CASE service_level_code WHEN 1 THEN 'RJTL' ELSE 'RITL' END AS service_type,
         ['rawat jalan', 'ringan', 'sedang', 'berat'][severity_code + 1] AS severity
       FROM read_parquet(${sqlText(join(folder, 'claims_normalized/*/*.parquet'))}, hive_partitioning = false);
       CREATE VIEW labels AS SELECT * FROM read_parquet(${sqlText(join(folder, 'labels.parquet'))})`,
    )
    if (holdsNonCapitation(folder)) {
      await warehouse.run(
        `CREATE VIEW non_capitation AS SELECT * FROM read_parquet(${sqlText(join(folder, NON_CAPITATION_FILE))})`,
      )
    }
    return warehouse
  } catch (cause) {
    warehouse.close()
    throw cause
  }
}
