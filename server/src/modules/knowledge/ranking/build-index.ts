import type { Lexicon } from '../lexicon/lexicon.js'
import { readTerms } from '../lexicon/read-terms.js'
import type { KnowledgeLanguage, SupportGrade, Translation } from '../schema.js'
import { indexTerms, type TermIndex } from './bm25.js'
import { charGrams } from './char-grams.js'

/** A passage as the search holds it. Title and text may stand in a second language beside the first. */
export type IndexedPassage = {
  passageId: string
  documentId: string
  version: number
  title: string
  text: string
  language: KnowledgeLanguage
  translation: Translation | null
  category: string
  source: string
  supportGrade: SupportGrade
}

export type KnowledgeIndex = {
  lexicon: Lexicon
  passages: readonly IndexedPassage[]
  terms: TermIndex
  grams: TermIndex
}

/** A title says what a passage is about: its words count this often. */
const TITLE_WEIGHT = 2

/** Builds the index in memory: about a millisecond a passage. */
export function buildIndex(lexicon: Lexicon, passages: readonly IndexedPassage[]): KnowledgeIndex {
  const texts = passages.map(({ title, text, translation }) => {
    const titles = [title, translation?.title ?? ''].join('\n')
    return { titles, all: [...Array<string>(TITLE_WEIGHT).fill(titles), text, translation?.text ?? ''].join('\n') }
  })
  return {
    lexicon,
    passages,
    terms: indexTerms(texts.map(({ all }) => termsOf(lexicon, all))),
    grams: indexTerms(texts.map(({ all }) => charGrams(all))),
  }
}

/** Every stem of the text and every idea in it, those of a phrase's single words too; an idea is marked with `#`. */
function termsOf(lexicon: Lexicon, text: string): string[] {
  return text
    .split('\n')
    .flatMap((line) => readTerms(lexicon, line))
    .flatMap(({ stem, concepts }) => {
      const stems = stem.split(' ')
      const inside = stems.length > 1 ? stems.flatMap((one) => lexicon.concepts.get(one) ?? []) : []
      return [...stems, ...new Set([...concepts, ...inside].map(ideaTerm))]
    })
}

/** How an idea stands among the terms. */
export function ideaTerm(name: string): string {
  return `#${name}`
}
