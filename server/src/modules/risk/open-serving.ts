import { closeSync, openSync, readFileSync, readSync } from 'node:fs'
import { join } from 'node:path'
import { untilLetGo } from '../../platform/until-let-go.js'
import { ServingMeta } from './etl/snapshot-run.js'
import { type ClaimIndex, type FilterColumn, filterColumns, hashId } from './listing/columns.js'
import type { SetCache } from './listing/find-positions.js'
import { rowColumns, type StoredRow } from './listing/row-columns.js'
import type { Cell } from './schema.js'

export type Serving = {
  index: ClaimIndex
  meta: ServingMeta
  cache: SetCache
  /** Rows at the given positions, in their order. */
  rowsAt(positions: readonly number[]): StoredRow[]
  /** The claim's position in order of risk; null when there is no such claim. */
  positionOf(claimId: string): number | null
  /** What is to be let go of together with the lists; at once where they are closed. */
  onClose(work: () => void): void
  /** Keeps the lists open for a reader that takes long, until it lets go. */
  hold(): () => void
  /** Closes them, at once or when the last holder lets go. */
  close(): void
}

/** Opens what `writeServing` wrote: columns into memory (about 40 bytes a claim), rows read when shown. */
export function openServing(folder: string): Serving {
  const meta = ServingMeta.parse(JSON.parse(readFileSync(join(folder, 'meta.json'), 'utf8')))
  const index = readIndex(folder, meta)
  const file = openSync(join(folder, 'rows.jsonl'), 'r')
  const closing: (() => void)[] = []
  const shared = untilLetGo(() => {
    closeSync(file)
    for (const work of closing) work()
  })
  const rowsAt = (positions: readonly number[]): StoredRow[] => readRows(file, index, positions)
  return {
    index,
    meta,
    cache: new Map(),
    rowsAt,
    positionOf(claimId) {
      const hash = hashId(claimId)
      for (let n = firstAtLeast(index.idHashes, hash); index.idHashes[n] === hash; n++) {
        const position = index.idPositions[n]!
        if (rowsAt([position])[0]?.claim_id === claimId) return position
      }
      return null
    },
    onClose(work) {
      if (shared.isClosed()) work()
      else closing.push(work)
    },
    hold: shared.hold,
    close: shared.close,
  }
}

/** Read through rather than asked for apart. */
const GAP = 16_384
const MOST_AT_ONCE = 1_048_576

/** Neighbours in the list are neighbours in the file: what lies close together is read at once. */
function readRows(file: number, { offsets, lengths }: ClaimIndex, positions: readonly number[]): StoredRow[] {
  const rows: StoredRow[] = []
  for (let first = 0; first < positions.length; ) {
    const start = offsets[positions[first]!]!
    let end = start
    let next = first
    for (; next < positions.length; next++) {
      const from = offsets[positions[next]!]!
      const to = from + lengths[positions[next]!]!
      const isNear = from >= start && from <= end + GAP && to - start <= MOST_AT_ONCE
      if (next > first && !isNear) break
      end = Math.max(end, to)
    }
    const bytes = Buffer.allocUnsafe(end - start)
    readSync(file, bytes, 0, end - start, start)
    const texts: string[] = []
    for (; first < next; first++) {
      const from = offsets[positions[first]!]! - start
      texts.push(bytes.toString('utf8', from, from + lengths[positions[first]!]!))
    }
    for (const cells of JSON.parse(`[${texts.join()}]`) as Cell[][]) rows.push(asRow(cells))
  }
  return rows
}

/** Rows begin with all their columns in place: filling known ones is faster than adding them. */
const emptyRow = Object.fromEntries(rowColumns.map((name) => [name, null])) as StoredRow

function asRow(cells: readonly Cell[]): StoredRow {
  const row = { ...emptyRow }
  for (let n = 0; n < rowColumns.length; n++) row[rowColumns[n]!] = cells[n] ?? null
  return row
}

function firstAtLeast(sorted: Uint32Array, wanted: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (sorted[middle]! < wanted) low = middle + 1
    else high = middle
  }
  return low
}

function readIndex(folder: string, meta: ServingMeta): ClaimIndex {
  const bytes = (name: string): ArrayBuffer => new Uint8Array(readFileSync(join(folder, `${name}.bin`))).buffer
  const byColumn = <T>(make: (column: FilterColumn) => T): Record<FilterColumn, T> =>
    Object.fromEntries(filterColumns.map((column) => [column, make(column)])) as Record<FilterColumn, T>
  return {
    count: meta.count,
    codes: byColumn((column) => new Uint16Array(bytes(`code-${column}`))),
    dictionaries: byColumn((column) => meta.dictionaries[column] ?? []),
    flags: new Uint32Array(bytes('flags')),
    admitted: new Int16Array(bytes('admitted')),
    discharged: new Int16Array(bytes('discharged')),
    risk: new Float32Array(bytes('risk')),
    model: new Float32Array(bytes('model')),
    chance: meta.labelModel === null ? null : new Float32Array(bytes('chance')),
    offsets: new Float64Array(bytes('offsets')),
    lengths: new Uint16Array(bytes('lengths')),
    idHashes: new Uint32Array(bytes('id-hashes')),
    idPositions: new Uint32Array(bytes('id-positions')),
  }
}
