/**
 * How much a text says about a term by BM25 (Robertson and Zaragoza, 2009): k1 1.2, b 0.6. No unit; more is more.
 */
const K1 = 1.2
const B = 0.6

export type Counts = ReadonlyMap<string, number>

export type TermIndex = {
  texts: { counts: Counts; length: number }[]
  /** Texts that hold the term. */
  holding: ReadonlyMap<string, ReadonlySet<number>>
  meanLength: number
}

/** An index over texts given as lists of terms. */
export function indexTerms(texts: readonly (readonly string[])[]): TermIndex {
  const holding = new Map<string, Set<number>>()
  const counted = texts.map((terms, at) => {
    const counts = new Map<string, number>()
    for (const term of terms) {
      counts.set(term, (counts.get(term) ?? 0) + 1)
      holding.set(term, (holding.get(term) ?? new Set<number>()).add(at))
    }
    return { counts, length: terms.length }
  })
  const total = counted.reduce((sum, text) => sum + text.length, 0)
  return { texts: counted, holding, meanLength: Math.max(1, total / Math.max(1, counted.length)) }
}

/** How rare a term is that `holding` of `total` texts hold; above 0. */
export function rarity(total: number, holding: number): number {
  return Math.log(1 + (total - holding + 0.5) / (holding + 0.5))
}

/** How far a term seen `count` times fills a text of that length: 0 to 2.2. */
export function saturation(index: TermIndex, count: number, length: number): number {
  return (count * (K1 + 1)) / (count + K1 * (1 - B + (B * length) / index.meanLength))
}
