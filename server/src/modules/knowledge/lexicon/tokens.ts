import { stemmer as stemEnglish } from '@orama/stemmers/english'
import { stemmer as stemIndonesian } from '@orama/stemmers/indonesian'

/** Signs that join or hide letters without being seen: zero-width, bidirectional marks, tag letters, variation selectors. */
const UNSEEN = /\p{Cf}|\p{Variation_Selector}/gu
const WORD = /[\p{L}\p{M}\p{N}]+/gu
/** Case endings and plurals of Hindi nouns and adjectives, longest first. */
const HINDI_ENDING = /(?:ियों|ाओं|ुओं|ियाँ|ियां|ों|ें|ीं|ाँ|ां|ो|े|ी|ि|ा|ु|ू)$/u

/** One spelling of a text: compatibility forms folded, small letters, unseen signs gone. */
export function plainForm(text: string): string {
  return text.normalize('NFKC').replace(UNSEEN, '').toLowerCase()
}

/** The words of a text in order, in one spelling; figures are words too. */
export function wordsOf(text: string): string[] {
  return plainForm(text).match(WORD) ?? []
}

/** Words whose stem would be another word's: Mobile JKN is no car (`mobil`). */
const KEPT = new Set(['mobile'])

const known = new Map<string, string>()
const MOST_KNOWN = 20_000

/**
 * The stem of a word, for comparing only. A chat mixes languages within a sentence, so each word passes the Indonesian
 * and then the English stemmer, on both sides of every comparison.
 */
export function stem(word: string): string {
  const seen = known.get(word)
  if (seen !== undefined) return seen
  if (known.size >= MOST_KNOWN) known.clear()
  const made = stemAnew(word)
  known.set(word, made)
  return made
}

function stemAnew(word: string): string {
  if (/\p{Script=Devanagari}/u.test(word)) {
    const cut = word.replace(HINDI_ENDING, '')
    return cut.length >= 2 ? cut : word
  }
  if (word.length < 4 || KEPT.has(word) || /\d/.test(word)) return word
  const indonesian = stemIndonesian(word)
  const stemmed = stemEnglish(indonesian.length >= 3 ? indonesian : word)
  return stemmed.length >= 3 ? stemmed : word
}
