import { requireScope } from '../../platform/auth/permissions.js'
import type { Needs } from '../../platform/context.js'
import { AppError } from '../../platform/errors.js'
import { recordTrail } from '../../platform/trail/record.js'
import { changeAnswers } from './change-answers.js'
import { changeDocumentRow, findDocumentRow, lockEditing } from './store.js'

/**
 * Takes a document out of every list and answer, or back in; its versions stay, so that it can be undone and an old
 * answer's source be read.
 * @throws AppError `knowledge.document-not-found`
 */
export async function deleteDocument(
  ctx: Needs<'db' | 'clock' | 'actor' | 'events'>,
  input: { documentId: string; isDeleted: boolean },
): Promise<void> {
  requireScope(ctx.actor, 'knowledge.edit')
  const { documentId, isDeleted } = input
  await ctx.db.transaction(async (tx) => {
    await lockEditing(tx)
    const document = await findDocumentRow(tx, documentId)
    if (!document) throw new AppError('not-found', 'knowledge.document-not-found')
    if ((document.deletedAt !== null) === isDeleted) return
    await changeDocumentRow(
      tx,
      documentId,
      isDeleted ? { deletedAt: ctx.clock.now(), deletedBy: ctx.actor.id } : { deletedAt: null, deletedBy: null },
    )
    await changeAnswers(ctx, tx, documentId)
    await recordTrail(ctx, tx, {
      action: isDeleted ? 'knowledge.delete' : 'knowledge.restore',
      resource: 'knowledge-document',
      resourceId: documentId,
    })
  })
}
