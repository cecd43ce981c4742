import { type Day, daysBetween } from '../../../shared/dates.js'
import { type Check, finding } from './check.js'

const CODE = 'audit.future-date'

/** Care on a day after the one the bill reached us. The header is said once, lines each. */
export const futureDate: Check = {
  name: CODE,
  find(subject) {
    const { bill, receivedOn } = subject
    const ahead = (day: Day | null) => (day === null ? 0 : daysBetween(receivedOn, day))
    const header = Math.max(ahead(bill.serviceDate), ahead(bill.admissionDate), ahead(bill.dischargeDate))
    const said = (days: number, lines: number[]) =>
      finding(subject, {
        code: CODE,
        severity: 'high',
        lines,
        overcharge: 0,
        innocent: 'date-misread',
        facts: { days },
      })
    if (header > 0) return [said(header, [])]
    return bill.lines.flatMap((one, line) => (ahead(one.date) > 0 ? [said(ahead(one.date), [line])] : []))
  },
}
