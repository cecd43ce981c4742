import { requireScope } from '../../platform/auth/permissions.js'
import type { Needs } from '../../platform/context.js'
import { AppError } from '../../platform/errors.js'
import { recordTrail } from '../../platform/trail/record.js'
import { changeAnswers } from './change-answers.js'
import type { VersionMove, VersionState } from './schema.js'
import {
  changeVersionRow,
  findDocumentRow,
  holdVersion,
  lockEditing,
  replacePublished,
  type VersionRow,
} from './store.js'

const FROM: Record<VersionMove, VersionState[]> = {
  review: ['draft'],
  // A replaced version was reviewed once: publishing it again takes a change back.
  publish: ['reviewed', 'replaced'],
  withdraw: ['published'],
}
const TO: Record<VersionMove, VersionState> = { review: 'reviewed', publish: 'published', withdraw: 'draft' }

/**
 * Moves a version on: reviewed by another person than who uploaded it, then published, which replaces the one before.
 * @throws AppError `knowledge.version-not-found`, `knowledge.wrong-state`, `knowledge.own-review`
 */
export async function moveVersion(
  ctx: Needs<'db' | 'clock' | 'actor' | 'events'>,
  input: { versionId: string; move: VersionMove },
): Promise<{ versionId: string; state: VersionState }> {
  requireScope(ctx.actor, 'knowledge.review')
  const { versionId, move } = input
  return ctx.db.transaction(async (tx) => {
    await lockEditing(tx)
    const version = await holdVersion(tx, versionId)
    const document = version && (await findDocumentRow(tx, version.documentId))
    if (!version || !document || document.deletedAt) throw new AppError('not-found', 'knowledge.version-not-found')
    const state = TO[move]
    if (version.state === state) return { versionId, state }
    if (!FROM[move].includes(version.state)) throw new AppError('conflict', 'knowledge.wrong-state')
    if (move === 'review' && version.madeBy === ctx.actor.id) throw new AppError('forbidden', 'knowledge.own-review')
    if (move === 'publish') await replacePublished(tx, version.documentId, versionId)
    await changeVersionRow(tx, versionId, marks(ctx, move))
    if (move !== 'review') await changeAnswers(ctx, tx, version.documentId)
    await recordTrail(ctx, tx, {
      action: `knowledge.${move}`,
      resource: 'knowledge-document',
      resourceId: version.documentId,
      versions: { version: String(version.number) },
    })
    return { versionId, state }
  })
}

function marks(ctx: Needs<'clock' | 'actor'>, move: VersionMove): Partial<VersionRow> {
  const by = ctx.actor.id
  const at = ctx.clock.now()
  if (move === 'review') return { state: 'reviewed', reviewedBy: by, reviewedAt: at }
  if (move === 'publish') return { state: 'published', publishedBy: by, publishedAt: at }
  return { state: 'draft', reviewedBy: null, reviewedAt: null, publishedBy: null, publishedAt: null }
}
