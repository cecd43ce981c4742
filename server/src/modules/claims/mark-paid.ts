import { requireScope } from '../../platform/auth/permissions.js'
import type { Needs } from '../../platform/context.js'
import { AppError } from '../../platform/errors.js'
import { progressOf } from './claim-progress.js'
import { keepMove, type Mover } from './keep-move.js'
import type { ClaimProgress } from './schema.js'
import { lockClaim } from './store.js'
import { isParty } from './visible-claims.js'

/**
 * Keeps that an approved amount was paid. Said twice, it is paid once.
 * @throws AppError `claim.not-found`, `claim.own-claim`, `claim.not-decided`, `claim.not-payable`
 */
export async function markPaid(ctx: Mover & Needs<'db'>, input: { claimId: string }): Promise<ClaimProgress> {
  requireScope(ctx.actor, 'claims.pay')
  return ctx.db.transaction(async (tx) => {
    const claim = await lockClaim(tx, input.claimId, { actor: ctx.actor, permission: 'claims.pay' })
    if (!claim) throw new AppError('not-found', 'claim.not-found')
    if (isParty(ctx.actor, claim)) throw new AppError('forbidden', 'claim.own-claim')
    if (claim.status === 'PAID') return progressOf(claim)
    await keepMove(ctx, tx, { claim, move: 'pay', to: 'PAID', reason: 'claim.paid' })
    return progressOf({ ...claim, status: 'PAID' })
  })
}
