import { wordsOf } from '../lexicon/tokens.js'

const SHORTEST = 3
const LONGEST = 5

/** The runs of 3 to 5 letters of each word, its edges marked: they forgive endings and slips that stems do not. */
export function charGrams(text: string): string[] {
  return wordsOf(text).flatMap((word) => {
    const letters = [...`_${word}_`]
    const grams: string[] = []
    for (let size = SHORTEST; size <= LONGEST; size++) {
      for (let at = 0; at + size <= letters.length; at++) grams.push(letters.slice(at, at + size).join(''))
    }
    return grams
  })
}
