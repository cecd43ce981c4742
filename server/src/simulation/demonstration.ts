import { findFacilityByCode, identifyMember, keepFacility, upsertMember } from '../modules/registry/index.js'
import { systemActor } from '../platform/actor.js'
import type { Needs } from '../platform/context.js'
import type { FacilityId, MemberId } from '../shared/ids.js'
import { type DemonstrationPerson, demonstrationMembers, demonstrationPeople } from './people.js'
import { DEMONSTRATION_CODES, demonstrationFacilities } from './places.js'

export { type DemonstrationPerson, demonstrationPeople } from './people.js'

const SOURCE = 'demonstration'

type Ctx = Needs<'db' | 'vault' | 'clock' | 'ids' | 'actor'>

/** Made-up members and facilities, all marked as demonstration; loading them again changes nothing. */
export async function loadDemonstration(ctx: Ctx): Promise<{ members: number; facilities: number }> {
  const asSystem = { ...ctx, actor: systemActor(SOURCE) }
  const changes = { members: 0, facilities: 0 }
  for (const facility of demonstrationFacilities) {
    const { change } = await keepFacility(asSystem, { facility, source: SOURCE })
    if (change !== 'unchanged') changes.facilities++
  }
  for (const member of demonstrationMembers) {
    const { change } = await upsertMember(asSystem, { member: { ...member, demonstration: true }, source: SOURCE })
    if (change !== 'unchanged') changes.members++
  }
  return changes
}

/** The people of the demonstration with the registry ids their accounts are tied to. */
export async function resolveDemonstrationPeople(
  ctx: Ctx,
): Promise<(DemonstrationPerson & { memberId: MemberId | null; facilityId: FacilityId | null })[]> {
  const asSystem = { ...ctx, actor: systemActor(SOURCE) }
  return Promise.all(
    demonstrationPeople.map(async (person) => {
      const { cardNumber, facilityCode } = person
      const known = cardNumber ? await identifyMember(asSystem, { cardNumber }) : null
      const place = facilityCode
        ? await findFacilityByCode(asSystem, { system: DEMONSTRATION_CODES, code: facilityCode })
        : null
      return { ...person, memberId: known?.member.id ?? null, facilityId: place }
    }),
  )
}
