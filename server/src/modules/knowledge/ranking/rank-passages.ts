import { rarity, saturation, type TermIndex } from './bm25.js'
import type { IndexedPassage, KnowledgeIndex } from './build-index.js'
import { charGrams } from './char-grams.js'
import { readWanted, type Wanted } from './read-wanted.js'
import { supportOf } from './support.js'

export type RankedPassage = IndexedPassage & {
  /** 0 to 1: the fused score beside the best that this question could reach. */
  score: number
}

export type Ranking = {
  passages: RankedPassage[]
  /** 0 to 1: how much of the question's meaning the best passage holds. */
  support: number
  supported: boolean
}

/** Shares of the two lists in the fused score, tuned on the development questions. */
const SHARES = { terms: 0.7, grams: 0.3 }
/** The passages that answer a question, best first, and whether they answer it at all. Pure: the same in, the same out. */
export function rankPassages(
  index: KnowledgeIndex,
  input: { question: string; language: string; limit: number },
): Ranking {
  const wanted = readWanted(index, input.question)
  const byTerms = normalise(scoreTerms(index.terms, wanted))
  const byGrams = normalise(scoreGrams(index.grams, wanted))
  const ranked = index.passages
    .map((passage, at) => ({ at, passage, score: SHARES.terms * byTerms[at]! + SHARES.grams * byGrams[at]! }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.at - b.at)
    .slice(0, input.limit)
  const { support, supported } = supportOf(index, {
    question: input.question,
    wanted,
    best: ranked[0]?.at,
  })
  return { passages: ranked.map(({ passage, score }) => ({ ...passage, score: round(score) })), support, supported }
}

/** BM25 where a word and its synonyms are one term: the best of them counts, and its rarity is that of all together. */
function scoreTerms(index: TermIndex, wanted: readonly Wanted[]): number[] {
  return index.texts.map(({ counts, length }) =>
    wanted.reduce((sum, want) => {
      const best = Math.max(
        ...want.terms.map(({ name, worth }) => worth * saturation(index, counts.get(name) ?? 0, length)),
      )
      return sum + want.rarity * best
    }, 0),
  )
}

/** BM25 over letter runs; a word that nearly every passage holds (`bpjs`) counts as little here as among the words. */
function scoreGrams(index: TermIndex, wanted: readonly Wanted[]): number[] {
  const scores = new Array<number>(index.texts.length).fill(0)
  const seen = new Set<string>()
  for (const want of wanted) {
    for (const gram of charGrams(want.term.words.join(' '))) {
      const holding = index.holding.get(gram)
      if (!holding || seen.has(gram)) continue
      seen.add(gram)
      const rare = rarity(index.texts.length, holding.size) * want.rarity
      for (const at of holding) {
        const { counts, length } = index.texts[at]!
        scores[at]! += rare * saturation(index, counts.get(gram) ?? 0, length)
      }
    }
  }
  return scores
}

/** Scores as shares of the best. */
function normalise(scores: number[]): number[] {
  const best = Math.max(0, ...scores)
  return best === 0 ? scores : scores.map((score) => score / best)
}

function round(value: number): number {
  return Math.round(value * 10_000) / 10_000
}
