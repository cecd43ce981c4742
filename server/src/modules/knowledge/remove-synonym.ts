import { requireScope } from '../../platform/auth/permissions.js'
import type { Needs } from '../../platform/context.js'
import { AppError } from '../../platform/errors.js'
import { recordTrail } from '../../platform/trail/record.js'
import { changeAnswers } from './change-answers.js'
import { removeSynonymRow } from './store-words.js'

/** Unteaches words an editor added. @throws AppError `knowledge.synonym-not-found` */
export async function removeSynonym(
  ctx: Needs<'db' | 'clock' | 'actor' | 'events'>,
  input: { synonymId: string },
): Promise<void> {
  requireScope(ctx.actor, 'knowledge.edit')
  await ctx.db.transaction(async (tx) => {
    const row = await removeSynonymRow(tx, input.synonymId)
    if (!row) throw new AppError('not-found', 'knowledge.synonym-not-found')
    await changeAnswers(ctx, tx, null)
    await recordTrail(ctx, tx, {
      action: 'knowledge.remove-synonym',
      resource: 'knowledge-synonym',
      resourceId: row.id,
    })
  })
}
