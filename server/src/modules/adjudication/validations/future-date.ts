import { daysBetween } from '../../../shared/dates.js'
import type { Validation } from './validation.js'

/** Care cannot lie after the day it is claimed. */
export const futureDate: Validation = {
  name: 'adjudication.future-date',
  issue({ serviceDate, receivedOn }) {
    const days = serviceDate === null ? 0 : daysBetween(receivedOn, serviceDate)
    return days > 0 ? { severity: 'high', facts: { days } } : null
  },
}
