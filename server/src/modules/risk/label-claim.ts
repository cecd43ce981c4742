import type { Needs } from '../../platform/context.js'
import { recordTrail } from '../../platform/trail/record.js'
import { readHistoricClaim } from './find-high-risk.js'
import type { ClaimLabel, LabelInput } from './schema.js'
import { insertLabel } from './store-snapshots.js'

/**
 * Keeps what an auditor found about a historic claim. Judging again adds to it; the latest counts. How the
 * claim came to be looked at is kept with it: labels are weighed by it.
 * @throws AppError `risk.no-snapshot`, `risk.claim-not-found`
 */
export async function labelClaim(
  ctx: Needs<'db' | 'config' | 'clock' | 'ids' | 'actor'>,
  input: LabelInput & { claimId: string } & Partial<Pick<ClaimLabel, 'chosen' | 'drawChance'>>,
): Promise<ClaimLabel> {
  await readHistoricClaim(ctx, { claimId: input.claimId })
  const label: ClaimLabel = {
    id: ctx.ids.next(),
    claimId: input.claimId,
    decision: input.decision,
    correctionRatio: input.correctionRatio ?? null,
    notes: input.notes ?? null,
    reviewerId: ctx.actor.id,
    chosen: input.chosen ?? null,
    drawChance: input.drawChance ?? null,
    at: ctx.clock.now().toISOString(),
  }
  await ctx.db.transaction(async (tx) => {
    await insertLabel(tx, label)
    await recordTrail(ctx, tx, {
      action: 'risk.label',
      resource: 'historic-claim',
      resourceId: input.claimId,
      reason: input.decision,
    })
  })
  return label
}
