import { requireScope } from '../../platform/auth/permissions.js'
import type { Needs } from '../../platform/context.js'
import { AppError } from '../../platform/errors.js'
import { progressOf } from './claim-progress.js'
import { keepMove, type Mover } from './keep-move.js'
import type { ClaimProgress } from './schema.js'
import { lockClaim } from './store.js'
import { isParty } from './visible-claims.js'

/**
 * Takes a waiting claim into the reviewer's hands. One who has it already keeps it; nobody reviews what they have a side in.
 * @throws AppError `claim.not-found`, `claim.own-claim`, `claim.already-in-review`, `claim.already-decided`
 */
export async function startReview(ctx: Mover & Needs<'db'>, input: { claimId: string }): Promise<ClaimProgress> {
  requireScope(ctx.actor, 'claims.review')
  return ctx.db.transaction(async (tx) => {
    const claim = await lockClaim(tx, input.claimId, { actor: ctx.actor, permission: 'claims.review' })
    if (!claim) throw new AppError('not-found', 'claim.not-found')
    if (isParty(ctx.actor, claim)) throw new AppError('forbidden', 'claim.own-claim')
    if (claim.status === 'IN_REVIEW' && claim.reviewer === ctx.actor.id) return progressOf(claim)
    await keepMove(ctx, tx, { claim, move: 'start-review', to: 'IN_REVIEW', change: { reviewer: ctx.actor.id } })
    return progressOf({ ...claim, status: 'IN_REVIEW' })
  })
}
