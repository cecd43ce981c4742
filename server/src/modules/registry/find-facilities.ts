import { requireScope } from '../../platform/auth/permissions.js'
import type { Needs } from '../../platform/context.js'
import type { FacilityPage, FacilityQuery } from './schema.js'
import { listFacilities } from './store-facilities.js'

/** Facilities by words of their name or region, or by code; partners first. */
export async function findFacilities(ctx: Needs<'db' | 'actor'>, query: FacilityQuery): Promise<FacilityPage> {
  requireScope(ctx.actor, 'facilities.read')
  const paging = { page: query.page ?? 1, pageSize: query.pageSize ?? 25 }
  const q = query.q?.replaceAll('\u0000', '').slice(0, 200)
  return { ...(await listFacilities(ctx.db.orm, { ...query, q, ...paging })), ...paging }
}
