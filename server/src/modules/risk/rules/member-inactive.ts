import type { Rule } from './rule.js'

/** The card holder was not insured when the claim was filed. */
export const memberInactive: Rule = {
  name: 'risk.member-inactive',
  hit: ({ claim }) => (claim.memberStatus === 'inactive' ? { points: 30, facts: {} } : null),
}
