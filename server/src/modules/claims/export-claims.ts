import { requireScope } from '../../platform/auth/permissions.js'
import type { Needs } from '../../platform/context.js'
import { AppError } from '../../platform/errors.js'
import { summaryOf } from './claim-summary.js'
import { claimsCsv } from './exporting/claim-rows.js'
import type { ClaimQuery } from './schema.js'
import { listClaims } from './store-lists.js'
import { trailReading } from './trail-reading.js'
import { seesPseudonyms } from './visible-claims.js'

type Ctx = Needs<'db' | 'vault' | 'clock' | 'actor'>

/** More rows than this need two people, which is not offered yet. */
const MOST = 1_000

/**
 * The claims the actor may see, as CSV; who exported how many is kept.
 * @throws AppError `claim.export-too-large`
 */
export async function exportClaims(ctx: Ctx, query: Omit<ClaimQuery, 'page' | 'pageSize'>): Promise<string> {
  requireScope(ctx.actor, 'claims.read')
  const { sort, ...filters } = query
  const listing = { actor: ctx.actor, permission: 'claims.read', vault: ctx.vault, filters } as const
  const { rows, total } = await listClaims(ctx.db.orm, listing, { sort, page: 1, pageSize: MOST })
  if (total > MOST) throw new AppError('precondition', 'claim.export-too-large', { details: { total, most: MOST } })
  await trailReading(ctx, { action: 'claims.export', resourceId: '*', rows: rows.length })
  const asPseudonym = seesPseudonyms(ctx.actor)
  return claimsCsv(rows.map((row) => summaryOf(ctx.vault, row, asPseudonym)))
}
