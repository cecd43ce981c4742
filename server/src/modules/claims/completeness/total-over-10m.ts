import { measuredTotal, type Rule } from './rule.js'

/** A large amount asks for extra verification. Exactly the limit is not over it. */
export const totalOver10m: Rule = {
  name: 'claims.rule.total-over-10m',
  hits(facts, rules) {
    const total = measuredTotal(facts, rules)
    if (total === null || total <= rules.large.over) return []
    return [{ deduction: rules.large.weight, blocks: false, facts: { total, limit: rules.large.over } }]
  },
}
