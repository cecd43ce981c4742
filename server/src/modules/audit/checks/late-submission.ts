import { daysBetween } from '../../../shared/dates.js'
import type { Check } from './check.js'

const MOST_DAYS = 30

/** The bill reached us more than thirty days after the care ended. */
export const lateSubmission: Check = {
  name: 'audit.late-submission',
  find({ bill, receivedOn }) {
    const end = bill.dischargeDate ?? bill.serviceDate
    if (end === null) return []
    const days = daysBetween(end, receivedOn)
    if (days <= MOST_DAYS) return []
    return [{ code: 'audit.late-submission', severity: 'low', facts: { days, limit: MOST_DAYS } }]
  },
}
