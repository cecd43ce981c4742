import { daysBetween } from '../../../shared/dates.js'
import type { Check } from './check.js'

/** A line of a day after the discharge. */
export const serviceAfterDischarge: Check = {
  name: 'audit.service-after-discharge',
  find: ({ bill }) =>
    bill.lines.flatMap(({ date, amount }, line) => {
      if (date === null || bill.dischargeDate === null) return []
      const days = daysBetween(bill.dischargeDate, date)
      if (days <= 0) return []
      return [
        { code: 'audit.service-after-discharge', severity: 'high' as const, line, facts: { days, impact: amount } },
      ]
    }),
}
