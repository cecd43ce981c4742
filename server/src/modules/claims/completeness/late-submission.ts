import { daysBetween } from '../../../shared/dates.js'
import type { Rule } from './rule.js'

/** Handed in more than the allowed days after the care. The last allowed day is not late. */
export const lateSubmission: Rule = {
  name: 'claims.rule.late-submission',
  hits(facts, rules) {
    if (facts.serviceDate === null) return []
    const days = daysBetween(facts.serviceDate, facts.receivedOn)
    if (days <= rules.late.overDays) return []
    return [{ deduction: rules.late.weight, blocks: false, facts: { days, limit: rules.late.overDays } }]
  },
}
