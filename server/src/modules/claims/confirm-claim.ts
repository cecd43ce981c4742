import { requireScope } from '../../platform/auth/permissions.js'
import { AppError } from '../../platform/errors.js'
import { assessClaim } from './assess-claim.js'
import { assessmentColumns } from './claim-columns.js'
import { progressOf } from './claim-progress.js'
import { holdsBack } from './completeness/to-check.js'
import { keepMove } from './keep-move.js'
import type { Revalidator } from './revalidate-claim.js'
import type { ClaimProgress } from './schema.js'
import { lockClaim } from './store.js'

/**
 * Hands a draft in: to review when it is complete, else it waits as incomplete for what is missing.
 * Confirming again what already waits for review changes nothing.
 * @throws AppError `claim.not-found`, `claim.already-decided`, `claim.withdrawn`
 */
export async function confirmClaim(ctx: Revalidator, input: { claimId: string }): Promise<ClaimProgress> {
  requireScope(ctx.actor, 'claims.submit')
  return ctx.db.transaction(async (tx) => {
    const claim = await lockClaim(tx, input.claimId, { actor: ctx.actor, permission: 'claims.submit' })
    if (!claim) throw new AppError('not-found', 'claim.not-found')
    if (claim.status === 'SUBMITTED' || claim.status === 'IN_REVIEW') return progressOf(claim)
    const assessment = await assessClaim(ctx, tx, claim)
    const columns = assessmentColumns(assessment)
    const to = columns.isValid && !holdsBack(assessment.toCheck) ? 'SUBMITTED' : 'INCOMPLETE'
    const after = progressOf({ ...claim, ...columns, status: to })
    if (claim.status === to) return after
    await keepMove(ctx, tx, {
      claim,
      move: 'hand-in',
      to,
      change: columns,
      reason: to === 'SUBMITTED' ? 'claim.confirmed' : 'claim.incomplete',
      versions: { rules: columns.ruleSet },
    })
    return after
  })
}
