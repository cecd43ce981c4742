import type { Needs } from '../../platform/context.js'
import { keepFailedQuestion } from './keep-failed-question.js'
import { loadIndex } from './load-index.js'
import { inLanguage } from './ranking/in-language.js'
import { rankPassages } from './ranking/rank-passages.js'
import type { FoundKnowledge, KnowledgeLanguage } from './schema.js'

/** Longer questions are searched by their beginning: nobody asks in more. */
const LONGEST_QUESTION = 1_000

export type SearchContext = Needs<'db' | 'vault' | 'clock' | 'ids'>

export type SearchInput = {
  question: string
  language: KnowledgeLanguage
  /** Passages wanted at most. */
  limit: number
  /** True where nobody was left without an answer: a trial of an editor, a search of a colleague. */
  isTrial?: boolean
}

/**
 * The published passages that answer a question, best first, and whether they do. A question nothing supports is kept for
 * the editors, personal data masked and sealed. Uses no model; a millisecond or two.
 */
export async function searchKnowledge(ctx: SearchContext, input: SearchInput): Promise<FoundKnowledge> {
  const question = [...input.question].slice(0, LONGEST_QUESTION).join('')
  const index = await loadIndex(ctx)
  const ranking = rankPassages(index, { question, language: input.language, limit: input.limit })
  const { support, supported } = ranking
  if (!supported && input.isTrial !== true) {
    const nearest = ranking.passages[0]?.passageId ?? null
    await keepFailedQuestion(ctx, { question, language: input.language, support, nearest })
  }
  return { passages: ranking.passages.map((passage) => inLanguage(passage, input.language)), supported, support }
}
