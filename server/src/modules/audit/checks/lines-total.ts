import type { Reason } from '../../../shared/reason.js'
import type { Bill } from '../../intake/schema.js'
import type { Check } from './check.js'
import { failedChecks } from './failed-check.js'
import { sectionSubtotal } from './section-subtotal.js'

const CODE = 'audit.lines-total'
const ROUNDING = 100
/** What the reader compares: lines with the sum before discount and tax, and that sum with the total. */
const compared = ['lines-total', 'total-arithmetic']

/** The lines do not make the total: as the reader compared them, or as they add up here when it did not. */
export const linesTotal: Check = {
  name: CODE,
  find(subject) {
    const { bill } = subject
    const severity = bill.totalNeedsCheck ? 'medium' : 'high'
    if (bill.checks.some((check) => compared.includes(check.code))) {
      const failed = compared.flatMap((check) => failedChecks(bill, { check, code: CODE, severity: () => severity }))
      const subtotals = sectionSubtotal.find(subject).reduce((sum, one) => sum + impactOf(one), 0)
      return failed.filter((one) => impactOf(one) === 0 || impactOf(one) !== subtotals).slice(0, 1)
    }
    const sum = sumOfLines(bill)
    if (sum === null || bill.total === null) return []
    const { total } = bill
    const expected = totalsFor(bill, sum)
    if (expected.some((one) => Math.abs(one - total) <= ROUNDING)) return []
    return [{ code: CODE, severity, facts: { sum, total, impact: total - (expected.at(-1) as number) } }]
  },
}

/** A wrong subtotal that is carried into the total is said once, where it stands. */
function impactOf(finding: Reason): number {
  return typeof finding.facts.impact === 'number' ? finding.facts.impact : 0
}

/** Null while any line's amount is not known: then nothing can be said. */
function sumOfLines(bill: Bill): number | null {
  if (bill.lines.length === 0) return null
  return bill.lines.reduce<number | null>(
    (sum, line) => (sum === null || line.amount === null ? null : sum + line.amount),
    0,
  )
}

/** What the total may honestly be: tax may be in the prices or on top of them. */
function totalsFor(bill: Bill, sum: number): number[] {
  const net = sum - Math.abs(bill.discount ?? 0) + (bill.rounding ?? 0)
  return [net, net + (bill.tax ?? 0)]
}
