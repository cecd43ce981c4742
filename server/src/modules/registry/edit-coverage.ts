import { requireScope } from '../../platform/auth/permissions.js'
import type { Needs } from '../../platform/context.js'
import { AppError } from '../../platform/errors.js'
import { recordTrail } from '../../platform/trail/record.js'
import { serviceTypes } from './mapping/source-words.js'
import { CoverageEdit, type CoverageTable } from './schema.js'
import { addCoverage, loadCoverage } from './store-lists.js'

/**
 * Sets what the plan pays in one cell from a day on. Earlier rows stay: what was paid by them can still be explained.
 * @throws AppError `registry.unknown-service-type`
 */
export async function editCoverage(ctx: Needs<'db' | 'clock' | 'actor'>, input: CoverageEdit): Promise<CoverageTable> {
  requireScope(ctx.actor, 'coverage.edit')
  const edit = CoverageEdit.parse(input)
  if (!serviceTypes.includes(edit.serviceType)) throw new AppError('invalid', 'registry.unknown-service-type')
  await ctx.db.transaction(async (tx) => {
    await addCoverage(ctx, tx, edit)
    const resourceId = `${edit.careClass}:${edit.serviceType}:${edit.effectiveFrom}`
    await recordTrail(ctx, tx, {
      action: 'coverage.edit',
      resource: 'coverage',
      resourceId,
      fields: ['shareBasisPoints'],
    })
  })
  const day = ctx.clock.today()
  return { day, cells: await loadCoverage(ctx.db.orm, { day }) }
}
