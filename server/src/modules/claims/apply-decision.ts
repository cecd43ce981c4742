import { requireScope } from '../../platform/auth/permissions.js'
import type { Needs } from '../../platform/context.js'
import type { Tx } from '../../platform/db/database.js'
import { AppError } from '../../platform/errors.js'
import type { Minor } from '../../shared/money.js'
import { keepMove, type Mover } from './keep-move.js'
import { amountProblem } from './lifecycle/decision-amount.js'
import { lockClaim } from './store.js'
import { isParty } from './visible-claims.js'

export type AppliedDecision = {
  claimId: string
  outcome: 'APPROVED' | 'PARTIAL' | 'REJECTED'
  amount: Minor
  /** The version the reviewer saw; any when absent. */
  version?: number | undefined
  versions?: Record<string, string>
}

/**
 * Puts a person's decision on the claim, within the transaction that keeps the decision itself. Of two reviewers who
 * decide at once the second is refused.
 * @throws AppError `claim.not-found`, `claim.own-claim`, `claim.already-decided`, `claim.not-in-review`,
 *   `claim.changed-meanwhile`, or the code of lifecycle/decision-amount
 */
export async function applyDecision(ctx: Mover & Needs<'db'>, tx: Tx, decision: AppliedDecision): Promise<void> {
  requireScope(ctx.actor, 'claims.decide')
  const claim = await lockClaim(tx, decision.claimId, { actor: ctx.actor, permission: 'claims.decide' })
  if (!claim) throw new AppError('not-found', 'claim.not-found')
  if (isParty(ctx.actor, claim)) throw new AppError('forbidden', 'claim.own-claim')
  const isStale = decision.version !== undefined && decision.version !== claim.version
  if (isStale && claim.status === 'IN_REVIEW') throw new AppError('conflict', 'claim.changed-meanwhile')
  if (claim.status === 'IN_REVIEW') {
    const problem = amountProblem(decision, claim.total)
    if (problem) throw new AppError('precondition', problem)
  }
  await keepMove(ctx, tx, {
    claim,
    move: 'decide',
    to: decision.outcome,
    change: { approvedAmount: decision.amount },
    ...(decision.versions ? { versions: decision.versions } : {}),
  })
}
