import { STEP_WORDS } from '../mapping/step-words.js'
import { createPhraseBook } from '../phrases/phrase-book.js'
import { wordsOf } from '../phrases/words.js'

const BOOK = createPhraseBook(STEP_WORDS)

/** Which of the step families a text holds. */
export function stepWords(text: string): { has(name: string): boolean; onlyA(name: string): boolean } {
  const words = wordsOf(text)
  const found = BOOK.find(words)
  const has = (name: string): boolean => found.spans(name).length > 0
  /** The family is most of what is said: "ya" is a yes, "ya tapi berapa dendanya" is not. */
  const onlyA = (name: string): boolean => has(name) && words.forms.length <= 5
  return { has, onlyA }
}

/** The digits of a text when it is mostly a number. */
export function digitsIn(text: string): string {
  const run = text.match(/\d[\d\s.-]*\d|\d/g) ?? []
  return run.map((one) => one.replace(/\D/g, '')).sort((a, b) => b.length - a.length)[0] ?? ''
}

const COUNTS: Record<string, number> = {
  ...{
    sendiri: 1,
    berdua: 2,
    bertiga: 3,
    berempat: 4,
    berlima: 5,
    berenam: 6,
    bertujuh: 7,
    dua: 2,
    tiga: 3,
    empat: 4,
    lima: 5,
  },
  ...{
    enam: 6,
    tujuh: 7,
    delapan: 8,
    two: 2,
    three: 3,
    four: 4,
    five: 5,
    six: 6,
    seven: 7,
    do: 2,
    teen: 3,
    chaar: 4,
    paanch: 5,
  },
}

/** How many people a text speaks of, counting the speaker; null when it does not say. */
export function peopleIn(text: string): number | null {
  const plain = text.toLowerCase()
  const together = /\b(sendiri|ber(?:dua|tiga|empat|lima|enam|tujuh))\b/.exec(plain)?.[1]
  if (together) return COUNTS[together] ?? null
  const counted = /\b(\d{1,2}|[a-z]+)\s+(?:orang|jiwa|anggota|people|persons|members|log|लोग)\b/.exec(plain)?.[1]
  if (!counted) return null
  const number = /^\d+$/.test(counted) ? Number(counted) : (COUNTS[counted] ?? 0)
  return number >= 1 && number <= 20 ? number : null
}
