import type { Needs } from '../../platform/context.js'
import type { FacilityId } from '../../shared/ids.js'
import { loadFacilityIdByCode } from './store-facilities.js'

/** The facility with a code of one system; null when there is none. */
export async function findFacilityByCode(
  ctx: Needs<'db'>,
  input: { system: string; code: string },
): Promise<FacilityId | null> {
  return (await loadFacilityIdByCode(ctx.db.orm, input)) as FacilityId | null
}
