import type { Rule } from './rule.js'

/** A date is printed but is no calendar day. */
export const dateUnreadable: Rule = {
  name: 'claims.rule.date-unreadable',
  hits(facts, rules) {
    if (facts.serviceDate !== null || !facts.dateUnreadable) return []
    return [{ deduction: rules.unreadableDate.weight, blocks: false, facts: {} }]
  },
}
