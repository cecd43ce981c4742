import { daysBetween } from '../../../shared/dates.js'
import { type Check, finding } from './check.js'

const CODE = 'audit.late-submission'

/** The bill reached us later after the end of the care than the scheme allows. */
export const lateSubmission: Check = {
  name: CODE,
  find(subject, pack) {
    const { bill, receivedOn } = subject
    const limit = pack.thresholds.submissionDays
    const end = bill.dischargeDate ?? bill.serviceDate
    const days = end === null ? 0 : daysBetween(end, receivedOn)
    if (days <= limit) return []
    const facts = { days, limit }
    return [
      finding(subject, {
        ...{
          code: CODE,
          severity: 'low',
          overcharge: 0,
          source: pack.title,
          reference: pack.version,
          innocent: 'late-paper',
          facts,
        },
      }),
    ]
  },
}
