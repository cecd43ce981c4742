import { join } from 'node:path'
import { openDuckDb } from './adapters/duckdb.js'
import type { Warehouse } from './schema.js'
import { sqlText } from './sql-literal.js'

/** A snapshot as reports ask it, in DuckDB over its Parquet files: `claims` and `labels`. */
export async function openSnapshot(folder: string): Promise<Warehouse> {
  const warehouse = await openDuckDb({ path: ':memory:', memoryLimit: '512MB', threads: 1 })
  try {
    await warehouse.run(
      `CREATE VIEW claims AS SELECT *, CASE service_level_code WHEN 1 THEN 'RJTL' ELSE 'RITL' END AS service_type,
         ['rawat jalan', 'ringan', 'sedang', 'berat'][severity_code + 1] AS severity
       FROM read_parquet(${sqlText(join(folder, 'claims_normalized/*/*.parquet'))}, hive_partitioning = false);
       CREATE VIEW labels AS SELECT * FROM read_parquet(${sqlText(join(folder, 'labels.parquet'))})`,
    )
    return warehouse
  } catch (cause) {
    warehouse.close()
    throw cause
  }
}
