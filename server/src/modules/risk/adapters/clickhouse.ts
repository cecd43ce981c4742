import { AppError } from '../../../platform/errors.js'
import type { Cell, ReportWarehouse } from '../schema.js'
import { clickHouseDialect } from '../warehouse/dialect.js'

type Value = string | number | boolean
export type ClickHouse = ReportWarehouse & {
  /** Runs one statement for its effect. */
  run(sql: string): Promise<void>
  /** Adds rows to a table: bytes of a format that ClickHouse reads. */
  insert(target: { table: string; format: 'Parquet' | 'JSONEachRow' }, bytes: Uint8Array): Promise<void>
}

/** How long an answer, or a piece of a load, may take. */
const ANSWER_MILLISECONDS = 120_000

/**
 * Where ClickHouse's own habits differ from SQL's: casts keep NULL, what a join does not find is NULL, an aggregate of
 * nothing is NULL, names mean columns before aliases, numbers of 64 bits are numbers. `count(DISTINCT)` is exact.
 */
const SETTINGS = {
  cast_keep_nullable: '1',
  join_use_nulls: '1',
  aggregate_functions_null_for_empty: '1',
  prefer_column_name_to_alias: '1',
  count_distinct_implementation: "'uniqExact'",
  output_format_json_quote_64bit_integers: '0',
}
const settings = Object.entries(SETTINGS)
  .map(([name, value]) => `${name} = ${value}`)
  .join(', ')

/** UNKNOWN_TABLE and UNKNOWN_DATABASE. */
const NOT_LOADED = new Set(['60', '81'])

/**
 * One database of a ClickHouse server, asked by HTTP. A name and password may stand in the address; they go as headers
 * and into no message.
 * @throws AppError `risk.warehouse-unreachable`, `risk.warehouse-not-loaded`, from each question
 */
export function openClickHouse({ url, database }: { url: string; database: string }): ClickHouse {
  const { address, headers } = addressOf(url)
  const ask = async (parameters: Record<string, string>, body: string | Uint8Array): Promise<string> => {
    const target = new URL(address)
    // Waiting for the end makes a failure half-way a failure, not a shorter answer.
    const all = { database, wait_end_of_query: '1', ...parameters }
    for (const [name, value] of Object.entries(all)) target.searchParams.set(name, value)
    const response = await reach(target, { method: 'POST', headers, body })
    const text = await response.text()
    if (response.ok) return text
    throw refusal(response.headers.get('x-clickhouse-exception-code') ?? String(response.status), text)
  }
  return {
    dialect: clickHouseDialect,
    async rows(sql, values = []) {
      const text = await ask(parametersOf(values), `${placed(sql, values)}\nSETTINGS ${settings}\nFORMAT JSONEachRow`)
      const lines = text.split('\n').filter((line) => line !== '')
      return lines.map((line) => JSON.parse(line) as Record<string, Cell>)
    },
    async run(sql) {
      await ask({}, sql)
    },
    async insert({ table, format }, bytes) {
      await ask({ query: `INSERT INTO ${table} FORMAT ${format}` }, bytes)
    },
    close: () => undefined,
  }
}

function addressOf(url: string): { address: string; headers: Record<string, string> } {
  const address = new URL(url)
  const headers: Record<string, string> = {}
  if (address.username) headers['X-ClickHouse-User'] = decodeURIComponent(address.username)
  if (address.password) headers['X-ClickHouse-Key'] = decodeURIComponent(address.password)
  address.username = ''
  address.password = ''
  return { address: address.href, headers }
}

async function reach(target: URL, init: RequestInit): Promise<Response> {
  try {
    return await fetch(target, { ...init, signal: AbortSignal.timeout(ANSWER_MILLISECONDS) })
  } catch (cause) {
    throw new AppError('unavailable', 'risk.warehouse-unreachable', {
      message: 'The ClickHouse server did not answer.',
      cause,
    })
  }
}

function refusal(code: string, text: string): Error {
  if (NOT_LOADED.has(code)) {
    return new AppError('unavailable', 'risk.warehouse-not-loaded', {
      message: 'ClickHouse does not hold the served claims: see `periksa risk warehouse load`.',
    })
  }
  return new Error(`ClickHouse refused with code ${code}: ${text.slice(0, 500)}`)
}

function typeOf(value: Value): string {
  if (typeof value === 'string') return 'String'
  if (typeof value === 'boolean') return 'Bool'
  if (!Number.isInteger(value)) return 'Float64'
  return value < 0 ? 'Int64' : 'UInt64'
}

/** `$1` becomes ClickHouse's `{p1:Type}`: values never become SQL. */
function placed(sql: string, values: readonly Value[]): string {
  return sql.replaceAll(/\$(\d+)/g, (_, n: string) => {
    const value = values[Number(n) - 1]
    if (value === undefined) throw new Error(`No value for $${n}.`)
    return `{p${n}:${typeOf(value)}}`
  })
}

/** Values travel as a line of tab-separated text would hold them. */
function parametersOf(values: readonly Value[]): Record<string, string> {
  const escaped = (value: Value): string =>
    String(value).replaceAll('\\', '\\\\').replaceAll('\t', '\\t').replaceAll('\n', '\\n')
  return Object.fromEntries(values.map((value, n) => [`param_p${n + 1}`, escaped(value)]))
}
