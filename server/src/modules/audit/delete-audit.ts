import type { Needs } from '../../platform/context.js'
import { AppError } from '../../platform/errors.js'
import { removeUnnamed } from '../../platform/files/remove-unnamed.js'
import { recordTrail } from '../../platform/trail/record.js'
import { removePaper } from '../intake/index.js'
import { reachOf } from './request-reach.js'
import { deleteRequest, findRequest } from './store-requests.js'

type Ctx = Needs<'db' | 'files' | 'clock' | 'actor'>

/**
 * Removes an audited bill with its document, what was read and found, and what was asked about it. The trail stays.
 * @throws AppError `audit.not-found`
 */
export async function deleteAudit(ctx: Ctx, input: { id: string }): Promise<void> {
  const row = await findRequest(ctx.db.orm, input.id, reachOf(ctx.actor, 'audits.delete'))
  if (!row) throw new AppError('not-found', 'audit.not-found')
  const { files } = await ctx.db.transaction(async (tx) => {
    await deleteRequest(tx, row.id)
    await recordTrail(ctx, tx, { action: 'audits.delete', resource: 'audit', resourceId: row.id })
    return removePaper(tx, { documentId: row.documentId })
  })
  await removeUnnamed(ctx, files)
}
