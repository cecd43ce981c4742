import { countLevels, expectedSteps, UNITS_PER_STEP } from './artefact.js'
import type { FeatureTable } from './feature-table.js'
import { createRandom, type Random } from './random.js'

export type GrowOptions = {
  seed: number
  sampleSize: number
  densityWeight: number
  maxDepth: number
  /** Stand in for missing values. */
  medians: Float32Array
}

/** One tree, its nodes breadth first, children numbered within the tree. */
export type GrownTree = { feature: Int16Array; threshold: Float32Array; child: Int32Array; value: Int32Array }

/** The rows a tree is grown on, one-hot where a column is a category, and the order the splits sort them into. */
type Sample = { values: Float32Array; width: number; numeric: number; order: Int32Array }

/** A piece of the sample waiting to be split: rows [from, to) of `order`. */
type Piece = { from: number; to: number; depth: number; density: number }

type Split = { feature: number; threshold: number; share: number }

/**
 * Grows tree number `tree` of a forest on its own random sample, down to single rows (or equal ones, or `maxDepth`).
 *
 * The value of a leaf is its depth + the steps left for its n rows + `densityWeight` · ln(n / share of the root's
 * volume): a row is strange that is soon alone, the more so in a wide empty space. Volume counts numeric splits only,
 * or every rare category would be strange.
 */
export function growTree(table: FeatureTable, tree: number, options: GrowOptions): GrownTree {
  const random = createRandom(options.seed, tree)
  const sample = drawSample(table, options, random)
  const size = sample.order.length
  const most = 2 * size - 1
  const feature = new Int16Array(most).fill(-1)
  const threshold = new Float32Array(most)
  const child = new Int32Array(most)
  const value = new Float64Array(most)
  const count = new Int32Array(most)
  const candidates = new Int32Array(sample.width)
  const queue: Piece[] = [{ from: 0, to: size, depth: 0, density: Math.log(size) }]
  for (let node = 0; node < queue.length; node++) {
    const piece = queue[node]!
    const rows = piece.to - piece.from
    count[node] = rows
    const split = piece.depth < options.maxDepth ? chooseSplit(sample, piece, { random, candidates }) : null
    if (!split) {
      value[node] = piece.depth + expectedSteps(rows) + options.densityWeight * piece.density
      continue
    }
    const middle = partition(sample, piece, split)
    feature[node] = split.feature
    threshold[node] = split.threshold
    child[node] = queue.length
    const isNumeric = split.feature < sample.numeric
    const gain = (part: number, share: number) => piece.density + (isNumeric ? Math.log(part / rows / share) : 0)
    const depth = piece.depth + 1
    const low = gain(middle - piece.from, split.share)
    const high = gain(piece.to - middle, 1 - split.share)
    queue.push({ from: piece.from, to: middle, depth, density: low })
    queue.push({ from: middle, to: piece.to, depth, density: high })
  }
  const nodes = queue.length
  const units = expectValues({ feature, child, value, count, nodes })
  return {
    feature: feature.slice(0, nodes),
    threshold: threshold.slice(0, nodes),
    child: child.slice(0, nodes),
    value: units,
  }
}

function drawSample(table: FeatureTable, options: GrowOptions, random: Random): Sample {
  const size = Math.min(options.sampleSize, table.rows)
  const numeric = table.numeric.length
  const width = numeric + countLevels(table.categories)
  const values = new Float32Array(size * width)
  const drawn = new Set<number>()
  while (drawn.size < size) drawn.add(Math.floor(random() * table.rows))
  let at = 0
  for (const row of drawn) {
    let offset = at * width
    for (let j = 0; j < numeric; j++) {
      const value = table.numeric[j]!.values[row]!
      values[offset++] = Number.isNaN(value) ? options.medians[j]! : value
    }
    for (const { codes, levels } of table.categories) {
      if (codes[row]! < levels.length) values[offset + codes[row]!] = 1
      offset += levels.length
    }
    at++
  }
  return { values, width, numeric, order: Int32Array.from({ length: size }, (_, i) => i) }
}

/** Tries features in random order until one differs within the piece; the threshold is uniform over its range. */
function chooseSplit(sample: Sample, piece: Piece, tools: { random: Random; candidates: Int32Array }): Split | null {
  if (piece.to - piece.from < 2) return null
  const { random, candidates } = tools
  for (let i = 0; i < candidates.length; i++) candidates[i] = i
  for (let left = candidates.length; left > 0; left--) {
    const pick = Math.floor(random() * left)
    const feature = candidates[pick]!
    candidates[pick] = candidates[left - 1]!
    const [low, high] = rangeOf(sample, piece, feature)
    if (!(high > low)) continue
    const drawn = Math.fround(low + random() * (high - low))
    const threshold = (drawn >= high ? low : drawn) + 0 // never −0
    const share = Math.min(0.999, Math.max(0.001, (threshold - low) / (high - low)))
    return { feature, threshold, share }
  }
  return null
}

function rangeOf({ values, width, order }: Sample, piece: Piece, feature: number): [number, number] {
  let low = Number.POSITIVE_INFINITY
  let high = Number.NEGATIVE_INFINITY
  for (let i = piece.from; i < piece.to; i++) {
    const value = values[order[i]! * width + feature]!
    if (value < low) low = value
    if (value > high) high = value
  }
  return [low, high]
}

/** Moves the rows at or below the threshold to the front; the answer is where the others begin. */
function partition({ values, width, order }: Sample, piece: Piece, split: Split): number {
  let low = piece.from
  let high = piece.to - 1
  while (low <= high) {
    const row = order[low]!
    if (values[row * width + split.feature]! <= split.threshold) low++
    else {
      order[low] = order[high]!
      order[high--] = row
    }
  }
  return low
}

/** Leaf values in units, and in every other node the mean of the training rows below it: children come after parents. */
function expectValues(tree: {
  feature: Int16Array
  child: Int32Array
  value: Float64Array
  count: Int32Array
  nodes: number
}): Int32Array {
  const { feature, child, value, count, nodes } = tree
  for (let node = nodes - 1; node >= 0; node--) {
    if (feature[node]! < 0) continue
    const low = child[node]!
    value[node] = (value[low]! * count[low]! + value[low + 1]! * count[low + 1]!) / count[node]!
  }
  return Int32Array.from({ length: nodes }, (_, node) => Math.round(value[node]! * UNITS_PER_STEP))
}
