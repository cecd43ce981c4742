import type { Reason, Severity } from '../../../shared/reason.js'
import type { Bill } from '../../intake/schema.js'

/** What the reader already compared on the paper and found unequal, as findings. */
export function failedChecks(bill: Bill, wanted: { code: string; severity: Severity }): Reason[] {
  return bill.checks
    .filter((check) => check.code === wanted.code && !check.ok)
    .map((check) => ({ code: `audit.${wanted.code}`, severity: wanted.severity, facts: check.facts }))
}
