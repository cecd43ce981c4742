import type { Check } from './check.js'
import { failedChecks } from './failed-check.js'

/** A printed tax is not its printed rate of the sum it is taken from. */
export const tax: Check = {
  name: 'audit.tax',
  find: ({ bill }) => failedChecks(bill, { check: 'tax', code: 'audit.tax', severity: () => 'medium' }),
}
