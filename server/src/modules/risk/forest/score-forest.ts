import { type ForestArtefact, logPerUnit } from './artefact.js'
import type { CategoryColumn, FeatureTable } from './feature-table.js'
import { groupRows } from './group-rows.js'
import { createRangeScorer } from './score-range.js'

/** What sums take; `typical` only turns them into scores. */
type Unreferenced = Omit<ForestArtefact, 'reference' | 'typical'>

/**
 * The score of every row, 0 to 1, higher is stranger (see `scoreOfSum`). Sums are of whole numbers, so a row's score is
 * the same alone, in any batch and with any number of threads.
 * @throws RangeError when the table's columns are not the forest's
 */
export function scoreForest(forest: ForestArtefact, table: FeatureTable): Float64Array {
  return scoresOf(forest, sumForest(forest, table))
}

/** Scores from sums; see `scoreOfSum`. */
export function scoresOf(forest: ForestArtefact, sums: Int32Array): Float64Array {
  const perUnit = logPerUnit(forest)
  return Float64Array.from(sums, (sum) => 2 ** (sum * perUnit))
}

/** The sum of leaf values over all trees of every row: small is strange. */
export function sumForest(forest: Unreferenced, table: FeatureTable): Int32Array {
  const sums = new Int32Array(table.rows)
  const matched = matchTable(forest, table)
  const groups = groupRows(matched, (length) => new Int32Array(length))
  createRangeScorer(forest, matched)({ groups, from: 0, to: table.rows, sums })
  return sums
}

/** The table's columns in the forest's order, its codes turned into the forest's. */
export function matchTable(forest: Unreferenced, table: FeatureTable): FeatureTable {
  const numeric = forest.numeric.map((name) => find(table.numeric, name))
  const categories = forest.categories.map(({ name, levels }) => recode(find(table.categories, name), levels))
  return { rows: table.rows, numeric, categories }
}

function find<Column extends { name: string }>(columns: readonly Column[], name: string): Column {
  const found = columns.find((column) => column.name === name)
  if (!found) throw new RangeError(`the table has no column ${name}, which the forest was trained on`)
  return found
}

function recode(column: CategoryColumn, levels: readonly string[]): CategoryColumn {
  if (column.levels.length === levels.length && column.levels.every((level, i) => level === levels[i])) return column
  const codeOf = column.levels.map((level) => (levels.includes(level) ? levels.indexOf(level) : levels.length))
  return { name: column.name, levels, codes: Uint16Array.from(column.codes, (code) => codeOf[code] ?? levels.length) }
}
