import type { Rule } from './rule.js'

/** No facility is printed: nothing is taken from the score, but somebody must say where it was. */
export const facilityMissing: Rule = {
  name: 'claims.rule.facility-missing',
  hits: ({ facility }) => (facility.named ? [] : [{ deduction: 0, blocks: false, facts: {} }]),
}
