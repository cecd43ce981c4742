/** First digits of amounts against Benford's law. It points at invented prices; fixed tariffs break it honestly. */
export type Benford = {
  amounts: number
  /** Share of each first digit, 1 to 9. */
  found: number[]
  expected: number[]
  /** Mean absolute deviation: below 0.006 close, above 0.015 apart (Nigrini 2012). Null below 300 amounts. */
  deviation: number | null
  /** Chi-square over the nine digits; 15.5 is the 5 % point of its 8 degrees of freedom. */
  chiSquare: number | null
}

const LEAST = 300

export function testBenford(amounts: ArrayLike<number>): Benford {
  const counts = new Array<number>(9).fill(0)
  for (let i = 0; i < amounts.length; i++) {
    const digit = Number(Math.abs(amounts[i]!).toExponential()[0])
    if (digit >= 1) counts[digit - 1]!++
  }
  const total = counts.reduce((sum, count) => sum + count, 0)
  const expected = counts.map((_, i) => Math.log10(1 + 1 / (i + 1)))
  const found = counts.map((count) => (total > 0 ? count / total : 0))
  const apart = found.map((share, i) => share - expected[i]!)
  const isEnough = total >= LEAST
  return {
    amounts: total,
    found,
    expected,
    deviation: isEnough ? apart.reduce((sum, gap) => sum + Math.abs(gap), 0) / 9 : null,
    chiSquare: isEnough ? apart.reduce((sum, gap, i) => sum + (total * gap ** 2) / expected[i]!, 0) : null,
  }
}
