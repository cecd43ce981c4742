import type { Rule } from './rule.js'

/** No date is printed: nothing is taken from the score, but somebody must say which day it was. */
export const dateMissing: Rule = {
  name: 'claims.rule.date-missing',
  hits(facts) {
    if (facts.serviceDate !== null || facts.dateUnreadable) return []
    return [{ deduction: 0, blocks: false, facts: {} }]
  },
}
