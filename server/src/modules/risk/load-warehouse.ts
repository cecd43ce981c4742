import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type ClickHouse, openClickHouse } from './adapters/clickhouse.js'
import { filterColumns } from './listing/columns.js'
import type { Serving } from './open-serving.js'
import { openSnapshot } from './open-snapshot.js'
import { sqlText } from './sql-literal.js'

/** Rows of the list that are sent at once. */
const PIECE = 20_000

const types: Record<string, string> = {
  BOOLEAN: 'Nullable(Bool)',
  TINYINT: 'Nullable(Int8)',
  SMALLINT: 'Nullable(Int16)',
  INTEGER: 'Nullable(Int32)',
  BIGINT: 'Nullable(Int64)',
  FLOAT: 'Nullable(Float32)',
  DOUBLE: 'Nullable(Float64)',
  VARCHAR: 'Nullable(String)',
  DATE: 'Nullable(Date32)',
  UUID: 'Nullable(UUID)',
  'VARCHAR[]': 'Array(String)',
}
/** What the table is ordered and parted by may not be NULL, and never is. */
const keys: Record<string, string> = { claim_id: 'String', discharge_dt: 'Date32', service_level_code: 'Int8' }

/**
 * Copies a snapshot and its served list into a database of their own: `claims` and `labels` from the Parquet files, one
 * month after the other, and `listed`, the list in order of risk. It is filled under another name and renamed, so that
 * nobody asks half of it; what an earlier load of the same list left is replaced.
 * @returns how many claims each table holds
 * @throws AppError `risk.warehouse-unreachable`
 */
export async function loadClickHouse(
  input: { url: string; database: string; folder: string; serving: Serving },
  tell: (claims: number) => void = () => undefined,
): Promise<{ claims: number; listed: number }> {
  const { url, database, folder, serving } = input
  const unfinished = `${database}_loading`
  const server = openClickHouse({ url, database: 'default' })
  await server.run(`DROP DATABASE IF EXISTS ${unfinished} SYNC`)
  await server.run(`CREATE DATABASE ${unfinished} ENGINE = Atomic`)
  const loading = openClickHouse({ url, database: unfinished })
  await createTables(loading, { folder, database: unfinished })
  await loadClaims(loading, { folder, database: unfinished })
  await loadList(loading, { serving, database: unfinished, tell })
  await server.run(`DROP DATABASE IF EXISTS ${database} SYNC`)
  await server.run(`RENAME DATABASE ${unfinished} TO ${database}`)
  const loaded = openClickHouse({ url, database })
  // A view remembers the database it was made in.
  await loaded.run(viewOf(database))
  const [counted] = await loaded.rows(
    `SELECT (SELECT count(*) FROM claims) AS claims, (SELECT count(*) FROM listed) AS listed`,
  )
  return { claims: Number(counted?.claims), listed: Number(counted?.listed) }
}

const viewOf = (database: string): string =>
  `CREATE VIEW ${database}.claims AS SELECT *, if(service_level_code = 1, 'RJTL', 'RITL') AS service_type,
     CAST(transform(severity_code, [0, 1, 2, 3], ['rawat jalan', 'ringan', 'sedang', 'berat'], NULL), 'Nullable(String)') AS severity
   FROM ${database}.claims_normalized`

async function createTables(
  loading: ClickHouse,
  { folder, database }: { folder: string; database: string },
): Promise<void> {
  const snapshot = await openSnapshot(folder)
  const path = sqlText(join(folder, 'claims_normalized/*/*.parquet'))
  const columns = await snapshot
    .rows(`DESCRIBE SELECT * FROM read_parquet(${path}, hive_partitioning = false)`)
    .finally(() => snapshot.close())
  const described = columns.map(({ column_name, column_type }) => {
    const type = keys[String(column_name)] ?? types[String(column_type)]
    if (!type) throw new Error(`No ClickHouse type for ${column_type}.`)
    return `${column_name} ${type}`
  })
  await loading.run(
    `CREATE TABLE ${database}.claims_normalized (${described.join(', ')}) ENGINE = MergeTree
     PARTITION BY toYYYYMM(discharge_dt) ORDER BY (service_level_code, discharge_dt, claim_id)`,
  )
  await loading.run(
    `CREATE TABLE ${database}.labels (book String, code String, label Nullable(String)) ENGINE = MergeTree ORDER BY (book, code)`,
  )
  await loading.run(
    `CREATE TABLE ${database}.listed (position UInt32, claim_id String, ${filterColumns.map((name) => `${name} LowCardinality(String)`).join(', ')},
       flags UInt32, admitted Int16, discharged Int16, risk Float32, model Float32, row String,
       INDEX by_claim claim_id TYPE bloom_filter GRANULARITY 1) ENGINE = MergeTree ORDER BY position`,
  )
}

async function loadClaims(
  loading: ClickHouse,
  { folder, database }: { folder: string; database: string },
): Promise<void> {
  const months = join(folder, 'claims_normalized')
  const files = readdirSync(months, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.parquet'))
  for (const file of files.sort()) {
    await loading.insert(
      { table: `${database}.claims_normalized`, format: 'Parquet' },
      readFileSync(join(months, file)),
    )
  }
  await loading.insert({ table: `${database}.labels`, format: 'Parquet' }, readFileSync(join(folder, 'labels.parquet')))
}

async function loadList(
  loading: ClickHouse,
  { serving, database, tell }: { serving: Serving; database: string; tell: (claims: number) => void },
): Promise<void> {
  const { index } = serving
  for (let from = 0; from < index.count; from += PIECE) {
    const positions = Array.from({ length: Math.min(PIECE, index.count - from) }, (_, n) => from + n)
    const rows = serving.rowsAt(positions)
    const lines = positions.map((position, n) =>
      JSON.stringify({
        position,
        claim_id: rows[n]!.claim_id,
        ...Object.fromEntries(
          filterColumns.map((name) => [name, index.dictionaries[name][index.codes[name][position]!]]),
        ),
        flags: index.flags[position],
        admitted: index.admitted[position],
        discharged: index.discharged[position],
        risk: index.risk[position],
        model: index.model[position],
        row: JSON.stringify(rows[n]),
      }),
    )
    await loading.insert({ table: `${database}.listed`, format: 'JSONEachRow' }, Buffer.from(lines.join('\n')))
    tell(from + positions.length)
  }
}
