import { closeSync, mkdirSync, openSync, readSync, renameSync, rmSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import type { BoostingArtefact } from './boosting/artefact.js'
import { chanceOf } from './boosting/label-model.js'
import { ruleColumnsSql } from './claim-rules/rule-set.js'
import type { ClaimRuleSet } from './claim-rules/rule-set-version.js'
import type { ServingMeta } from './etl/snapshot-run.js'
import { labelFeatureNames, labelFeaturesSql } from './features/label-features.js'
import { dayNumber, type FilterColumn, filterColumns, hashId } from './listing/columns.js'
import { filterValues } from './listing/filter-values.js'
import { rowColumns } from './listing/row-columns.js'
import type { Warehouse } from './schema.js'
import { RISK_SQL } from './scoring/risk-of.js'
import { sqlText } from './sql-literal.js'
import { makeWhole, unfinished } from './sweep-unfinished.js'

/** The rows in the order they were read, until they are put in order of risk. */
const AS_READ = 'rows-as-read.jsonl'

export type ServingInput = {
  /** Folder of the snapshot. */
  snapshot: string
  /** Name of the new folder inside it. */
  name: string
  ruleSet: ClaimRuleSet
  /** A Parquet file with claim_id, ml_score and ml_score_normalized, where a model has scored. */
  modelScores: { path: string; version: string } | null
  /** The adopted model of auditors' labels: its chances stand beside the scores and change no order of the list. */
  labelModel?: { version: string; model: BoostingArtefact } | null
  tell?: (claims: number) => void
}

/**
 * The claims with rules applied and scores combined, as a query. `risk_score` rewards agreement: it is what rules and
 * model together leave no room for; `older_risk_score` is the older system's larger of the two.
 */
export function scoredSql(input: Pick<ServingInput, 'snapshot' | 'ruleSet' | 'modelScores'>): string {
  const claims = `read_parquet(${sqlText(join(input.snapshot, 'claims_normalized/*/*.parquet'))}, hive_partitioning = false)`
  const ml = input.modelScores
    ? `LEFT JOIN read_parquet(${sqlText(input.modelScores.path)}) AS m USING (claim_id)`
    : 'CROSS JOIN (SELECT NULL::DOUBLE AS ml_score, NULL::DOUBLE AS ml_score_normalized) AS m'
  return `SELECT *, greatest(rule_score, coalesce(ml_score_normalized, 0)) AS older_risk_score,
      ${RISK_SQL} AS risk_score
    FROM (SELECT c.*, m.ml_score, m.ml_score_normalized, ${ruleColumnsSql(input.ruleSet)} FROM ${claims} AS c ${ml})`
}

/** What is collected in the order read, before it is put in order of risk. */
type Gathered = {
  codes: Record<FilterColumn, Uint16Array>
  flags: Uint32Array
  admitted: Int16Array
  discharged: Int16Array
  risk: Float32Array
  model: Float32Array
  stake: Float64Array
  amount: Float64Array
  offsets: Float64Array
  lengths: Uint16Array
  hashes: Uint32Array
  chance: Float32Array | null
}

/**
 * Writes what the list of claims is served from: one file of rows, and typed columns in order of risk. It appears under
 * its name whole, so that a reader never sees half of it.
 */
export async function writeServing(warehouse: Warehouse, input: ServingInput): Promise<ServingMeta> {
  const scored = scoredSql(input)
  const claims = `read_parquet(${sqlText(join(input.snapshot, 'claims_normalized/*/*.parquet'))})`
  const [counted] = await warehouse.rows(`SELECT count(*)::INTEGER AS n FROM ${claims}`)
  const count = Number(counted?.n)
  const folder = unfinished(input.snapshot, input.name)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  return makeWhole(folder, async () => {
    const meta = await writeLists(warehouse, { ...input, folder, count, scored })
    renameSync(folder, join(input.snapshot, input.name))
    return meta
  })
}

type Lists = ServingInput & { folder: string; count: number; scored: string }

async function writeLists(warehouse: Warehouse, input: Lists): Promise<ServingMeta> {
  const { folder, count, scored } = input
  const dictionaries = Object.fromEntries(filterColumns.map((column) => [column, new Map<string, number>()])) as Record<
    FilterColumn,
    Map<string, number>
  >
  const gathered = await gather(warehouse, {
    scored,
    folder,
    count,
    dictionaries,
    labelModel: input.labelModel?.model ?? null,
    tell: input.tell ?? (() => undefined),
  })
  writeOrdered(folder, gathered)
  const meta: ServingMeta = {
    count,
    ruleSet: input.ruleSet.version,
    modelVersion: input.modelScores?.version ?? null,
    labelModel: input.labelModel?.version ?? null,
    dictionaries: Object.fromEntries(filterColumns.map((column) => [column, [...dictionaries[column].keys()]])),
    labels: await labelsOf(warehouse, input.snapshot),
  }
  writeFileSync(join(folder, 'meta.json'), JSON.stringify(meta))
  return meta
}

const columnsSql = `province_code, district_code, facility_key, facility_class_code, service_level_code, severity_code, dx_primary_code,
  flag_bits, admit_dt::VARCHAR, discharge_dt::VARCHAR, risk_score, ml_score_normalized, stake, amount_claimed, claim_id,
  json_array(${rowColumns.join(', ')})::VARCHAR`

type Job = {
  scored: string
  folder: string
  count: number
  dictionaries: Record<FilterColumn, Map<string, number>>
  labelModel: BoostingArtefact | null
  tell: (claims: number) => void
}

const SHOWN = 16

async function gather(warehouse: Warehouse, job: Job): Promise<Gathered> {
  const { scored, folder, count, dictionaries, labelModel, tell } = job
  const all = emptyColumns(count, labelModel !== null)
  const file = openSync(join(folder, AS_READ), 'wx', 0o600)
  const wanted = labelModel ? `${columnsSql}, ${labelFeaturesSql()}` : columnsSql
  let at = 0
  let offset = 0
  try {
    for await (const batch of warehouse.batches(`SELECT ${wanted} FROM (${scored})`)) {
      const columns = Array.from({ length: SHOWN }, (_, n) => batch.column(n))
      for (let row = 0; row < batch.rows; row++)
        place(all, { at: at + row, cells: columns.map((column) => column[row]), dictionaries })
      const lines = columns[15] as string[]
      const bytes = lines.map((line) => Buffer.byteLength(line))
      for (let row = 0; row < batch.rows; row++) {
        all.offsets[at + row] = offset
        all.lengths[at + row] = bytes[row]!
        offset += bytes[row]! + 1
      }
      writeAll(file, Buffer.from(`${lines.join('\n')}\n`))
      if (labelModel) all.chance?.set(chancesOf(labelModel, batch), at)
      at += batch.rows
      tell(at)
    }
  } finally {
    closeSync(file)
  }
  if (at !== count) throw new Error(`The scored claims ended after ${at} of ${count}.`)
  return all
}

function chancesOf(model: BoostingArtefact, batch: { rows: number; column(index: number): unknown[] }): Float32Array {
  const seen = labelFeatureNames.map((_, n) => batch.column(SHOWN + n))
  const values = new Float64Array(seen.length)
  return Float32Array.from({ length: batch.rows }, (_, row) => {
    for (const [n, column] of seen.entries()) values[n] = column[row] === null ? Number.NaN : Number(column[row])
    return chanceOf(model, values)
  })
}

function emptyColumns(count: number, withChances: boolean): Gathered {
  return {
    codes: Object.fromEntries(filterColumns.map((column) => [column, new Uint16Array(count)])) as Gathered['codes'],
    flags: new Uint32Array(count),
    admitted: new Int16Array(count),
    discharged: new Int16Array(count),
    risk: new Float32Array(count),
    model: new Float32Array(count),
    stake: new Float64Array(count),
    amount: new Float64Array(count),
    offsets: new Float64Array(count),
    lengths: new Uint16Array(count),
    hashes: new Uint32Array(count),
    chance: withChances ? new Float32Array(count) : null,
  }
}

function place(
  all: Gathered,
  { at, cells, dictionaries }: { at: number; cells: unknown[]; dictionaries: Job['dictionaries'] },
): void {
  const [province, district, facility, facilityClass, service, severity, diagnosis] = cells
  const values = filterValues({ province, district, facility, facilityClass, service, severity, diagnosis })
  for (const column of filterColumns) {
    const known = dictionaries[column]
    const number = known.get(values[column]) ?? known.size
    if (number === known.size) known.set(values[column], number)
    if (number > 65_535) throw new Error(`More than 65,536 values in ${column}.`)
    all.codes[column][at] = number
  }
  all.flags[at] = Number(cells[7])
  all.admitted[at] = dayNumber(String(cells[8]))
  all.discharged[at] = dayNumber(String(cells[9]))
  all.risk[at] = Number(cells[10])
  all.model[at] = cells[11] === null ? -1 : Number(cells[11])
  all.stake[at] = Number(cells[12])
  all.amount[at] = Number(cells[13])
  all.hashes[at] = hashId(String(cells[14]))
}

/** Most risk first, then most money in question, then the larger claim, then by hash: the same claims, the same order. */
function writeOrdered(folder: string, all: Gathered): void {
  const { risk, stake, amount, hashes } = all
  const order = Uint32Array.from(risk, (_, n) => n)
  order.sort(
    (a, b) => risk[b]! - risk[a]! || stake[b]! - stake[a]! || amount[b]! - amount[a]! || hashes[a]! - hashes[b]!,
  )
  const put = (name: string, column: { BYTES_PER_ELEMENT: number } & ArrayLike<number>): void => {
    const ordered =
      column instanceof Float64Array
        ? new Float64Array(order.length)
        : new (column.constructor as Uint32ArrayConstructor)(order.length)
    for (let n = 0; n < order.length; n++) ordered[n] = column[order[n]!]!
    writeFileSync(join(folder, `${name}.bin`), new Uint8Array(ordered.buffer))
  }
  for (const column of filterColumns) put(`code-${column}`, all.codes[column])
  for (const name of ['flags', 'admitted', 'discharged', 'risk', 'model', 'lengths'] as const) put(name, all[name])
  if (all.chance) put('chance', all.chance)
  const offsets = writeRows(folder, all, order)
  writeFileSync(join(folder, 'offsets.bin'), new Uint8Array(offsets.buffer))
  const byHash = Uint32Array.from(order, (_, n) => n).sort((a, b) => hashes[order[a]!]! - hashes[order[b]!]!)
  writeFileSync(join(folder, 'id-positions.bin'), new Uint8Array(byHash.buffer))
  writeFileSync(
    join(folder, 'id-hashes.bin'),
    new Uint8Array(byHash.map((position) => hashes[order[position]!]!).buffer),
  )
}

const AT_ONCE = 4_194_304

/** Rows again, in order of risk, so that neighbours in the list are neighbours in the file. Gives where each stands. */
function writeRows(folder: string, { offsets, lengths }: Gathered, order: Uint32Array): Float64Array {
  const from = openSync(join(folder, AS_READ), 'r')
  const to = openSync(join(folder, 'rows.jsonl'), 'wx', 0o600)
  const places = new Float64Array(order.length)
  const piece = Buffer.allocUnsafe(AT_ONCE)
  let filled = 0
  let written = 0
  const flush = (): void => {
    writeAll(to, piece.subarray(0, filled))
    written += filled
    filled = 0
  }
  try {
    for (const [position, row] of order.entries()) {
      const length = lengths[row]!
      if (filled + length + 1 > AT_ONCE) flush()
      places[position] = written + filled
      if (readSync(from, piece, filled, length, offsets[row]!) !== length) throw new Error('A row ended early.')
      piece[filled + length] = 10
      filled += length + 1
    }
    flush()
  } finally {
    closeSync(from)
    closeSync(to)
  }
  rmSync(join(folder, AS_READ))
  return places
}

function writeAll(file: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at)
}

async function labelsOf(warehouse: Warehouse, snapshot: string): Promise<Record<string, Record<string, string>>> {
  const rows = await warehouse.rows(
    `SELECT book, code, label FROM read_parquet(${sqlText(join(snapshot, 'labels.parquet'))}) WHERE label IS NOT NULL`,
  )
  const books: Record<string, Record<string, string>> = {}
  for (const { book, code, label } of rows) {
    const words = books[String(book)] ?? {}
    words[String(code)] = String(label)
    books[String(book)] = words
  }
  return books
}
