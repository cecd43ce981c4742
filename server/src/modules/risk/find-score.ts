import type { Needs } from '../../platform/context.js'
import { reachClaim } from '../claims/index.js'
import type { RiskScore } from './schema.js'
import { loadPresentScore } from './store.js'

/**
 * The present score of a claim; null before the first.
 * @throws AppError `auth.forbidden`, `claim.not-found`
 */
export async function findScore(ctx: Needs<'db' | 'actor'>, input: { claimId: string }): Promise<RiskScore | null> {
  await reachClaim(ctx, { claimId: input.claimId, permission: 'scores.read' })
  return loadPresentScore(ctx.db.orm, input.claimId)
}
