import type { Rule } from './rule.js'

const doubts = ['claim.total-needs-check', 'claim.total-missing']

/** Neither sums nor words confirm the total. */
export const totalUnconfirmed: Rule = {
  name: 'risk.total-unconfirmed',
  hit: ({ claim }) => (claim.toCheck.some((code) => doubts.includes(code)) ? { points: 10, facts: {} } : null),
}
