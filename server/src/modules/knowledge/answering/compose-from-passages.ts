import type { Lexicon } from '../lexicon/lexicon.js'
import { readTerms } from '../lexicon/read-terms.js'
import type { FoundPassage } from '../schema.js'
import { sentencesOf } from './sentences.js'

export type ComposedAnswer = {
  /** Sentences of the passages, word for word, in their order. */
  text: string
  sources: {
    passageId: string
    documentId: string
    version: number
    title: string
    source: string
    supportGrade: string
  }[]
}

/** A passage this short is said whole: what is cut off one would miss. */
const SHORT_PASSAGE = 4
const MOST_SENTENCES = 3
/** A second passage is told too when it is nearly as good as the first. */
const ALSO_GOOD = 0.9

/**
 * An answer made of the passages' own sentences: those that hold most of the question's words, in the order they stand.
 * No word is added, so nothing can be said that no source says.
 */
export function composeFromPassages(
  lexicon: Lexicon,
  { question, passages }: { question: string; passages: readonly FoundPassage[] },
): ComposedAnswer {
  const [best, next] = passages
  if (!best) return { text: '', sources: [] }
  const asked = meaningsOf(lexicon, question)
  const isTwofold =
    next !== undefined && next.score >= ALSO_GOOD * best.score && addsMeaning(lexicon, asked, [best, next])
  const told = isTwofold ? [best, next] : [best]
  return {
    text: told.map(({ text }) => sentencesThatAnswer(lexicon, asked, text).join(' ')).join('\n\n'),
    sources: told.map(({ passageId, documentId, version, title, source, supportGrade }) => ({
      passageId,
      documentId,
      version,
      title,
      source,
      supportGrade,
    })),
  }
}

function sentencesThatAnswer(lexicon: Lexicon, asked: ReadonlySet<string>, text: string): string[] {
  const sentences = sentencesOf(text)
  if (sentences.length <= SHORT_PASSAGE) return sentences
  const ranked = sentences
    .map((sentence, at) => ({ at, shared: shareOf(asked, meaningsOf(lexicon, sentence)) }))
    .sort((a, b) => b.shared - a.shared || a.at - b.at)
    .slice(0, MOST_SENTENCES)
    .map(({ at }) => at)
  return sentences.filter((_sentence, at) => ranked.includes(at))
}

/** Whether the second passage holds a meaning of the question that the first does not. */
function addsMeaning(
  lexicon: Lexicon,
  asked: ReadonlySet<string>,
  [first, second]: [FoundPassage, FoundPassage],
): boolean {
  const told = meaningsOf(lexicon, `${first.title}\n${first.text}`)
  const added = meaningsOf(lexicon, `${second.title}\n${second.text}`)
  return [...asked].some((meaning) => !told.has(meaning) && added.has(meaning))
}

function meaningsOf(lexicon: Lexicon, text: string): Set<string> {
  return new Set(
    readTerms(lexicon, text).flatMap(({ stem, concepts }) =>
      concepts.length > 0 ? concepts.map((one) => `#${one}`) : [stem],
    ),
  )
}

function shareOf(asked: ReadonlySet<string>, held: ReadonlySet<string>): number {
  return [...asked].filter((meaning) => held.has(meaning)).length
}
