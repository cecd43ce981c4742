import { orderBy } from './ranking.js'

/** How far two models trained alike, but for their seed, agree over the same rows. */
export type SeedStability = {
  /** Rank correlation (Spearman), ties averaged. */
  spearman: number
  /** The part of the highest hundredth of one that is also in the other's. */
  topOverlap: number
}

export function compareSeeds(one: ArrayLike<number>, other: ArrayLike<number>, topShare = 0.01): SeedStability {
  const top = Math.max(1, Math.round(one.length * topShare))
  const first = new Set(orderBy(one).subarray(0, top))
  const shared = orderBy(other)
    .subarray(0, top)
    .filter((row) => first.has(row)).length
  return { spearman: correlate(ranksOf(one), ranksOf(other)), topOverlap: shared / top }
}

function ranksOf(values: ArrayLike<number>): Float64Array {
  const order = orderBy(values)
  const ranks = new Float64Array(values.length)
  for (let i = 0; i < order.length; ) {
    let end = i
    while (end < order.length && values[order[end]!] === values[order[i]!]) end++
    for (let k = i; k < end; k++) ranks[order[k]!] = (i + end - 1) / 2
    i = end
  }
  return ranks
}

function correlate(a: Float64Array, b: Float64Array): number {
  const mean = (a.length - 1) / 2
  let both = 0
  let aa = 0
  let bb = 0
  for (let i = 0; i < a.length; i++) {
    both += (a[i]! - mean) * (b[i]! - mean)
    aa += (a[i]! - mean) ** 2
    bb += (b[i]! - mean) ** 2
  }
  return both / Math.sqrt(aa * bb)
}

/** What the K highest rows are made of: the values of one category among them and among all, most first. */
export function composeTop(
  scores: ArrayLike<number>,
  values: readonly string[],
  k: number,
): { value: string; inTop: number; share: number; shareOfAll: number }[] {
  const top = [...orderBy(scores).subarray(0, k)].map((row) => values[row]!)
  const all = countEach(values)
  return [...countEach(top)]
    .map(([value, inTop]) => ({
      value,
      inTop,
      share: inTop / top.length,
      shareOfAll: (all.get(value) ?? 0) / values.length,
    }))
    .sort((a, b) => b.inTop - a.inTop || a.value.localeCompare(b.value))
}

function countEach(values: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return counts
}
