import type { BillLine } from '../../intake/schema.js'
import { INDONESIAN_WORDS, QUESTION_WORDS } from '../mapping/question-words.js'

export type AnswerLanguage = 'en' | 'hi' | 'id'
export type Topic = keyof typeof QUESTION_WORDS | 'about-lines' | 'unknown'

/** What a question is about, and which lines of the bill it names. Only the question decides, never the bill's text. */
export function recogniseQuestion(
  question: string,
  lines: Pick<BillLine, 'description'>[],
): { topics: Topic[]; named: number[] } {
  const asked = plain(question)
  const topics = (Object.keys(QUESTION_WORDS) as (keyof typeof QUESTION_WORDS)[]).filter((topic) =>
    QUESTION_WORDS[topic].some((word) => ` ${asked} `.includes(` ${plain(word)} `)),
  )
  const named = linesNamed(asked, lines)
  if (named.length > 0) return { topics: ['about-lines'], named }
  // "How much is allowed" is about what is allowed; the broad words count only where nothing narrower was asked.
  const narrow = topics.filter((topic) => topic !== 'total' && topic !== 'verdict')
  const chosen = narrow.length > 0 ? narrow.slice(0, 2) : topics.slice(0, 1)
  return { topics: chosen.length > 0 ? chosen : ['unknown'], named: [] }
}

/** The language of a question: by its script, by everyday words, else the one the sender chose. */
export function languageOf(question: string, wanted: string): AnswerLanguage {
  if (/\p{Script=Devanagari}/u.test(question)) return 'hi'
  const words = plain(question).split(' ')
  if (words.filter((word) => INDONESIAN_WORDS.includes(word)).length >= 1) return 'id'
  if (/^[\p{ASCII}\s]*$/u.test(question) && wanted !== 'id' && wanted !== 'hi') return 'en'
  return wanted === 'hi' || wanted === 'id' ? wanted : 'en'
}

/** Lines whose telling words stand in the question: by number (`line 3`), or by at least half of the words of their name. */
function linesNamed(asked: string, lines: Pick<BillLine, 'description'>[]): number[] {
  const number = /(?:line|item|baris|मद) (\d{1,4})(?: |$)/u.exec(asked)?.[1]
  if (number && Number(number) >= 1 && Number(number) <= lines.length) return [Number(number) - 1]
  const words = new Set(asked.split(' ').filter((word) => word.length >= 3))
  const scores = lines.map(({ description }) => {
    const own = [
      ...new Set(
        plain(description)
          .split(' ')
          .filter((word) => word.length >= 3 && !/^\d+$/.test(word)),
      ),
    ]
    return own.length === 0 ? 0 : own.filter((word) => words.has(word)).length / own.length
  })
  return scores.flatMap((score, index) => (score >= 0.5 ? [index] : [])).slice(0, 10)
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()
}
