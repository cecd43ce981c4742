import { scopeOf } from '../../platform/auth/permissions.js'
import type { Needs } from '../../platform/context.js'
import { AppError } from '../../platform/errors.js'
import { recordTrail } from '../../platform/trail/record.js'
import { readFacilityName } from './matching/facility-name.js'
import { keepAlias, loadFacilities } from './store-facilities.js'

const SHORTEST = 4

/**
 * Remembers that a printed name means this facility, as a reviewer corrected it. Only reviewers and data staff teach.
 * @throws AppError `registry.facility-not-found`, `registry.alias-too-short`
 */
export async function learnAlias(
  ctx: Needs<'db' | 'clock' | 'actor'>,
  input: { facilityId: string; name: string },
): Promise<void> {
  const mayTeach = scopeOf(ctx.actor, 'claims.review') ?? scopeOf(ctx.actor, 'facilities.import')
  if (!mayTeach) throw new AppError('forbidden', 'auth.forbidden', { details: { permission: 'claims.review' } })
  const [facility] = await loadFacilities(ctx.db.orm, [input.facilityId])
  if (!facility) throw new AppError('not-found', 'registry.facility-not-found')
  const { key } = readFacilityName(input.name)
  if (key.replace(/ /g, '').length < SHORTEST) throw new AppError('invalid', 'registry.alias-too-short')
  await ctx.db.transaction(async (tx) => {
    const meant = await keepAlias(ctx, tx, { normalisedName: key, facilityId: facility.id, source: 'learned' })
    const reason = meant ? `the name meant ${meant} before` : undefined
    const trail = {
      action: 'facilities.learn-alias',
      resource: 'facility',
      resourceId: facility.id,
      fields: ['aliases'],
    }
    await recordTrail(ctx, tx, reason ? { ...trail, reason } : trail)
  })
}
