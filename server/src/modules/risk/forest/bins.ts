import type { ForestArtefact } from './artefact.js'

/**
 * The thresholds of one feature, and a table that finds a value's bin (how many thresholds are below it) without a
 * search over all of them: the upper 16 bits of a float, read as an integer, rise with the value, so they say between
 * which thresholds it lies; at most `steps` halvings are left.
 */
export type Bins = { cuts: Float32Array; first: Uint16Array; steps: number; median: number }

const KEYS = 65_536

/** The bins of every numeric feature: exact, because they are cut at the forest's own thresholds. */
export function makeBins(forest: Omit<ForestArtefact, 'reference' | 'typical'>): Bins[] {
  const cuts = forest.numeric.map(() => new Set<number>())
  for (let node = 0; node < forest.feature.length; node++) {
    const feature = forest.feature[node]!
    if (feature >= 0 && feature < cuts.length) cuts[feature]!.add(forest.threshold[node]!)
  }
  return cuts.map((set, feature) => indexCuts(Float32Array.from(set).sort(), forest.medians[feature]!))
}

function indexCuts(cuts: Float32Array, median: number): Bins {
  if (cuts.length > 0xfffe) throw new RangeError('a forest may have at most 65534 thresholds of one feature')
  const bits = new Int32Array(cuts.buffer, cuts.byteOffset, cuts.length)
  const first = new Uint16Array(KEYS + 1)
  for (const word of bits) first[keyOf(word) + 1]!++
  let widest = 0
  for (let key = 0; key < KEYS; key++) {
    widest = Math.max(widest, first[key + 1]!)
    first[key + 1]! += first[key]!
  }
  return { cuts, first, steps: Math.ceil(Math.log2(widest + 1)), median }
}

/** Upper half of a float's bits, turned so that it rises with the value. */
function keyOf(bits: number): number {
  return ((bits ^ ((bits >> 31) | 0x80000000)) >>> 16) & 0xffff
}

/** How many thresholds are below each value; a missing value is binned as the median. */
export function binValues(
  bins: Bins,
  values: Float32Array,
  out: { bins: Uint16Array; from: number; stride: number },
): void {
  const { cuts, first } = bins
  const words = new Int32Array(values.buffer, values.byteOffset, values.length)
  const medianBin = countBelow(bins, bins.median)
  const { bins: into, stride } = out
  for (let i = 0, o = out.from; i < values.length; i++, o += stride) {
    const value = values[i]!
    const word = words[i]!
    const key = (word ^ ((word >> 31) | 0x80000000)) >>> 16
    let low = first[key]!
    let high = first[key + 1]!
    while (low < high) {
      const middle = (low + high) >> 1
      if (cuts[middle]! < value) low = middle + 1
      else high = middle
    }
    into[o] = Number.isNaN(value) ? medianBin : low
  }
}

function countBelow({ cuts }: Bins, value: number): number {
  let low = 0
  let high = cuts.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (cuts[middle]! < value) low = middle + 1
    else high = middle
  }
  return low
}

/** The bin of a node's own threshold: the test holds for the bins above it. */
export function binOfThreshold(bins: Bins, threshold: number): number {
  return countBelow(bins, threshold)
}
