import type { Rule } from './rule.js'

/** The named facility is no partner, or is not surely the partner it looks like. */
export const facilityNotPartner: Rule = {
  name: 'claims.rule.facility-not-partner',
  hits({ facility }, rules) {
    const isPartner = facility.partner && facility.certainty >= rules.facility.leastCertainty
    if (!facility.named || isPartner) return []
    const facts = { certainty: facility.certainty, partner: facility.partner, least: rules.facility.leastCertainty }
    return [{ deduction: rules.facility.weight, blocks: false, facts }]
  },
}
