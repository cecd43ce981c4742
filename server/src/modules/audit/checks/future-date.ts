import { type Day, daysBetween } from '../../../shared/dates.js'
import type { Check } from './check.js'

/** Care on a day after the one the bill reached us. The header is said once, lines each. */
export const futureDate: Check = {
  name: 'audit.future-date',
  find({ bill, receivedOn }) {
    const ahead = (day: Day | null) => (day === null ? 0 : daysBetween(receivedOn, day))
    const header = Math.max(ahead(bill.serviceDate), ahead(bill.admissionDate), ahead(bill.dischargeDate))
    const lines = bill.lines.flatMap((one, line) =>
      ahead(one.date) > 0 && header <= 0
        ? [{ code: 'audit.future-date', severity: 'high' as const, line, facts: { days: ahead(one.date) } }]
        : [],
    )
    if (header <= 0) return lines
    return [{ code: 'audit.future-date', severity: 'high', facts: { days: header } }]
  },
}
