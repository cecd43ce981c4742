import type { Needs } from '../../platform/context.js'
import { recordTrail } from '../../platform/trail/record.js'
import { ClaimId } from '../../shared/ids.js'
import { propose } from './decisions/propose.js'
import { ClaimAdjudicated } from './events.js'
import { type Proposal, ProposalId } from './schema.js'
import { insertProposal, reuseProposal } from './store.js'
import { loadWeighed } from './weigh-claim.js'

type Ctx = Needs<'db' | 'vault' | 'clock' | 'ids' | 'events' | 'actor'>

/**
 * Weighs a submitted claim with its present findings and score, and keeps what to propose to the reviewer. Nothing is decided here:
 * the claim waits in the queue for a person. The same facts are weighed once.
 */
export async function adjudicateClaim(
  ctx: Ctx,
  input: { claimId: string; auditId?: string; scoreId?: string },
): Promise<Pick<Proposal, 'outcome'> & { proposalId: ProposalId }> {
  const claimId = ClaimId.parse(input.claimId)
  const weighed = await loadWeighed(ctx, claimId)
  const proposed = propose(weighed.facts)
  const factsBlind = ctx.vault.blind('adjudication.facts', JSON.stringify(weighed))
  return ctx.db.transaction(async (tx) => {
    const known = await reuseProposal(tx, { claimId, factsBlind })
    if (known) return { proposalId: known.id, outcome: known.outcome }
    const id = ProposalId.parse(ctx.ids.next())
    const { auditId, scoreId, versions } = weighed
    const at = ctx.clock.now().toISOString()
    await insertProposal(tx, { id, claimId, auditId, scoreId, ...proposed, versions, at, factsBlind })
    await recordTrail(ctx, tx, { action: 'adjudication.propose', resource: 'claim', resourceId: claimId, versions })
    await ctx.events.tell(tx, ClaimAdjudicated({ claimId, proposalId: id, outcome: proposed.outcome }))
    return { proposalId: id, outcome: proposed.outcome }
  })
}
