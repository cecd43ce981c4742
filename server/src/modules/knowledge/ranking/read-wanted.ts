import { readTerms, type Term } from '../lexicon/read-terms.js'
import { rarity } from './bm25.js'
import { ideaTerm, type KnowledgeIndex } from './build-index.js'
import { nearestStem } from './nearest-stem.js'

/** A piece of the question: the terms of the index that answer to it, each with its worth (0 to 1). */
export type Wanted = {
  term: Term
  terms: { name: string; worth: number }[]
  /** Passages that hold any of them. */
  holding: number
  rarity: number
}

/** What an idea counts beside the very word, and a word one slip away. */
const IDEA_WORTH = 0.9
const NEAR_WORTH = 0.75

/** What the question asks about, as terms of the index. */
export function readWanted(index: KnowledgeIndex, question: string): Wanted[] {
  const total = index.passages.length
  return readTerms(index.lexicon, question).map((term) => {
    const own = [...new Set([term.stem, ...(term.concepts.length > 0 ? [] : term.stem.split(' '))])]
    const terms = [
      ...own.map((name) => ({ name, worth: 1 })),
      ...term.concepts.map((name) => ({ name: ideaTerm(name), worth: IDEA_WORTH })),
    ]
    const known = terms.some(({ name }) => index.terms.holding.has(name))
    const near = known ? null : nearestStem(index.terms, term.stem)
    const all = near ? [...terms, { name: near, worth: NEAR_WORTH }] : terms
    const held = new Set(all.flatMap(({ name }) => [...(index.terms.holding.get(name) ?? [])]))
    return { term, terms: all, holding: held.size, rarity: rarity(total, held.size) }
  })
}
