import type { Rule } from './rule.js'

const POINTS = 15
const MOST = 30
const codes = ['audit.duplicate-exact', 'audit.duplicate-reworded']

/** Lines billed more than once. */
export const duplicateLines: Rule = {
  name: 'risk.duplicate-lines',
  hit({ findings }) {
    const lines = findings.filter((one) => codes.includes(one.code)).length
    return lines === 0 ? null : { points: Math.min(MOST, lines * POINTS), facts: { lines } }
  },
}
