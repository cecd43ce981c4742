import { scopeOf } from '../../platform/auth/permissions.js'
import type { Needs } from '../../platform/context.js'
import { recordTrail } from '../../platform/trail/record.js'

type Reading = { action: 'claims.read' | 'claims.find' | 'claims.export'; resourceId: string; rows?: number }

/** Keeps who looked at which claims. People reading their own and the system at work leave no row. */
export async function trailReading(ctx: Needs<'db' | 'clock' | 'actor'>, reading: Reading): Promise<void> {
  const scope = scopeOf(ctx.actor, 'claims.read')
  if (ctx.actor.kind === 'system' || (scope === 'own' && reading.action !== 'claims.export')) return
  const { rows, ...entry } = reading
  await ctx.db.transaction((tx) =>
    recordTrail(ctx, tx, { ...entry, resource: 'claim', ...(rows === undefined ? {} : { reason: `rows ${rows}` }) }),
  )
}
