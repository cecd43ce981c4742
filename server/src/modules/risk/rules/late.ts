import { daysBetween } from '../../../shared/dates.js'
import type { Rule } from './rule.js'

/** Handed in late, and the later the more; exactly so many days is not more. */
const steps = [
  { overDays: 365, points: 25 },
  { overDays: 90, points: 15 },
  { overDays: 30, points: 10 },
]

export const late: Rule = {
  name: 'risk.late',
  hit({ claim: { serviceDate, receivedOn } }) {
    if (serviceDate === null) return null
    const days = daysBetween(serviceDate, receivedOn)
    const step = steps.find((one) => days > one.overDays)
    return step ? { points: step.points, facts: { days, limit: step.overDays } } : null
  },
}
