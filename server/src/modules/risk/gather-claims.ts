import { closeSync, openSync, readFileSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { BoostingArtefact } from './boosting/artefact.js'
import { chanceOf } from './boosting/label-model.js'
import { labelFeatureNames, labelFeaturesSql } from './features/label-features.js'
import { dayNumber, type FilterColumn, filterColumns, hashId } from './listing/columns.js'
import { filterValues } from './listing/filter-values.js'
import { rowColumns } from './listing/row-columns.js'
import type { Warehouse } from './schema.js'

/** The typed columns of a list beside its filters, and what each is kept in. */
export const LIST_COLUMNS = {
  flags: Uint32Array,
  admitted: Int16Array,
  discharged: Int16Array,
  risk: Float32Array,
  model: Float32Array,
  stake: Float64Array,
  amount: Float64Array,
  offsets: Float64Array,
  lengths: Uint16Array,
  hashes: Uint32Array,
} as const
export type ListColumns = { [Name in keyof typeof LIST_COLUMNS]: InstanceType<(typeof LIST_COLUMNS)[Name]> }

/** Scored claims in the order they were read, before they are put in order of risk. */
export type Gathered = {
  count: number
  /** A code into the dictionary of the column. */
  codes: Record<FilterColumn, Uint16Array>
  dictionaries: Record<FilterColumn, string[]>
  columns: ListColumns
  /** Chances by the adopted model of auditors' labels, where one is carried. */
  chance: Float32Array | null
  /** The file of their rows; `offsets` and `lengths` point into it. */
  rows: string
}

/** The rows in the order they were read. */
const AS_READ = 'rows-as-read.jsonl'
const SHOWN = 16

const columnsSql = `province_code, district_code, facility_key, facility_class_code, service_level_code, severity_code, dx_primary_code,
  flag_bits, admit_dt::VARCHAR, discharge_dt::VARCHAR, risk_score, ml_score_normalized, stake, amount_claimed, claim_id,
  json_array(${rowColumns.join(', ')})::VARCHAR`

type Job = {
  /** The scored claims, as a query. */
  scored: string
  /** Where their rows are put. */
  folder: string
  count: number
  labelModel: BoostingArtefact | null
  tell?: (claims: number) => void
}

type Dictionaries = Record<FilterColumn, Map<string, number>>

/** Reads scored claims into typed columns and a file of rows. @throws Error when there are not `count` of them */
export async function gatherClaims(warehouse: Warehouse, job: Job): Promise<Gathered> {
  const { folder, count, labelModel } = job
  const dictionaries = byColumn(() => new Map<string, number>())
  const all = emptyColumns(count, join(folder, AS_READ))
  const chance = labelModel ? new Float32Array(count) : null
  const file = openSync(all.rows, 'wx', 0o600)
  const wanted = labelModel ? `${columnsSql}, ${labelFeaturesSql()}` : columnsSql
  let at = 0
  let offset = 0
  try {
    for await (const batch of warehouse.batches(`SELECT ${wanted} FROM (${job.scored})`)) {
      const columns = Array.from({ length: SHOWN }, (_, n) => batch.column(n))
      for (let row = 0; row < batch.rows; row++)
        place(all, { at: at + row, cells: columns.map((column) => column[row]), dictionaries })
      const lines = columns[15] as string[]
      const bytes = lines.map((line) => Buffer.byteLength(line))
      for (let row = 0; row < batch.rows; row++) {
        all.columns.offsets[at + row] = offset
        all.columns.lengths[at + row] = bytes[row]!
        offset += bytes[row]! + 1
      }
      writeAll(file, Buffer.from(`${lines.join('\n')}\n`))
      if (labelModel) chance?.set(chancesOf(labelModel, batch), at)
      at += batch.rows
      job.tell?.(at)
    }
  } finally {
    closeSync(file)
  }
  if (at !== count) throw new Error(`The scored claims ended after ${at} of ${count}.`)
  return { ...all, chance, dictionaries: byColumn((column) => [...dictionaries[column].keys()]) }
}

export function byColumn<T>(make: (column: FilterColumn) => T): Record<FilterColumn, T> {
  return Object.fromEntries(filterColumns.map((column) => [column, make(column)])) as Record<FilterColumn, T>
}

/** Empty columns of a length, by name. */
export function listColumns(count: number): ListColumns {
  return Object.fromEntries(
    Object.entries(LIST_COLUMNS).map(([name, Kind]) => [name, new Kind(count)]),
  ) as unknown as ListColumns
}

type Unnamed = Omit<Gathered, 'dictionaries' | 'chance'>

function emptyColumns(count: number, rows: string): Unnamed {
  return { count, rows, codes: byColumn(() => new Uint16Array(count)), columns: listColumns(count) }
}

function chancesOf(model: BoostingArtefact, batch: { rows: number; column(index: number): unknown[] }): Float32Array {
  const seen = labelFeatureNames.map((_, n) => batch.column(SHOWN + n))
  const values = new Float64Array(seen.length)
  return Float32Array.from({ length: batch.rows }, (_, row) => {
    for (const [n, column] of seen.entries()) values[n] = column[row] === null ? Number.NaN : Number(column[row])
    return chanceOf(model, values)
  })
}

function place(
  { codes, columns }: Unnamed,
  { at, cells, dictionaries }: { at: number; cells: unknown[]; dictionaries: Dictionaries },
): void {
  const [province, district, facility, facilityClass, service, severity, diagnosis] = cells
  const values = filterValues({ province, district, facility, facilityClass, service, severity, diagnosis })
  for (const column of filterColumns) codes[column][at] = numberOf(values[column], dictionaries[column], column)
  columns.flags[at] = Number(cells[7])
  columns.admitted[at] = dayNumber(String(cells[8]))
  columns.discharged[at] = dayNumber(String(cells[9]))
  columns.risk[at] = Number(cells[10])
  columns.model[at] = cells[11] === null ? -1 : Number(cells[11])
  columns.stake[at] = Number(cells[12])
  columns.amount[at] = Number(cells[13])
  columns.hashes[at] = hashId(String(cells[14]))
}

function numberOf(value: string, known: Map<string, number>, column: FilterColumn): number {
  const number = known.get(value) ?? known.size
  if (number === known.size) known.set(value, number)
  if (number > 65_535) throw new Error(`More than 65,536 values in ${column}.`)
  return number
}

const GatheredFile = z.object({ count: z.int(), dictionaries: z.record(z.string(), z.array(z.string())) })
type Bytes = { buffer: ArrayBufferLike; byteOffset: number; byteLength: number }

/** Keeps what was gathered beside its rows, for another process to join. */
export function keepGathered(folder: string, { count, codes, dictionaries, columns, chance }: Gathered): void {
  const put = (name: string, { buffer, byteOffset, byteLength }: Bytes): void =>
    writeFileSync(join(folder, `${name}.bin`), new Uint8Array(buffer, byteOffset, byteLength), { mode: 0o600 })
  for (const column of filterColumns) put(`code-${column}`, codes[column])
  for (const [name, column] of Object.entries(columns)) put(name, column)
  if (chance) put('chance', chance)
  writeFileSync(join(folder, 'gathered.json'), JSON.stringify({ count, dictionaries }), { mode: 0o600 })
}

/** Reads what `keepGathered` kept. */
export function loadGathered(folder: string, { withChances }: { withChances: boolean }): Gathered {
  const { count, dictionaries } = GatheredFile.parse(JSON.parse(readFileSync(join(folder, 'gathered.json'), 'utf8')))
  const bytes = (name: string): ArrayBuffer => {
    const { buffer } = new Uint8Array(readFileSync(join(folder, `${name}.bin`)))
    return buffer
  }
  const columns = Object.fromEntries(Object.entries(LIST_COLUMNS).map(([name, Kind]) => [name, new Kind(bytes(name))]))
  return {
    count,
    codes: byColumn((column) => new Uint16Array(bytes(`code-${column}`))),
    dictionaries: byColumn((column) => dictionaries[column] ?? []),
    columns: columns as unknown as ListColumns,
    chance: withChances ? new Float32Array(bytes('chance')) : null,
    rows: join(folder, AS_READ),
  }
}

export function writeAll(file: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at)
}
