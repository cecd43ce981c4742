import type { Rule } from './rule.js'

/** The document is no bill for health care. */
export const notMedical: Rule = {
  name: 'risk.not-medical',
  hit: ({ findings }) => (findings.some((one) => one.code === 'audit.not-medical') ? { points: 60, facts: {} } : null),
}
