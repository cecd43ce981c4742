import type { Isotonic, ReliabilityBand } from './artefact.js'

/**
 * The rising step function nearest to the labels by squares (pool adjacent violators), with one pretended row of each
 * class in each pool, so that no probability is ever exactly 0 or 1. A row with a weight counts for so many rows.
 */
export function fitIsotonic(
  scores: ArrayLike<number>,
  labels: ArrayLike<number>,
  weights?: ArrayLike<number>,
): Isotonic {
  const order = Array.from({ length: scores.length }, (_, row) => row).sort((a, b) => scores[a]! - scores[b]!)
  const pools: { from: number; sum: number; rows: number }[] = []
  for (const row of order) {
    const last = pools.at(-1)
    const weight = weights?.[row] ?? 1
    if (last && last.from === scores[row]!) {
      last.sum += weight * labels[row]!
      last.rows += weight
    } else pools.push({ from: scores[row]!, sum: weight * labels[row]!, rows: weight })
    while (pools.length > 1 && meanOf(pools.at(-2)!) >= meanOf(pools.at(-1)!)) {
      const upper = pools.pop()!
      pools.at(-1)!.sum += upper.sum
      pools.at(-1)!.rows += upper.rows
    }
  }
  const value = Float64Array.from(pools, ({ sum, rows }) => (sum + 1) / (rows + 2))
  for (let i = 1; i < value.length; i++) value[i] = Math.max(value[i]!, value[i - 1]!)
  return { from: Float64Array.from(pools, ({ from }) => from), value }
}

function meanOf({ sum, rows }: { sum: number; rows: number }): number {
  return sum / rows
}

export function calibrate({ from, value }: Isotonic, score: number): number {
  let low = 0
  let high = from.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (from[middle]! <= score) low = middle + 1
    else high = middle
  }
  return value[Math.max(0, low - 1)]!
}

/** Foretold against found in ten bands of probability; empty bands are left out. */
export function tabulateReliability(foretold: ArrayLike<number>, labels: ArrayLike<number>): ReliabilityBand[] {
  return Array.from({ length: 10 }, (_, band) => {
    const rows = Array.from({ length: foretold.length }, (_, row) => row).filter(
      (row) => Math.min(9, Math.floor(foretold[row]! * 10)) === band,
    )
    const mean = (values: ArrayLike<number>) => rows.reduce((sum, row) => sum + values[row]!, 0) / rows.length
    return { from: band / 10, to: (band + 1) / 10, rows: rows.length, foretold: mean(foretold), found: mean(labels) }
  }).filter(({ rows }) => rows > 0)
}

/** The mean squared distance between probability and label: 0 is best. A row with a weight counts for so many rows. */
export function brierScore(
  foretold: ArrayLike<number>,
  labels: ArrayLike<number>,
  weights?: ArrayLike<number>,
): number {
  let sum = 0
  let rows = 0
  for (let row = 0; row < foretold.length; row++) {
    const weight = weights?.[row] ?? 1
    sum += weight * (foretold[row]! - labels[row]!) ** 2
    rows += weight
  }
  return sum / rows
}
