import type { Validation } from './validation.js'

/** A rule score that gives no estimate asks for a look. */
export const ruleScore: Validation = {
  name: 'adjudication.low-rule-score',
  issue: ({ approval: { score, estimate } }) => (estimate > 0 ? null : { severity: 'medium', facts: { score } }),
}
