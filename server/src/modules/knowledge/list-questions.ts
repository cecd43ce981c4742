import { requireScope } from '../../platform/auth/permissions.js'
import type { Needs } from '../../platform/context.js'
import type { FailedQuestion } from './schema.js'
import { listQuestionRows } from './store-words.js'

/** Questions nothing answered, the most asked first; personal data is masked in them. */
export async function listQuestions(
  ctx: Needs<'db' | 'vault' | 'actor'>,
  input: { state: FailedQuestion['state'] },
): Promise<FailedQuestion[]> {
  requireScope(ctx.actor, 'knowledge.edit')
  const rows = await listQuestionRows(ctx.db.orm, { state: input.state, limit: 200 })
  return rows.map(({ id, question, language, support, nearest, times, state, lastAskedAt }) => ({
    questionId: id,
    question: ctx.vault.open({ table: 'knowledge.questions', column: 'question', row: id }, question),
    language,
    support,
    nearest,
    times,
    state,
    lastAskedAt: lastAskedAt.toISOString(),
  }))
}
