import { type ForestArtefact, logPerUnit } from './artefact.js'
import { binValues } from './bins.js'
import { addTables, addTrees, BLOCK } from './descend.js'
import type { CategoryColumn, FeatureTable } from './feature-table.js'
import { type GroupedRows, groupRows } from './group-rows.js'
import { planScoring, type ScoringPlan } from './scoring-plan.js'
import { makeResidual, type Residual, specialise } from './specialise.js'

/** What scoring takes; `typical` only turns sums into scores. */
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

export type RangeJob = { groups: GroupedRows; from: number; to: number; sums: Int32Array }

type Workspace = {
  plan: ScoringPlan
  table: FeatureTable
  residual: Residual
  gathered: Float32Array
  bins: Uint16Array
  sums: Int32Array
}

/** A function that scores the rows standing in places [from, to) of the grouped order; each thread has its own. */
export function createRangeScorer(forest: Unreferenced, table: FeatureTable): (job: RangeJob) => void {
  const plan = planScoring(forest)
  const work: Workspace = {
    plan,
    table,
    residual: makeResidual(plan),
    gathered: new Float32Array(BLOCK),
    bins: new Uint16Array(BLOCK * plan.numeric),
    sums: new Int32Array(BLOCK),
  }
  const codes = new Int32Array(table.categories.length)
  return ({ groups, from, to, sums }) => {
    for (let group = groupAt(groups.starts, from); from < to; group++) {
      const end = Math.min(to, groups.starts[group + 1]!)
      if (end <= from) continue
      const first = groups.order[from]!
      for (const [at, column] of table.categories.entries()) codes[at] = column.codes[first]!
      specialise(plan, codes, work.residual)
      for (; from < end; from += BLOCK) scoreBlock(work, groups.order.subarray(from, Math.min(end, from + BLOCK)), sums)
      from = end
    }
  }
}

function scoreBlock(work: Workspace, rows: Int32Array, sums: Int32Array): void {
  const stride = work.plan.numeric
  for (let feature = 0; feature < stride; feature++) {
    const { values } = work.table.numeric[feature]!
    for (let i = 0; i < rows.length; i++) work.gathered[i] = values[rows[i]!]!
    binValues(work.plan.bins[feature]!, work.gathered.subarray(0, rows.length), {
      bins: work.bins,
      from: feature,
      stride,
    })
  }
  work.sums.fill(work.residual.base)
  const binned = { bins: work.bins, stride, rows: rows.length }
  addTables(binned, work.residual, work.sums)
  addTrees(binned, work.residual, work.sums)
  for (let i = 0; i < rows.length; i++) sums[rows[i]!] = work.sums[i]!
}

/** The group that place `place` belongs to. */
function groupAt(starts: Int32Array, place: number): number {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (starts[middle]! <= place) low = middle
    else high = middle - 1
  }
  return low
}
