import { type Check, roundingStep } from './check.js'

/** Quantity times unit price is not the amount. What rounding of the unit price explains is let be. */
export const lineArithmetic: Check = {
  name: 'audit.line-arithmetic',
  find: ({ bill }) =>
    bill.lines.flatMap(({ quantity, unitPrice, amount }, line) => {
      if (quantity === null || unitPrice === null || amount === null) return []
      const expected = Math.round(quantity * unitPrice)
      const impact = amount - expected
      const rounding = 100 + (Math.abs(quantity) * roundingStep(bill.currency)) / 2
      if (Math.abs(impact) <= rounding) return []
      const facts = { quantity, unitPrice, amount, expected, impact }
      return [{ code: 'audit.line-arithmetic', severity: impact > 0 ? 'high' : 'low', line, facts } as const]
    }),
}
