import { scopeOf } from '../../platform/auth/permissions.js'
import type { Needs } from '../../platform/context.js'
import { recordTrail } from '../../platform/trail/record.js'

/** Keeps who looked at which members. Members reading themselves and the system at work leave no row. */
export async function trailReading(ctx: Needs<'db' | 'clock' | 'actor'>, memberIds: string[]): Promise<void> {
  const scope = scopeOf(ctx.actor, 'members.read')
  if (ctx.actor.kind === 'system' || scope === 'own' || scope === 'pseudonymised' || memberIds.length === 0) return
  await ctx.db.transaction(async (tx) => {
    for (const resourceId of memberIds) {
      await recordTrail(ctx, tx, { action: 'members.read', resource: 'member', resourceId })
    }
  })
}
