import type { AuditSubject } from '../schema.js'
import { type Check, finding, roundingStep } from './check.js'
import { failedComparisons, numberOf } from './compared.js'

const CODE = 'audit.line-arithmetic'

/** Quantity times unit price (less the line's own discount) is not the amount. What rounding explains is let be. */
export const lineArithmetic: Check = {
  name: CODE,
  find: (subject) =>
    subject.bill.lines.flatMap((one, line) => {
      const { quantity, unitPrice, amount } = one
      if (quantity === null || unitPrice === null || amount === null) return []
      const expected = Math.round(quantity * unitPrice) - (one.discount ?? 0)
      const impact = amount - expected
      const rounding = 100 + (Math.abs(quantity) * roundingStep(subject.bill.currency)) / 2
      if (Math.abs(impact) <= rounding || likelyMisread(subject, { line, impact })) return []
      return finding(subject, {
        ...{ code: CODE, severity: impact > 0 ? 'high' : 'low', lines: [line], innocent: 'column-misread' },
        ...{ billed: amount, allowed: expected, overcharge: Math.max(0, impact) },
        facts: { quantity, unitPrice, amount, expected, impact },
      })
    }),
}

/** Too little is seldom charged on purpose: below this the figures were more likely misread. */
const CLEARLY_READ = 0.98

/** The printed total counts the line right, or it would charge too little on a paper that was not clearly read. */
function likelyMisread({ bill }: AuditSubject, wrong: { line: number; impact: number }): boolean {
  if (wrong.impact < 0 && (bill.lines[wrong.line]?.confidence ?? 1) < CLEARLY_READ) return true
  return failedComparisons(bill, 'lines-total').some(
    (facts) => (numberOf(facts, 'printed') ?? 0) - (numberOf(facts, 'computed') ?? 0) === -wrong.impact,
  )
}
