/** Observed against expected events of one facility (or doctor, or region), with what chance alone allows. */
export type ObservedExpected = {
  observed: number
  expected: number
  /** observed / expected; null when nothing was expected. */
  ratio: number | null
  /** 95 % limits of the ratio by Byar's approximation to the Poisson. */
  low: number | null
  high: number | null
  verdict: 'higher' | 'lower' | 'as-expected' | 'too-few'
}

const LEAST_EXPECTED = 5
const Z = 1.959964

/** `expected` is the sum of the chances of the same cases elsewhere. Below five expected events nothing is said. */
export function compareWithExpected(observed: number, expected: number): ObservedExpected {
  if (expected <= 0) return { observed, expected, ratio: null, low: null, high: null, verdict: 'too-few' }
  const low = observed === 0 ? 0 : (observed * (1 - 1 / (9 * observed) - Z / (3 * Math.sqrt(observed))) ** 3) / expected
  const next = observed + 1
  const high = (next * (1 - 1 / (9 * next) + Z / (3 * Math.sqrt(next))) ** 3) / expected
  return { observed, expected, ratio: observed / expected, low, high, verdict: verdictOf(expected, low, high) }
}

function verdictOf(expected: number, low: number, high: number): ObservedExpected['verdict'] {
  if (expected < LEAST_EXPECTED) return 'too-few'
  if (low > 1) return 'higher'
  return high < 1 ? 'lower' : 'as-expected'
}
