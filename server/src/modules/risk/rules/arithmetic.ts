import type { Rule } from './rule.js'

const POINTS = 20
const MOST = 40
const sums = [
  'audit.line-arithmetic',
  'audit.total-mismatch',
  'audit.subtotal-mismatch',
  'audit.words-mismatch',
  'audit.tax',
  'audit.quantity-days-mismatch',
  'audit.tax-on-exempt',
]

/** The bill does not add up in ways that ask for more money than is due. */
export const arithmetic: Rule = {
  name: 'risk.arithmetic',
  hit({ findings }) {
    const wrong = findings.filter((one) => sums.includes(one.code) && one.severity !== 'low')
    if (wrong.length === 0) return null
    return { points: Math.min(MOST, wrong.length * POINTS), facts: { findings: wrong.length } }
  },
}
