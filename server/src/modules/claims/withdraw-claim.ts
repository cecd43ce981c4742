import { requireScope } from '../../platform/auth/permissions.js'
import type { Needs } from '../../platform/context.js'
import { AppError } from '../../platform/errors.js'
import { progressOf } from './claim-progress.js'
import { keepMove, type Mover } from './keep-move.js'
import type { ClaimProgress } from './schema.js'
import { lockClaim } from './store.js'

/**
 * Takes a claim back before review begins; what is withdrawn stays withdrawn.
 * @throws AppError `claim.not-found`, `claim.already-in-review`, `claim.already-decided`
 */
export async function withdrawClaim(ctx: Mover & Needs<'db'>, input: { claimId: string }): Promise<ClaimProgress> {
  requireScope(ctx.actor, 'claims.withdraw')
  return ctx.db.transaction(async (tx) => {
    const claim = await lockClaim(tx, input.claimId, { actor: ctx.actor, permission: 'claims.withdraw' })
    if (!claim) throw new AppError('not-found', 'claim.not-found')
    if (claim.status === 'WITHDRAWN') return progressOf(claim)
    await keepMove(ctx, tx, { claim, move: 'withdraw', to: 'WITHDRAWN', reason: 'claim.taken-back' })
    return progressOf({ ...claim, status: 'WITHDRAWN' })
  })
}
