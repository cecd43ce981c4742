import { type Permission, requireScope } from '../../platform/auth/permissions.js'
import type { Needs } from '../../platform/context.js'
import { AppError } from '../../platform/errors.js'
import { decided } from './lifecycle/moves.js'
import type { ClaimStatus } from './schema.js'
import { loadClaim } from './store.js'

/**
 * Whether a permission of the actor reaches a claim, for later modules that keep more about it.
 * @throws AppError `claim.not-found`
 */
export async function reachClaim(
  ctx: Needs<'db' | 'actor'>,
  input: { claimId: string; permission: Permission },
): Promise<{ status: ClaimStatus; isDecided: boolean }> {
  requireScope(ctx.actor, input.permission)
  const row = await loadClaim(ctx.db.orm, input.claimId, { actor: ctx.actor, permission: input.permission })
  if (!row) throw new AppError('not-found', 'claim.not-found')
  const status = row.status as ClaimStatus
  return { status, isDecided: decided.includes(status) }
}
