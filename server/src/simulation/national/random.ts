/** A source of made-up chance: the same seed gives the same sequence on every machine. */
export type Random = {
  /** Evenly from 0 (included) to 1. */
  unit(): number
  /** A whole number from `low` to `high`, both included. */
  whole(low: number, high: number): number
  chance(probability: number): boolean
  pick<T>(from: readonly T[]): T
  /** An index into running totals of weights, as `runningTotals` makes them. */
  weighted(totals: Float64Array): number
  /** From a standard normal distribution. */
  normal(): number
}

/** Small fast counter generator (sfc32, public domain), warmed up from one number. */
export function seededRandom(seed: number): Random {
  let a = 0x9e3779b9
  let b = seed | 0
  let c = (seed * 0x85ebca6b) | 0
  let counter = 1
  const next = (): number => {
    const sum = (a + b + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = ((c << 21) | (c >>> 11)) + sum
    return (sum >>> 0) / 4_294_967_296
  }
  for (let round = 0; round < 16; round++) next()
  const whole = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1))
  return {
    unit: next,
    whole,
    chance: (probability) => next() < probability,
    pick: (from) => from[Math.floor(next() * from.length)]!,
    weighted(totals) {
      const at = next() * totals[totals.length - 1]!
      let low = 0
      let high = totals.length - 1
      while (low < high) {
        const middle = (low + high) >> 1
        if (totals[middle]! > at) high = middle
        else low = middle + 1
      }
      return low
    },
    normal: () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()),
  }
}

/** Weights as running totals, for `Random.weighted`. */
export function runningTotals(weights: readonly number[]): Float64Array {
  const totals = new Float64Array(weights.length)
  weights.reduce((sum, weight, index) => {
    totals[index] = sum + weight
    return sum + weight
  }, 0)
  return totals
}
