/** A distribution as shares of ten bins between frozen edges. */
export type Histogram = { edges: number[]; shares: number[] }

/** Edges at the tenths of the values, so that each bin of the first run holds a tenth (fewer where values repeat). */
export function tenthsOf(values: ArrayLike<number>): number[] {
  const sorted = Float64Array.from(values).sort()
  const edges = Array.from({ length: 9 }, (_, n) => sorted[Math.floor(((n + 1) * sorted.length) / 10)] ?? 0)
  return [...new Set(edges)]
}

export function histogramOf(values: ArrayLike<number>, edges: number[]): Histogram {
  const counts = new Array<number>(edges.length + 1).fill(0)
  for (let n = 0; n < values.length; n++) {
    let bin = 0
    while (bin < edges.length && values[n]! > edges[bin]!) bin++
    counts[bin]!++
  }
  return { edges, shares: counts.map((count) => count / Math.max(1, values.length)) }
}

/**
 * Population stability index of two histograms over the same edges: below 0.1 as before, above 0.25 changed (the common
 * rule of thumb).
 */
export function stabilityIndex(before: Histogram, now: Histogram): number {
  const least = 0.0001
  return before.shares.reduce((sum, share, bin) => {
    const [a, b] = [Math.max(share, least), Math.max(now.shares[bin] ?? 0, least)]
    return sum + (b - a) * Math.log(b / a)
  }, 0)
}

/** The largest difference between the two running shares (Kolmogorov and Smirnov), read at the edges. */
export function largestGap(before: Histogram, now: Histogram): number {
  let [a, b, most] = [0, 0, 0]
  for (const [bin, share] of before.shares.entries()) {
    a += share
    b += now.shares[bin] ?? 0
    most = Math.max(most, Math.abs(a - b))
  }
  return most
}
