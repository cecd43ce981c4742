import type { Lexicon } from './lexicon.js'
import { stem, wordsOf } from './tokens.js'

/** A piece of text that carries meaning: a word, or a phrase the lexicon knows. */
export type Term = {
  /** As written, slang resolved. */
  words: string[]
  stem: string
  /** Ideas it stands for; empty for a word the lexicon does not list. */
  concepts: readonly string[]
}

/** The meaningful pieces of a text in order: longest known phrases first, stop words and bare figures left out. */
export function readTerms(lexicon: Lexicon, text: string): Term[] {
  const words = wordsOf(text).flatMap((word) => lexicon.slang.get(word) ?? [word])
  const stems = words.map(stem)
  const terms: Term[] = []
  for (let at = 0; at < words.length; ) {
    const length = phraseAt(lexicon, stems, at)
    const term = {
      words: words.slice(at, at + Math.max(1, length)),
      stem: stems.slice(at, at + Math.max(1, length)).join(' '),
    }
    const concepts = lexicon.concepts.get(term.stem) ?? []
    const isPhrase = length > 1 || lexicon.listed.has(words[at] ?? '')
    if (isPhrase || !isEmpty(lexicon, words[at] ?? '')) terms.push({ ...term, concepts })
    at += Math.max(1, length)
  }
  return terms
}

function isEmpty(lexicon: Lexicon, word: string): boolean {
  return word.length < 2 || /^\d+$/.test(word) || lexicon.stopWords.has(word) || lexicon.stopStems.has(stem(word))
}

/** How many words from `at` on make a known phrase; 0 when none. */
function phraseAt(lexicon: Lexicon, stems: readonly string[], at: number): number {
  for (let length = Math.min(lexicon.longest, stems.length - at); length > 0; length--) {
    if (lexicon.concepts.has(stems.slice(at, at + length).join(' '))) return length
  }
  return 0
}
