import type { FeatureTable } from './feature-table.js'

/** Rows ordered by their combination of categories. */
export type GroupedRows = {
  order: Int32Array /** Group g holds places starts[g] to starts[g + 1]. */
  starts: Int32Array
}

const DENSE = 1 << 20

/** Brings rows of one combination of categories together: a counting sort. `makeInts` may give shared memory. */
export function groupRows(table: FeatureTable, makeInts: (length: number) => Int32Array): GroupedRows {
  const keys = keysOf(table)
  const counts = new Int32Array(keys.size + 1)
  for (const key of keys.of) counts[key + 1]!++
  for (let key = 0; key < keys.size; key++) counts[key + 1]! += counts[key]!
  const starts = makeInts(keys.size + 1)
  starts.set(counts)
  const order = makeInts(table.rows)
  for (let row = 0; row < table.rows; row++) order[counts[keys.of[row]!]!++] = row
  return { order, starts }
}

function keysOf({ rows, categories }: FeatureTable): { of: Uint32Array; size: number } {
  const of = new Uint32Array(rows)
  let size = 1
  for (const { codes, levels } of categories) {
    const width = levels.length + 1
    for (let row = 0; row < rows; row++) of[row] = of[row]! * width + Math.min(codes[row]!, levels.length)
    size *= width
    if (size > DENSE) size = renumber(of)
  }
  return { of, size }
}

/** Numbers only the combinations that occur, in the order of their keys. */
function renumber(keys: Uint32Array): number {
  const seen = [...new Set(keys)].sort((a, b) => a - b)
  const numbers = new Map(seen.map((key, number) => [key, number]))
  for (let row = 0; row < keys.length; row++) keys[row] = numbers.get(keys[row]!)!
  return seen.length
}
