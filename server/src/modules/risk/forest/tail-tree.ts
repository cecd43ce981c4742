import { UNITS_PER_STEP } from './artefact.js'
import type { GrownTree } from './grow-tree.js'

/** Tail shares at which a value counts as further out: 2^−½, 2^−1 … 2^−10. */
const SHARES = Array.from({ length: 20 }, (_, i) => 2 ** (-(i + 1) / 2))
const SMALLEST = SHARES[SHARES.length - 1]!

/**
 * A tree over one feature that says how far out a value lies: `weight` · (most − ln(1 / p)) steps, p the share of
 * training rows at least as far out on that side, doubled (Li and others 2022, by each tail). Isolation alone hardly
 * tells a value just beyond its sample from one far beyond.
 */
export function growTailTree(sorted: Float32Array, feature: number, weight: number): GrownTree {
  const cuts = cutsOf(sorted)
  const counts = Float64Array.from({ length: cuts.length + 1 }, (_, i) => {
    return countUpTo(sorted, cuts[i] ?? Number.POSITIVE_INFINITY) - (i === 0 ? 0 : countUpTo(sorted, cuts[i - 1]!))
  })
  const values = valuesOf(counts, sorted.length).map((value) => value * weight)
  const nodes = 2 * cuts.length + 1
  const tree = {
    feature: new Int16Array(nodes).fill(-1),
    threshold: new Float32Array(nodes),
    child: new Int32Array(nodes),
    value: new Int32Array(nodes),
  }
  const queue: [from: number, to: number][] = [[0, cuts.length]]
  for (let node = 0; node < queue.length; node++) {
    const [from, to] = queue[node]!
    tree.value[node] = Math.round(meanOf(values, counts, [from, to]) * UNITS_PER_STEP)
    if (from === to) continue
    const middle = (from + to) >> 1
    tree.feature[node] = feature
    tree.threshold[node] = cuts[middle]!
    tree.child[node] = queue.length
    queue.push([from, middle], [middle + 1, to])
  }
  return tree
}

/** Where a tail share is passed, from either side, each value once. */
function cutsOf(sorted: Float32Array): number[] {
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]! + 0
  const cuts = new Set(SHARES.flatMap((share) => [at(share), at(1 - share)]))
  return [...cuts].filter(Number.isFinite).sort((a, b) => a - b)
}

/** Steps for each interval between cuts: small far out. */
function valuesOf(counts: Float64Array, rows: number): Float64Array {
  let below = 0
  return counts.map((count) => {
    const atMost = below + count
    const atLeast = rows - below
    below = atMost
    const share = Math.min(1, Math.max(SMALLEST, (2 * Math.min(atMost, atLeast)) / rows))
    return Math.log(share / SMALLEST)
  })
}

/** The mean over intervals [from, to], each by its training rows. */
function meanOf(values: Float64Array, counts: Float64Array, [from, to]: [number, number]): number {
  let sum = 0
  let rows = 0
  for (let i = from; i <= to; i++) {
    sum += values[i]! * counts[i]!
    rows += counts[i]!
  }
  return rows > 0 ? sum / rows : values[from]!
}

function countUpTo(sorted: Float32Array, value: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (sorted[middle]! <= value) low = middle + 1
    else high = middle
  }
  return low
}
