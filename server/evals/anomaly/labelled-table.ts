import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import type { CategoryColumn, FeatureTable, NumericColumn } from '../../src/modules/risk/index.js'

export type LabelledTable = { table: FeatureTable; labels: Uint8Array }

/**
 * Reads a table with a header whose last column is the label (1 is an anomaly), plain or gzipped. A column in which
 * more cells are words than numbers is a category; other cells that are no number are missing.
 */
export function readLabelledTable(path: string): LabelledTable {
  const bytes = readFileSync(path)
  const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')
  const [header, ...lines] = text.split(/\r?\n/).filter((line) => line !== '')
  const names = (header ?? '').split(',')
  const cells = lines.map((line) => line.split(','))
  const short = cells.findIndex((row) => row.length !== names.length)
  if (names.length < 2 || cells.length < 2) throw new RangeError(`${path} is no table with a label`)
  if (short >= 0) throw new RangeError(`${path}, line ${short + 2}: ${names.length} cells were expected`)
  const columns = names.slice(0, -1).map((name, at) => columnOf(name, at, cells))
  const labels = Uint8Array.from(cells, (row) => (Number(row.at(-1)) === 1 ? 1 : 0))
  const numeric = columns.flatMap((column) => ('values' in column ? [column] : []))
  const categories = columns.flatMap((column) => ('codes' in column ? [column] : []))
  return { table: { rows: cells.length, numeric, categories }, labels }
}

function columnOf(name: string, at: number, cells: string[][]): NumericColumn | CategoryColumn {
  const values = Float32Array.from(cells, (row) => (row[at]!.trim() === '' ? Number.NaN : Number(row[at])))
  const words = cells.filter((row, i) => Number.isNaN(values[i]) && row[at]!.trim() !== '').length
  if (words * 2 <= cells.length) return { name, values }
  const levels = [...new Set(cells.map((row) => row[at]!))].sort()
  const codeOf = new Map(levels.map((level, code) => [level, code]))
  return { name, levels, codes: Uint16Array.from(cells, (row) => codeOf.get(row[at]!)!) }
}
