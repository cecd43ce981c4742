import { ForestArtefact } from './artefact.js'
import { type FeatureTable, findTableFault } from './feature-table.js'
import { type GrownTree, type GrowOptions, growTree } from './grow-tree.js'
import { sumForest } from './score-forest.js'
import { growTailTree } from './tail-tree.js'

/** How a forest is grown. What is left out takes the value of `DEFAULTS`. */
export type TrainOptions = {
  seed: number
  trees?: number
  sampleSize?: number
  densityWeight?: number
  tailWeight?: number
  maxDepth?: number
}

/**
 * Chosen on four public labelled tables (docs/risk-model.md): small samples and fully grown trees rank best there, a
 * little density helps the ranking of all rows and the tails help at the top.
 */
export const DEFAULTS = { trees: 200, sampleSize: 128, densityWeight: 0.3, tailWeight: 1.5, maxDepth: 60 }

/**
 * For claims: trees cut at depth 10 find what was planted as well as fully grown ones do and cost half as much to score;
 * 300 of them agree between seeds on 92 of the top 100 (`periksa eval schemes`, docs/risk-model.md).
 */
export const FOR_CLAIMS = { trees: 300, maxDepth: 10 }

const REFERENCE_ROWS = 40_000
const REFERENCE_POINTS = 4_096
const SORTED_ROWS = 65_536

/** Trains a forest in this thread. Workers do the same by parts: `prepareGrowth`, `growTree` for each, `assembleForest`. */
export function trainForest(input: { table: FeatureTable } & TrainOptions): ForestArtefact {
  const growth = prepareGrowth(input)
  const trees = Array.from({ length: growth.trees }, (_, tree) => growTree(input.table, tree, growth))
  return assembleForest(input.table, growth, trees)
}

export type Growth = GrowOptions & { trees: number; tailWeight: number }

/** @throws RangeError on a table that no forest can be grown on. */
export function prepareGrowth(input: { table: FeatureTable } & TrainOptions): Growth {
  const fault = input.table.rows < 2 ? 'a forest needs at least two rows' : findTableFault(input.table)
  if (fault) throw new RangeError(fault)
  const medians = Float32Array.from(input.table.numeric, ({ values }) => medianOf(sortSome(values)))
  return {
    seed: input.seed,
    trees: input.trees ?? DEFAULTS.trees,
    sampleSize: Math.min(input.sampleSize ?? DEFAULTS.sampleSize, input.table.rows),
    densityWeight: input.densityWeight ?? DEFAULTS.densityWeight,
    tailWeight: input.tailWeight ?? DEFAULTS.tailWeight,
    maxDepth: input.maxDepth ?? DEFAULTS.maxDepth,
    medians,
  }
}

/** Joins the trees, in their order, and freezes the distribution of scores over a sample of the training rows. */
export function assembleForest(table: FeatureTable, growth: Growth, trees: readonly GrownTree[]): ForestArtefact {
  const forest = {
    format: 'periksa-forest/1' as const,
    seed: growth.seed,
    trees: trees.length,
    sampleSize: growth.sampleSize,
    trainedRows: table.rows,
    densityWeight: growth.densityWeight,
    tailWeight: growth.tailWeight,
    numeric: table.numeric.map((column) => column.name),
    categories: table.categories.map(({ name, levels }) => ({ name, levels: [...levels] })),
    medians: growth.medians,
    ...joinTrees([...trees, ...growTails(table, growth)]),
  }
  const sums = sumForest(forest, everyNth(table, REFERENCE_ROWS)).sort()
  const typical = Math.max(1, sums[sums.length >> 1]!)
  return ForestArtefact.parse({ ...forest, typical, reference: thin(sums) })
}

function joinTrees(
  trees: readonly GrownTree[],
): Pick<ForestArtefact, 'roots' | 'feature' | 'threshold' | 'child' | 'value'> {
  const nodes = trees.reduce((sum, tree) => sum + tree.feature.length, 0)
  const joined = {
    roots: new Int32Array(trees.length),
    feature: new Int16Array(nodes),
    threshold: new Float32Array(nodes),
    child: new Int32Array(nodes),
    value: new Int32Array(nodes),
  }
  let from = 0
  for (const [at, tree] of trees.entries()) {
    joined.roots[at] = from
    joined.feature.set(tree.feature, from)
    joined.threshold.set(tree.threshold, from)
    joined.value.set(tree.value, from)
    for (const [node, child] of tree.child.entries()) joined.child[from + node] = child === 0 ? 0 : child + from
    from += tree.feature.length
  }
  return joined
}

/** At most `most` rows, spread evenly over the table. */
function everyNth(table: FeatureTable, most: number): FeatureTable {
  const rows = Math.min(table.rows, most)
  const step = table.rows / rows
  const at = Uint32Array.from({ length: rows }, (_, i) => Math.floor(i * step))
  return {
    rows,
    numeric: table.numeric.map(({ name, values }) => ({ name, values: Float32Array.from(at, (row) => values[row]!) })),
    categories: table.categories.map(({ name, levels, codes }) => ({
      name,
      levels,
      codes: Uint16Array.from(at, (row) => codes[row]!),
    })),
  }
}

/** Evenly spaced order statistics of sorted sums, both ends kept. */
function thin(sorted: Int32Array): Int32Array {
  if (sorted.length <= REFERENCE_POINTS) return sorted
  const step = (sorted.length - 1) / (REFERENCE_POINTS - 1)
  return Int32Array.from({ length: REFERENCE_POINTS }, (_, i) => sorted[Math.round(i * step)]!)
}

function growTails({ numeric }: FeatureTable, { tailWeight, trees }: Growth): GrownTree[] {
  if (tailWeight === 0) return []
  const weight = (tailWeight * trees) / numeric.length
  return numeric.map(({ values }, feature) => {
    const sorted = sortSome(values)
    return growTailTree(sorted.length > 0 ? sorted : Float32Array.of(0), feature, weight)
  })
}

/** Evenly spaced values, those missing left out, rising. */
function sortSome(values: Float32Array): Float32Array {
  const step = Math.max(1, values.length / SORTED_ROWS)
  const picked = new Float32Array(Math.min(values.length, SORTED_ROWS))
  let present = 0
  for (let i = 0; i < picked.length; i++) {
    const value = values[Math.floor(i * step)]!
    if (!Number.isNaN(value)) picked[present++] = value
  }
  return picked.subarray(0, present).sort()
}

/** 0 when all are missing. */
function medianOf(sorted: Float32Array): number {
  return (sorted[sorted.length >> 1] ?? 0) + 0
}
