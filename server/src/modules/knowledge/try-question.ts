import { requireScope } from '../../platform/auth/permissions.js'
import type { Needs } from '../../platform/context.js'
import { composeAnswer } from './compose-answer.js'
import type { KnowledgeLanguage, TriedQuestion } from './schema.js'
import { type SearchContext, searchKnowledge } from './search-knowledge.js'

/** What a member would be told: the passages, the support, and the answer made of them. Leaves no trace. */
export async function tryQuestion(
  ctx: SearchContext & Needs<'actor'>,
  input: { question: string; language: KnowledgeLanguage },
): Promise<TriedQuestion> {
  requireScope(ctx.actor, 'knowledge.read')
  const found = await searchKnowledge(ctx, { ...input, limit: 5, isTrial: true })
  const answer = found.supported
    ? await composeAnswer(ctx, { question: input.question, passages: found.passages })
    : null
  return { ...found, answer: answer?.text ?? null }
}
