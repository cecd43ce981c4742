import type { Needs } from '../../platform/context.js'
import type { Tx } from '../../platform/db/database.js'
import { AppError } from '../../platform/errors.js'
import { ClaimId, DecisionId } from '../../shared/ids.js'
import { applyDecision } from '../claims/index.js'
import { DecisionInput } from '../claims/schema.js'
import { RULE_SET } from './decisions/propose.js'
import { DecisionRecorded } from './events.js'
import { insertDecision, loadPresentProposal } from './store.js'

type Ctx = Needs<'db' | 'vault' | 'clock' | 'ids' | 'events' | 'actor' | 'metrics'>

/**
 * Keeps a person's decision and puts it on the claim, in one transaction: who decided what when, on which versions, and what the
 * engine had proposed. Not for one with a side in the claim, and not for the system.
 * @throws AppError `adjudication.only-people-decide`, or what claims' apply-decision throws
 */
export async function recordDecision(
  ctx: Ctx,
  input: DecisionInput & { claimId: string },
): Promise<{ decisionId: DecisionId }> {
  if (ctx.actor.kind !== 'person') throw new AppError('forbidden', 'adjudication.only-people-decide')
  const { claimId: id, ...given } = input
  const claimId = ClaimId.parse(id)
  const decision = DecisionInput.parse(given)
  return ctx.db.transaction((tx) => keepDecision(ctx, tx, { claimId, ...decision }))
}

async function keepDecision(ctx: Ctx, tx: Tx, given: DecisionInput & { claimId: ClaimId }) {
  const { claimId, outcome, amount, comment, version } = given
  const proposal = await loadPresentProposal(tx, claimId)
  const versions = proposal?.versions ?? { adjudication: RULE_SET }
  await applyDecision(ctx, tx, { claimId, outcome, amount, version, versions })
  const decisionId = DecisionId.parse(ctx.ids.next())
  await insertDecision(ctx.vault, tx, {
    id: decisionId,
    claimId,
    outcome,
    amount,
    comment,
    decidedBy: ctx.actor.id,
    proposalId: proposal?.id ?? null,
    versions,
    at: ctx.clock.now().toISOString(),
  })
  const proposed = proposal?.outcome ?? null
  await ctx.events.tell(tx, DecisionRecorded({ claimId, decisionId, outcome, proposed }))
  return { decisionId }
}
