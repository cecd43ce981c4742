import type { Check } from './check.js'
import { failedChecks } from './failed-check.js'

/** The words say another amount than the figures. */
export const totalInWords: Check = {
  name: 'audit.total-in-words',
  find: ({ bill }) => failedChecks(bill, { code: 'total-in-words', severity: 'medium' }),
}
