import { requireScope } from '../../platform/auth/permissions.js'
import type { Needs } from '../../platform/context.js'
import { summaryOf } from './claim-summary.js'
import type { ClaimPage, ClaimQuery } from './schema.js'
import { listClaims } from './store-lists.js'
import { trailReading } from './trail-reading.js'
import { seesPseudonyms } from './visible-claims.js'

type Ctx = Needs<'db' | 'vault' | 'clock' | 'actor'>

/** A page of the claims the actor may see; only the rows of the page are opened. */
export async function findClaims(ctx: Ctx, query: ClaimQuery): Promise<ClaimPage> {
  requireScope(ctx.actor, 'claims.read')
  const { sort, page, pageSize, ...filters } = query
  const listing = { actor: ctx.actor, permission: 'claims.read', vault: ctx.vault, filters } as const
  const { rows, total } = await listClaims(ctx.db.orm, listing, { sort, page, pageSize })
  await trailReading(ctx, { action: 'claims.find', resourceId: '*', rows: rows.length })
  const asPseudonym = seesPseudonyms(ctx.actor)
  return { items: rows.map((row) => summaryOf(ctx.vault, row, asPseudonym)), page, pageSize, total }
}
