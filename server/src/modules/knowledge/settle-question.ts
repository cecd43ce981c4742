import { requireScope } from '../../platform/auth/permissions.js'
import type { Needs } from '../../platform/context.js'
import { AppError } from '../../platform/errors.js'
import { recordTrail } from '../../platform/trail/record.js'
import type { FailedQuestion } from './schema.js'
import { settleQuestionRow } from './store-words.js'

/**
 * Marks a failed question solved or dismissed, or opens it again.
 * @throws AppError `knowledge.question-not-found`
 */
export async function settleQuestion(
  ctx: Needs<'db' | 'clock' | 'actor'>,
  input: { questionId: string; state: FailedQuestion['state'] },
): Promise<void> {
  requireScope(ctx.actor, 'knowledge.edit')
  await ctx.db.transaction(async (tx) => {
    const row = await settleQuestionRow(tx, input.questionId, input.state)
    if (!row) throw new AppError('not-found', 'knowledge.question-not-found')
    await recordTrail(ctx, tx, {
      action: 'knowledge.settle-question',
      resource: 'knowledge-question',
      resourceId: row.id,
      fields: ['state'],
    })
  })
}
