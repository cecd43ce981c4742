import { requireScope } from '../../platform/auth/permissions.js'
import type { Needs } from '../../platform/context.js'
import type { CoverageTable } from './schema.js'
import { loadCoverage } from './store-lists.js'

/** What the plan pays on a day (today when none is given), one cell for each class and service type. */
export async function readCoverage(
  ctx: Needs<'db' | 'clock' | 'actor'>,
  input: { day?: string },
): Promise<CoverageTable> {
  requireScope(ctx.actor, 'coverage.read')
  const day = input.day ?? ctx.clock.today()
  return { day, cells: await loadCoverage(ctx.db.orm, { day }) }
}
