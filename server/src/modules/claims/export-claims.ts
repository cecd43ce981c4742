import { requireScope, scopeOf } from '../../platform/auth/permissions.js'
import type { Needs } from '../../platform/context.js'
import { AppError } from '../../platform/errors.js'
import { askApproval, type Step, takeApproval } from '../../platform/trust/approvals.js'
import { summaryOf } from './claim-summary.js'
import { claimsCsv } from './exporting/claim-rows.js'
import type { ClaimQuery } from './schema.js'
import { listClaims } from './store-lists.js'
import { trailReading } from './trail-reading.js'
import { seesPseudonyms } from './visible-claims.js'

type Ctx = Needs<'db' | 'vault' | 'clock' | 'ids' | 'actor' | 'config'>

/** More rows than this are not given at once. */
const MOST = 1_000

/**
 * The claims the actor may see, as CSV; who exported how many is kept. A person who asks for more named people than one
 * may take alone needs a second person's approval of this very filter.
 * @throws AppError `claim.export-too-large`, `approval.needed`
 */
export async function exportClaims(ctx: Ctx, query: Omit<ClaimQuery, 'page' | 'pageSize'>): Promise<string> {
  requireScope(ctx.actor, 'claims.read')
  const { sort, ...filters } = query
  const listing = { actor: ctx.actor, permission: 'claims.read', vault: ctx.vault, filters } as const
  const { rows, total } = await listClaims(ctx.db.orm, listing, { sort, page: 1, pageSize: MOST })
  if (total > MOST) throw new AppError('precondition', 'claim.export-too-large', { details: { total, most: MOST } })
  const asPseudonym = seesPseudonyms(ctx.actor)
  if (!asPseudonym && total > ctx.config.exportRowsAlone) await requireSecondPerson(ctx, { filters, total })
  await trailReading(ctx, { action: 'claims.export', resourceId: '*', rows: rows.length })
  return claimsCsv(rows.map((row) => summaryOf(ctx.vault, row, asPseudonym)))
}

/** Members export what is theirs, and programs what their key was given for. */
async function requireSecondPerson(
  ctx: Ctx,
  { filters, total }: { filters: Omit<ClaimQuery, 'page' | 'pageSize' | 'sort'>; total: number },
): Promise<void> {
  if (ctx.actor.kind !== 'person' || scopeOf(ctx.actor, 'claims.read') === 'own') return
  const named = Object.entries(filters).filter(([, value]) => value !== undefined)
  const step: Step = {
    kind: 'export',
    subject: `claims.csv ${JSON.stringify(named.sort())}`,
    facts: { list: 'claims', rows: total, ...Object.fromEntries(named.map(([name, value]) => [name, String(value)])) },
  }
  const isApproved = await ctx.db.transaction((tx) => takeApproval(ctx, tx, step))
  if (!isApproved) throw await askApproval(ctx, step)
}
