import type { BillLine } from '../../intake/schema.js'
import type { AuditSubject } from '../schema.js'
import { type Check, finding, roundingStep } from './check.js'
import { failedComparisons, numberOf } from './compared.js'
import { countedByPrice } from './line-sums.js'
import { lostDigits, mayBeMisread } from './reading-doubt.js'

const CODE = 'audit.line-arithmetic'

/** Quantity times unit price (less the line's own discount) is not the amount. What rounding explains is let be. */
export const lineArithmetic: Check = {
  name: CODE,
  find: (subject) =>
    subject.bill.lines.flatMap((one, line) => {
      const { quantity, unitPrice, amount } = one
      const expected = countedByPrice(one)
      if (quantity === null || expected === null || amount === null) return []
      const impact = amount - expected
      const rounding = 100 + (Math.abs(quantity) * roundingStep(subject.bill.currency)) / 2
      if (Math.abs(impact) <= rounding || likelyMisread(subject, { line: one, amount, impact })) return []
      return finding(subject, {
        ...{ code: CODE, severity: impact > 0 ? 'high' : 'low', lines: [line], innocent: 'column-misread' },
        ...{ billed: amount, allowed: expected, overcharge: Math.max(0, impact) },
        facts: { quantity, unitPrice, amount, expected, impact },
      })
    }),
}

/** Too little is seldom charged on purpose: below this the figures were more likely misread. */
const CLEARLY_READ = 0.98

/** An amount that is a whole number of unit prices: on a photograph it is the quantity that was misread. */
function isWholeMultiple({ unitPrice, amount }: BillLine): boolean {
  return unitPrice !== null && amount !== null && unitPrice > 0 && amount % unitPrice === 0
}

/** The printed total counts the line right, or what differs is what a camera or scanner gets wrong. */
function likelyMisread({ bill }: AuditSubject, wrong: { line: BillLine; amount: number; impact: number }): boolean {
  const { line, amount, impact } = wrong
  if (impact < 0 && line.confidence < CLEARLY_READ) return true
  if (mayBeMisread(bill) && (isWholeMultiple(line) || lostDigits(amount, amount - impact))) return true
  return failedComparisons(bill, 'lines-total').some(
    (facts) => (numberOf(facts, 'printed') ?? 0) - (numberOf(facts, 'computed') ?? 0) === -impact,
  )
}
