import type { Check } from './check.js'
import { failedChecks } from './failed-check.js'

const SURE = 0.8

/** The words say another amount than the figures; words hardly readable weigh less. */
export const totalInWords: Check = {
  name: 'audit.total-in-words',
  find: ({ bill }) =>
    failedChecks(bill, {
      check: 'total-in-words',
      code: 'audit.total-in-words',
      severity: ({ certainty }) => (typeof certainty === 'number' && certainty < SURE ? 'low' : 'medium'),
    }),
}
