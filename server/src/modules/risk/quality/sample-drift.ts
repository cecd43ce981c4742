/** How far one sample of a number has moved from another. */
export type Drift = {
  /** Population stability index over the reference's tenths, missing values apart: above 0.1 watch, above 0.25 act. */
  psi: number
  /** Largest distance between the two distribution functions (Kolmogorov–Smirnov), 0 to 1. */
  ks: number
  /** Two-sided p-value of `ks` (asymptotic); with millions of rows everything is significant, so read it last. */
  ksP: number
}

/** Compares a feature, or a score, of a later run with an earlier one. NaN where either has no values. */
export function measureDrift(reference: ArrayLike<number>, now: ArrayLike<number>): Drift {
  const before = sortPresent(reference)
  const after = sortPresent(now)
  const ks = largestGap(before, after)
  const effective = Math.sqrt((before.length * after.length) / (before.length + after.length))
  return {
    psi: stability({ before, after, missing: shareMissing(reference, now) }),
    ks,
    ksP: kolmogorovTail(ks, effective),
  }
}

function sortPresent(values: ArrayLike<number>): Float64Array {
  return Float64Array.from(values)
    .filter((value) => !Number.isNaN(value))
    .sort()
}

function shareMissing(reference: ArrayLike<number>, now: ArrayLike<number>): [number, number] {
  const share = (values: ArrayLike<number>) => 1 - sortPresent(values).length / values.length
  return [share(reference), share(now)]
}

type Samples = { before: Float64Array; after: Float64Array; missing: [number, number] }

function stability({ before, after, missing }: Samples): number {
  if (before.length === 0 || after.length === 0) return Number.NaN
  const edges = [...new Set(Array.from({ length: 9 }, (_, i) => before[Math.floor(((i + 1) * before.length) / 10)]!))]
  const sharesOf = (sorted: Float64Array, absent: number) => {
    const upTo = [...edges.map((edge) => countUpTo(sorted, edge)), sorted.length]
    const bands = upTo.map((count, i) => ((count - (upTo[i - 1] ?? 0)) / sorted.length) * (1 - absent))
    return [...bands, absent]
  }
  const expected = sharesOf(before, missing[0])
  const found = sharesOf(after, missing[1])
  // A band that is empty on one side counts as half a row in ten thousand, as is usual.
  const floor = 5e-5
  return expected.reduce((sum, share, i) => {
    const a = Math.max(floor, share)
    const b = Math.max(floor, found[i]!)
    return sum + (b - a) * Math.log(b / a)
  }, 0)
}

function largestGap(before: Float64Array, after: Float64Array): number {
  if (before.length === 0 || after.length === 0) return Number.NaN
  let i = 0
  let j = 0
  let gap = 0
  while (i < before.length && j < after.length) {
    const value = Math.min(before[i]!, after[j]!)
    while (i < before.length && before[i]! <= value) i++
    while (j < after.length && after[j]! <= value) j++
    gap = Math.max(gap, Math.abs(i / before.length - j / after.length))
  }
  return gap
}

/** P(K > d·√n), Kolmogorov's series with Stephens' correction. */
function kolmogorovTail(gap: number, effective: number): number {
  const x = (effective + 0.12 + 0.11 / effective) * gap
  if (Number.isNaN(x)) return Number.NaN
  if (x < 0.2) return 1
  let sum = 0
  for (let k = 1; k <= 100; k++) sum += (k % 2 === 1 ? 2 : -2) * Math.exp(-2 * k * k * x * x)
  return Math.min(1, Math.max(0, sum))
}

function countUpTo(sorted: Float64Array, value: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (sorted[middle]! <= value) low = middle + 1
    else high = middle
  }
  return low
}
