import type { Needs } from '../../platform/context.js'
import { AppError } from '../../platform/errors.js'
import { auditPaper } from './audit-paper.js'
import { readAudit } from './read-audit.js'
import { reachOf } from './request-reach.js'
import type { AuditTerms, AuditView } from './schema.js'
import { AuditTerms as Terms } from './schema.js'
import { changeRequest, findRequest } from './store-requests.js'

type Ctx = Needs<'db' | 'vault' | 'events' | 'clock' | 'ids' | 'actor' | 'log'>

/**
 * Audits a bill again: as it reads now, by the rules of today, and by other terms where some are given.
 * @throws AppError `audit.not-found`, `audit.still-reading`
 */
export async function repeatAudit(ctx: Ctx, input: { id: string; terms: Partial<AuditTerms> }): Promise<AuditView> {
  const row = await findRequest(ctx.db.orm, input.id, reachOf(ctx.actor, 'audits.create'))
  if (!row) throw new AppError('not-found', 'audit.not-found')
  if (!row.billId) throw new AppError('conflict', 'audit.still-reading')
  const terms = Terms.parse({ ...Terms.parse(row.terms), ...input.terms })
  await ctx.db.transaction((tx) => changeRequest(tx, row.id, { terms }))
  await auditPaper(ctx, { requestId: row.id })
  return readAudit(ctx, { id: row.id, permission: 'audits.create' })
}
