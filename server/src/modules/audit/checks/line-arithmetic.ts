import { type Check, finding, roundingStep } from './check.js'

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
      if (Math.abs(impact) <= rounding) return []
      return finding(subject, {
        ...{ code: CODE, severity: impact > 0 ? 'high' : 'low', lines: [line], innocent: 'column-misread' },
        ...{ billed: amount, allowed: expected, overcharge: Math.max(0, impact) },
        facts: { quantity, unitPrice, amount, expected, impact },
      })
    }),
}
