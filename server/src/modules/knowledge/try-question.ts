import { requireScope } from '../../platform/auth/permissions.js'
import type { Needs } from '../../platform/context.js'
import { composeAnswer } from './compose-answer.js'
import type { KnowledgeLanguage, TriedQuestion } from './schema.js'
import { type SearchContext, searchKnowledge } from './search-knowledge.js'

/**
 * What a member would be told: the answer with the passages it is made of, or the nearest ones when none
 * answers. Leaves no trace.
 */
export async function tryQuestion(
  ctx: SearchContext & Needs<'actor'>,
  input: { question: string; language: KnowledgeLanguage },
): Promise<TriedQuestion> {
  requireScope(ctx.actor, 'knowledge.read')
  const found = await searchKnowledge(ctx, { ...input, limit: 5, isTrial: true })
  if (!found.supported) return { ...found, answer: null }
  const { text, sources } = await composeAnswer(ctx, { question: input.question, passages: found.passages })
  const told = new Set(sources.map(({ passageId }) => passageId))
  return { ...found, passages: found.passages.filter(({ passageId }) => told.has(passageId)), answer: text }
}
