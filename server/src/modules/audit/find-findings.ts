import { scopeOf } from '../../platform/auth/permissions.js'
import type { Needs } from '../../platform/context.js'
import { reachClaim } from '../claims/index.js'
import type { AuditReport } from './schema.js'
import { loadPresentReport } from './store.js'

/**
 * What the checks found on a claim's bill as it reads now; null before the first audit, and for members and facilities
 * until the claim is decided.
 * @throws AppError `auth.forbidden`, `claim.not-found`
 */
export async function findFindings(
  ctx: Needs<'db' | 'actor'>,
  input: { claimId: string },
): Promise<AuditReport | null> {
  const { isDecided } = await reachClaim(ctx, { claimId: input.claimId, permission: 'findings.read' })
  const scope = scopeOf(ctx.actor, 'findings.read')
  const onlyFinal = scope === 'facility' || (scope === 'own' && ctx.actor.kind !== 'service')
  return onlyFinal && !isDecided ? null : loadPresentReport(ctx.db.orm, input.claimId)
}
