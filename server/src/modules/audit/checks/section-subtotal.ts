import type { Check } from './check.js'
import { failedChecks } from './failed-check.js'

/** A printed subtotal is not the sum of its section. */
export const sectionSubtotal: Check = {
  name: 'audit.section-subtotal',
  find: ({ bill }) =>
    failedChecks(bill, { check: 'section-subtotal', code: 'audit.section-subtotal', severity: () => 'high' }),
}
