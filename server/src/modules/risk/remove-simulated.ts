import type { Needs } from '../../platform/context.js'
import { purgeSimulated } from '../claims/index.js'
import { LiveClaimsChanged } from './events.js'
import { removeLive } from './store-live.js'

/** Cleans away what the simulator made before a moment, claims and scores. Doing it again changes nothing. */
export async function removeSimulated(
  ctx: Needs<'db' | 'clock' | 'events' | 'actor'>,
  input: { before: Date },
): Promise<{ claims: number }> {
  const { claimIds } = await purgeSimulated(ctx, input)
  await ctx.db.transaction(async (tx) => {
    const removed = await removeLive(tx, { simulatedBefore: input.before })
    if (removed > 0) await ctx.events.tell(tx, LiveClaimsChanged({ scored: 0, removed, highest: null }))
  })
  return { claims: claimIds.length }
}
