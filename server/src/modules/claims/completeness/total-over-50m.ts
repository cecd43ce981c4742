import { measuredTotal, type Rule } from './rule.js'

/** A very large amount goes to the medical committee, on top of the extra verification. */
export const totalOver50m: Rule = {
  name: 'claims.rule.total-over-50m',
  hits(facts, rules) {
    const total = measuredTotal(facts, rules)
    if (total === null || total <= rules.veryLarge.over) return []
    return [{ deduction: rules.veryLarge.weight, blocks: false, facts: { total, limit: rules.veryLarge.over } }]
  },
}
