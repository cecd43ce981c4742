import { categoryOf, createPhraseBook, wordsOf } from '../assistant/index.js'
import { ANALYSIS_WORDS, CONDITION_WORDS, SYMPTOM_WORDS } from './mapping/analysis-words.js'
import { PROVINCES } from './mapping/provinces.js'
import { combine, homeIn, readMessage, type Signs } from './reading/read-messages.js'
import type { Reading } from './schema.js'

/** Which rules read; a new number when they read differently. */
export const RULES = 'rules/1'

const WORDS = createPhraseBook(ANALYSIS_WORDS)
const SYMPTOMS = createPhraseBook(SYMPTOM_WORDS)
const CONDITIONS = createPhraseBook(CONDITION_WORDS)
const HOMES = createPhraseBook(PROVINCES)

function signsOf(text: string): Signs {
  const words = wordsOf(text)
  const found = WORDS.find(words)
  const has = (family: string): boolean => found.spans(family).length > 0
  const { category, urgency } = categoryOf(text)
  const complaint = category !== 'other' ? category : has('upset') && !has('trust') ? 'other' : 'none'
  const named = (book: typeof SYMPTOMS, families: Record<string, string>): string[] => {
    const hits = book.find(words)
    return Object.keys(families).filter((family) => hits.spans(family).length > 0)
  }
  return {
    ...{ complaint, urgency, has, text },
    symptoms: named(SYMPTOMS, SYMPTOM_WORDS),
    conditions: named(CONDITIONS, CONDITION_WORDS),
  }
}

/** The province of the place where a person says to live. */
function provinceIn(text: string): string | null {
  const home = homeIn(text)
  if (!home) return null
  const found = HOMES.find(wordsOf(home))
  const named = Object.keys(PROVINCES).flatMap((name) =>
    found.spans(name).map((span) => ({ name, from: span.from, words: span.to - span.from })),
  )
  named.sort((a, b) => a.from - b.from || b.words - a.words)
  return named[0]?.name ?? null
}

/** What one text complains of, feels and names as an obstacle. */
export const readOneText = (text: string): Pick<Reading, 'complaintClass' | 'urgency' | 'emotion' | 'barriers'> =>
  readMessage(signsOf(text))

/** What a person's messages say together, and which of them weigh most. */
export function readTexts(messages: { seq: number; text: string }[]): { reading: Reading; evidence: number[] } {
  return combine(messages.map(({ seq, text }) => ({ seq, signs: signsOf(text), province: provinceIn(text) })))
}
