import type { Rule } from './rule.js'

/** The facility is not in the registry, or none is printed. */
export const facilityUnknown: Rule = {
  name: 'risk.facility-unknown',
  hit({ claim: { facility } }) {
    return facility.facilityId === null ? { points: 10, facts: { named: facility.name !== null } } : null
  },
}
