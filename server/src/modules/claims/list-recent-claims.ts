import { requireScope } from '../../platform/auth/permissions.js'
import type { Needs } from '../../platform/context.js'
import { openIdentity } from './claim-cells.js'
import { summaryOf } from './claim-summary.js'
import type { ClaimSummary } from './schema.js'
import { listClaims } from './store-lists.js'
import { trailReading } from './trail-reading.js'
import { seesPseudonyms } from './visible-claims.js'

type Ctx = Needs<'db' | 'vault' | 'clock' | 'actor'>

/** The newest claims the actor may see with their card numbers, which clients of the older form show. */
export async function listRecentClaims(
  ctx: Ctx,
  input: { limit: number },
): Promise<(ClaimSummary & { cardNumber: string | null })[]> {
  requireScope(ctx.actor, 'claims.read')
  const listing = { actor: ctx.actor, permission: 'claims.read', vault: ctx.vault, filters: {} } as const
  const { rows } = await listClaims(ctx.db.orm, listing, { sort: 'newest', page: 1, pageSize: input.limit })
  await trailReading(ctx, { action: 'claims.find', resourceId: '*', rows: rows.length })
  const asPseudonym = seesPseudonyms(ctx.actor)
  return rows.map((row) => ({
    ...summaryOf(ctx.vault, row, asPseudonym),
    cardNumber: asPseudonym ? null : openIdentity(ctx.vault, row).cardNumber,
  }))
}
