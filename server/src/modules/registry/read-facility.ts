import { requireScope } from '../../platform/auth/permissions.js'
import type { Needs } from '../../platform/context.js'
import { AppError } from '../../platform/errors.js'
import type { Facility } from './schema.js'
import { loadFacilities } from './store-facilities.js'

/** @throws AppError `registry.facility-not-found` */
export async function readFacility(ctx: Needs<'db' | 'actor'>, input: { id: string }): Promise<Facility> {
  requireScope(ctx.actor, 'facilities.read')
  const [facility] = await loadFacilities(ctx.db.orm, [input.id])
  if (!facility) throw new AppError('not-found', 'registry.facility-not-found')
  return facility
}
