import { requireScope } from '../../platform/auth/permissions.js'
import type { Needs } from '../../platform/context.js'
import { recordTrail } from '../../platform/trail/record.js'
import type { FacilityId } from '../../shared/ids.js'
import { FacilityInput } from './schema.js'
import { keepFacilities } from './store-facilities.js'

/** Keeps one facility under its code, or under its name and region. */
export async function keepFacility(
  ctx: Needs<'db' | 'clock' | 'ids' | 'actor'>,
  input: { facility: FacilityInput; source: string },
): Promise<{ facilityId: FacilityId; change: 'created' | 'changed' | 'unchanged' }> {
  requireScope(ctx.actor, 'facilities.import')
  const facility = FacilityInput.parse(input.facility)
  return ctx.db.transaction(async (tx) => {
    const [kept] = await keepFacilities(ctx, tx, { inputs: [facility], source: input.source })
    if (!kept) throw new Error('One facility was to be kept and none was')
    if (kept.change !== 'unchanged') {
      await recordTrail(ctx, tx, { action: `facilities.${kept.change}`, resource: 'facility', resourceId: kept.id })
    }
    return { facilityId: kept.id as FacilityId, change: kept.change }
  })
}
