import type { OutcomeWords } from './outcome-word-shape.js'
import { OUTCOME_ENGLISH } from './outcome-words-en.js'
import { OUTCOME_HINDI } from './outcome-words-hi.js'
import { OUTCOME_INDONESIAN } from './outcome-words-id.js'

/** The words of an audit's outcome by language. */
export const OUTCOME_WORDS: Record<'en' | 'hi' | 'id', OutcomeWords> = {
  en: OUTCOME_ENGLISH,
  hi: OUTCOME_HINDI,
  id: OUTCOME_INDONESIAN,
}
