import type { Needs } from '../../platform/context.js'
import type { HospitalClaim, HospitalClaimOrigin } from './hospital-schema.js'
import { loadHospitalClaims } from './store-hospital-claims.js'

/** Hospital claims by their ids, oldest first; those that are gone are left out. For the scoring, not for a screen. */
export async function readHospitalClaims(
  ctx: Needs<'db' | 'vault'>,
  input: { claimIds: readonly string[] },
): Promise<{ claim: HospitalClaim; origin: HospitalClaimOrigin; receivedAt: Date }[]> {
  return loadHospitalClaims(ctx.db.orm, ctx.vault, input.claimIds)
}
