import { closeSync, openSync, readSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { byColumn, type Gathered, LIST_COLUMNS, type ListColumns, listColumns, writeAll } from './gather-claims.js'
import { type FilterColumn, filterColumns } from './listing/columns.js'

type Joined = Pick<Gathered, 'count' | 'codes' | 'columns' | 'chance'> & {
  dictionaries: Record<FilterColumn, string[]>
}

/**
 * Writes gathered claims as a list: most risk first, then most money in question, then the larger claim, then by hash,
 * then by the row itself. The same claims give the same bytes, however many parts they come in and in whatever order
 * they were read. Gives the dictionaries of the filters, their words sorted.
 */
export function writeOrdered(folder: string, parts: readonly Gathered[]): Record<FilterColumn, string[]> {
  const rows = openRows(parts)
  try {
    const all = joinParts(parts)
    const { risk, stake, amount, hashes } = all.columns
    const order = Uint32Array.from(risk, (_, n) => n)
    order.sort(
      (a, b) =>
        risk[b]! - risk[a]! ||
        stake[b]! - stake[a]! ||
        amount[b]! - amount[a]! ||
        hashes[a]! - hashes[b]! ||
        rows.compare(a, b),
    )
    writeColumns(folder, all, order)
    const offsets = writeRows(join(folder, 'rows.jsonl'), { order, rows, lengths: all.columns.lengths })
    writeFileSync(join(folder, 'offsets.bin'), new Uint8Array(offsets.buffer))
    return all.dictionaries
  } finally {
    rows.close()
  }
}

function writeColumns(folder: string, all: Joined, order: Uint32Array): void {
  const put = (name: string, column: { BYTES_PER_ELEMENT: number } & ArrayLike<number>): void => {
    const ordered = new (column.constructor as Uint32ArrayConstructor)(order.length)
    for (let n = 0; n < order.length; n++) ordered[n] = column[order[n]!]!
    writeFileSync(join(folder, `${name}.bin`), new Uint8Array(ordered.buffer))
  }
  for (const column of filterColumns) put(`code-${column}`, all.codes[column])
  for (const name of ['flags', 'admitted', 'discharged', 'risk', 'model', 'lengths'] as const)
    put(name, all.columns[name])
  if (all.chance) put('chance', all.chance)
  const { hashes } = all.columns
  const byHash = Uint32Array.from(order, (_, n) => n).sort((a, b) => hashes[order[a]!]! - hashes[order[b]!]!)
  writeFileSync(join(folder, 'id-positions.bin'), new Uint8Array(byHash.buffer))
  writeFileSync(
    join(folder, 'id-hashes.bin'),
    new Uint8Array(byHash.map((position) => hashes[order[position]!]!).buffer),
  )
}

/** One after another, with the codes of one dictionary. */
function joinParts(parts: readonly Gathered[]): Joined {
  const count = parts.reduce((sum, part) => sum + part.count, 0)
  const dictionaries = byColumn((column) => [...new Set(parts.flatMap((part) => part.dictionaries[column]))].sort())
  const codes = byColumn((column) => {
    const numbers = new Map(dictionaries[column].map((word, number) => [word, number]))
    if (numbers.size > 65_536) throw new Error(`More than 65,536 values in ${column}.`)
    const all = new Uint16Array(count)
    let at = 0
    for (const part of parts) {
      const known = Uint16Array.from(part.dictionaries[column], (word) => numbers.get(word)!)
      for (const code of part.codes[column]) all[at++] = known[code]!
    }
    return all
  })
  return { count, dictionaries, codes, columns: joinColumns(parts, count), chance: joinChances(parts, count) }
}

function joinColumns(parts: readonly Gathered[], count: number): ListColumns {
  if (parts.length === 1) return parts[0]!.columns
  const all = listColumns(count)
  let at = 0
  for (const part of parts) {
    for (const name of Object.keys(LIST_COLUMNS) as (keyof ListColumns)[]) all[name].set(part.columns[name], at)
    at += part.count
  }
  return all
}

function joinChances(parts: readonly Gathered[], count: number): Float32Array | null {
  const all = new Float32Array(count)
  let at = 0
  for (const { chance, count: claims } of parts) {
    if (!chance) return null
    all.set(chance, at)
    at += claims
  }
  return all
}

type Rows = {
  /** Reads the row of a claim to a place in memory. */
  read(row: number, into: Buffer, at: number): void
  compare(a: number, b: number): number
  close(): void
}

function openRows(parts: readonly Gathered[]): Rows {
  const files: number[] = []
  const starts = new Float64Array(parts.length)
  for (const [n, { rows, count }] of parts.entries()) {
    files.push(openSync(rows, 'r'))
    if (n + 1 < parts.length) starts[n + 1] = starts[n]! + count
  }
  const partOf = (row: number): number => {
    let n = parts.length - 1
    while (starts[n]! > row) n--
    return n
  }
  const read = (row: number, into: Buffer, at: number): void => {
    const n = partOf(row)
    const { offsets, lengths } = parts[n]!.columns
    const within = row - starts[n]!
    const length = lengths[within]!
    if (readSync(files[n]!, into, at, length, offsets[within]!) !== length) throw new Error('A row ended early.')
  }
  const textOf = (row: number): Buffer => {
    const n = partOf(row)
    const bytes = Buffer.allocUnsafe(parts[n]!.columns.lengths[row - starts[n]!]!)
    read(row, bytes, 0)
    return bytes
  }
  return {
    read,
    compare: (a, b) => Buffer.compare(textOf(a), textOf(b)),
    close() {
      for (const file of files) closeSync(file)
    },
  }
}

const AT_ONCE = 4_194_304

/** Rows again, in order of risk, so that neighbours in the list are neighbours in the file. Gives where each stands. */
function writeRows(
  path: string,
  { order, rows, lengths }: { order: Uint32Array; rows: Rows; lengths: Uint16Array },
): Float64Array {
  const to = openSync(path, 'wx', 0o600)
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
      rows.read(row, piece, filled)
      piece[filled + length] = 10
      filled += length + 1
    }
    flush()
  } finally {
    closeSync(to)
  }
  return places
}
