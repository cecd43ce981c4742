import { requireScope } from '../../platform/auth/permissions.js'
import type { Needs } from '../../platform/context.js'
import { recordTrail } from '../../platform/trail/record.js'
import { deleteSimulated } from './store-hospital-claims.js'

/** Removes what the simulator made before a moment; real claims stay. The risk module forgets its scores apart. */
export async function purgeSimulated(
  ctx: Needs<'db' | 'clock' | 'actor'>,
  input: { before: Date },
): Promise<{ claimIds: string[] }> {
  requireScope(ctx.actor, 'risk.simulate')
  return ctx.db.transaction(async (tx) => {
    const claimIds = await deleteSimulated(tx, input.before)
    if (claimIds.length > 0) {
      await recordTrail(ctx, tx, {
        action: 'claims.purge-simulated',
        resource: 'hospital-claim',
        resourceId: `${claimIds.length} claims`,
      })
    }
    return { claimIds }
  })
}
