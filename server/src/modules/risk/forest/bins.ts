import type { ForestArtefact } from './artefact.js'

/**
 * The thresholds of one feature, and a table that finds a value's bin (how many thresholds are below it) without a
 * search over all of them: the bits of a float, read as an integer, rise with the value, so the leading ones say
 * between which few thresholds it lies.
 */
export type Bins = { cuts: Float32Array; first: Uint16Array; base: number; shift: number; medianBin: number }

const BUCKETS = 8_192

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
  const words = Int32Array.from(new Int32Array(cuts.buffer, cuts.byteOffset, cuts.length), rising)
  const base = words[0] ?? 0
  const range = (words.at(-1) ?? 0) - base
  let shift = 0
  while (range / 2 ** shift >= BUCKETS) shift++
  const buckets = Math.floor(range / 2 ** shift) + 1
  // Bucket 0 is below the first threshold, the last one above all.
  const first = new Uint16Array(buckets + 3)
  for (const word of words) first[bucketOf(word - base, shift, buckets) + 1]!++
  for (let i = 1; i < first.length; i++) first[i]! += first[i - 1]!
  return { cuts, first, base, shift, medianBin: countBelow(cuts, median) }
}

/** A float's bits turned so that they rise with the value, as a signed integer. */
function rising(bits: number): number {
  return bits ^ ((bits >> 31) & 0x7fffffff)
}

function bucketOf(distance: number, shift: number, buckets: number): number {
  if (distance < 0) return 0
  return Math.min((distance >>> shift) + 1, buckets + 1)
}

/** Rows `order[from]` to `order[to - 1]`. */
export type Places = { order: Int32Array; from: number; to: number }

/** How many thresholds are below the value of each row, written at `feature` of every `stride`. */
export function binRows(
  { cuts, first, base, shift, medianBin }: Bins,
  values: Float32Array,
  { order, from, to, out, feature, stride }: Places & { out: Uint16Array; feature: number; stride: number },
): void {
  const words = new Int32Array(values.buffer, values.byteOffset, values.length)
  const most = first.length - 2
  for (let place = from, o = feature; place < to; place++, o += stride) {
    const row = order[place]!
    const value = values[row]!
    const word = words[row]!
    const distance = (word ^ ((word >> 31) & 0x7fffffff)) - base
    const bucket = distance < 0 ? 0 : Math.min((distance >>> shift) + 1, most)
    let low = first[bucket]!
    let high = first[bucket + 1]!
    while (low < high) {
      const middle = (low + high) >> 1
      if (cuts[middle]! < value) low = middle + 1
      else high = middle
    }
    out[o] = Number.isNaN(value) ? medianBin : low
  }
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

/** The bin of a node's own threshold: the test holds for the bins above it. */
export function binOfThreshold(bins: Bins, threshold: number): number {
  return countBelow(bins.cuts, threshold)
}
