import { requireScope } from '../../platform/auth/permissions.js'
import type { Needs } from '../../platform/context.js'
import { recordTrail } from '../../platform/trail/record.js'
import { changeAnswers } from './change-answers.js'
import { cutPassages } from './chunking/cut-passages.js'
import { findDocumentRow, keepPassages, listUploaded, lockEditing } from './store.js'

/** Cuts every uploaded text into passages anew and makes every process build its index anew. Answers how many there are. */
export async function reindexDocuments(
  ctx: Needs<'db' | 'clock' | 'actor' | 'events'>,
): Promise<{ versions: number; passages: number }> {
  requireScope(ctx.actor, 'knowledge.edit')
  return ctx.db.transaction(async (tx) => {
    await lockEditing(tx)
    const versions = await listUploaded(tx)
    let passages = 0
    for (const version of versions) {
      const document = await findDocumentRow(tx, version.documentId)
      const cut = cutPassages({ ...version, title: document?.title ?? version.fileName })
      await keepPassages(tx, version.id, cut)
      passages += cut.length
    }
    await changeAnswers(ctx, tx, null)
    await recordTrail(ctx, tx, { action: 'knowledge.reindex', resource: 'knowledge', resourceId: 'all' })
    return { versions: versions.length, passages }
  })
}
