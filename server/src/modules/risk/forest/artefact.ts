import { z } from 'zod'

/** Leaf values are whole numbers of 1/65536 of a step, so that sums are the same in every order. */
export const UNITS_PER_STEP = 65_536

// Over plain or shared memory alike.
const floats = z.custom<Float32Array>((given) => given instanceof Float32Array)
const integers = z.custom<Int32Array>((given) => given instanceof Int32Array)
const shorts = z.custom<Int16Array>((given) => given instanceof Int16Array)

/**
 * A trained forest: plain data, nothing to run. Nodes of all trees stand in one row of arrays; the children of node i
 * are `child[i]` (test fails) and `child[i] + 1` (test holds); a leaf has `feature` -1.
 *
 * The test of a numeric feature is value > `threshold`; a feature number from `numeric.length` on is one level of one
 * category, counted through `categories` in order, and its test is equality.
 */
const Forest = z.object({
  format: z.literal('periksa-forest/1'),
  seed: z.int(),
  trees: z.int().min(1).max(1_000),
  sampleSize: z.int().min(2),
  trainedRows: z.int().min(2),
  densityWeight: z.number().min(0).max(1),
  tailWeight: z.number().min(0).max(10),
  numeric: z.array(z.string()).min(1).max(255),
  categories: z.array(z.object({ name: z.string(), levels: z.array(z.string()) })),
  /** Stands in for a missing value; one for each numeric feature. */
  medians: floats,
  /** Of the `trees` isolation trees, then of one tail tree for each numeric feature (none when `tailWeight` is 0). */
  roots: integers,
  feature: shorts,
  threshold: floats,
  child: integers,
  /** Of a leaf: its value. Of any other node: what a training row there is expected to reach. In units. */
  value: integers,
  /** Sums over all trees of training rows, rising: the frozen distribution that percentiles are read from. */
  reference: integers,
  /** The sum of a typical training row (the median), whose score is therefore one half. */
  typical: z.int().min(1),
})

export const ForestArtefact = Forest.refine((forest) => findForestFault(forest) === null, {
  error: 'the forest does not hang together',
})
export type ForestArtefact = z.infer<typeof Forest>

/** A broken or hostile file must never send a walk outside the arrays, or round in a circle. */
function findForestFault(forest: ForestArtefact): string | null {
  const nodes = forest.feature.length
  const { threshold, child, value, roots, medians } = forest
  if (threshold.length !== nodes || child.length !== nodes || value.length !== nodes) return 'lengths'
  const tails = forest.tailWeight > 0 ? forest.numeric.length : 0
  if (roots.length !== forest.trees + tails || medians.length !== forest.numeric.length) return 'lengths'
  if (forest.reference.length === 0) return 'no reference'
  if (roots.some((root) => root < 0 || root >= nodes)) return 'a root outside'
  const features = forest.numeric.length + countLevels(forest.categories)
  for (let i = 0; i < nodes; i++) {
    const feature = forest.feature[i]!
    if (feature < -1 || feature >= features) return 'an unknown feature'
    if (feature >= 0 && (child[i]! <= i || child[i]! + 1 >= nodes)) return 'a child outside'
  }
  return null
}

export function countLevels(categories: readonly { levels: readonly string[] }[]): number {
  return categories.reduce((sum, { levels }) => sum + levels.length, 0)
}

/**
 * The expected number of steps of a search that fails among n rows, 2·H(n−1) − 2(n−1)/n: what is left to go in a leaf
 * of n rows (Liu, Ting and Zhou 2008).
 */
export function expectedSteps(n: number): number {
  if (n <= 1) return 0
  if (n === 2) return 1
  return 2 * (Math.log(n - 1) + 0.5772156649015329) - (2 * (n - 1)) / n
}

/**
 * The score of a sum over all trees: 2^(−sum / typical), between 0 and 1, higher is stranger, 0.5 for a typical row.
 * Its logarithm to base 2 is linear in the sum: that is the scale in which attributions add up.
 */
export function scoreOfSum(forest: Pick<ForestArtefact, 'typical'>, sum: number): number {
  return 2 ** (sum * logPerUnit(forest))
}

/** log2 of the score for each unit of the sum. */
export function logPerUnit({ typical }: Pick<ForestArtefact, 'typical'>): number {
  return -1 / typical
}
