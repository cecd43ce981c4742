import type { Bill } from '../../intake/schema.js'
import type { Check } from './check.js'
import { failedChecks } from './failed-check.js'

const CODE = 'lines-total'
const ROUNDING = 100

/** The lines do not make the total: as the reader compared them, or as they add up here when it did not. */
export const linesTotal: Check = {
  name: 'audit.lines-total',
  find({ bill }) {
    const severity = bill.totalNeedsCheck ? 'medium' : 'high'
    if (bill.checks.some((check) => check.code === CODE)) return failedChecks(bill, { code: CODE, severity })
    const sum = sumOfLines(bill)
    if (sum === null || bill.total === null) return []
    const { total } = bill
    const expected = totalsFor(bill, sum)
    if (expected.some((one) => Math.abs(one - total) <= ROUNDING)) return []
    return [{ code: `audit.${CODE}`, severity, facts: { sum, total, impact: total - (expected.at(-1) as number) } }]
  },
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
