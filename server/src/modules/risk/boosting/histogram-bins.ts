/** A column in at most 255 bins of about equal weight; bin 0 is for missing values. */
export type BinnedColumn = {
  bins: Uint8Array /** Bin b + 1 holds values above thresholds[b]. */
  thresholds: Float32Array
}

const MOST = 253

/** Cuts a column between its quantiles; the same values always fall in the same bin. */
export function binColumn(values: Float32Array): BinnedColumn {
  const present = values.filter((value) => !Number.isNaN(value)).sort()
  const cuts = new Set<number>()
  for (let i = 1; i <= MOST; i++) {
    const value = present[Math.floor((i * present.length) / (MOST + 1))]
    if (value !== undefined && value < present.at(-1)!) cuts.add(value)
  }
  const thresholds = Float32Array.from(cuts).sort()
  const bins = Uint8Array.from(values, (value) => (Number.isNaN(value) ? 0 : 1 + countBelow(thresholds, value)))
  return { bins, thresholds }
}

function countBelow(cuts: Float32Array, value: number): number {
  let low = 0
  let high = cuts.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (cuts[middle]! < value) low = middle + 1
    else high = middle
  }
  return low
}
