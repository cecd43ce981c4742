import type { Needs } from '../../platform/context.js'
import { AppError } from '../../platform/errors.js'
import { reachOn } from './claim-reach.js'
import { actionsOn } from './lifecycle/actions.js'
import type { ClaimStatus } from './schema.js'
import { loadClaimOfBill } from './store.js'

/**
 * Whether the actor may still correct a bill: one without a claim always, else by the claim's status. The claim's id,
 * which is then to be looked at anew; null without one.
 * @throws AppError `claim.not-correctable`
 */
export async function requireCorrectable(
  ctx: Needs<'db' | 'actor'>,
  input: { billId: string },
): Promise<string | null> {
  const claim = await loadClaimOfBill(ctx.db.orm, input.billId)
  if (!claim || ctx.actor.kind === 'system') return claim?.id ?? null
  const actions = actionsOn(claim.status as ClaimStatus, reachOn(ctx.actor, claim))
  if (!actions.includes('correct')) throw new AppError('conflict', 'claim.not-correctable')
  return claim.id
}
