import type { Needs } from '../../platform/context.js'
import { draftClaim } from './draft-claim.js'
import { loadDraftFacts } from './load-draft-facts.js'
import { revalidateClaim } from './revalidate-claim.js'
import type { ClaimProgress } from './schema.js'
import { loadClaim } from './store.js'

type Ctx = Needs<'db' | 'vault' | 'clock' | 'ids' | 'events' | 'actor' | 'metrics'>

/** Drafts the claim of a bill that was read; asked again it gives the same one. */
export async function draftClaimFromBill(ctx: Ctx, input: { billId: string }): Promise<ClaimProgress> {
  return draftClaim(ctx, await loadDraftFacts(ctx, input))
}

/** Works a claim out anew from its bill as people corrected it. */
export async function revalidateClaimFromBill(ctx: Ctx, input: { claimId: string }): Promise<ClaimProgress> {
  const claim = await loadClaim(ctx.db.orm, input.claimId, { actor: ctx.actor, permission: 'claims.read' })
  if (!claim) return revalidateClaim(ctx, input)
  return revalidateClaim(ctx, { ...input, facts: await loadDraftFacts(ctx, { billId: claim.billId }) })
}
