import { daysBetween } from '../../../shared/dates.js'
import type { Rule } from './rule.js'

/** Care cannot lie after the day it is claimed: the whole score goes, and nothing gives it back. */
export const futureDate: Rule = {
  name: 'claims.rule.future-date',
  hits(facts) {
    if (facts.serviceDate === null) return []
    const days = daysBetween(facts.receivedOn, facts.serviceDate)
    return days > 0 ? [{ deduction: 100, blocks: true, facts: { days } }] : []
  },
}
