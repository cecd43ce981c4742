import type { Validation } from './validation.js'

/** There must be an amount to decide on. */
export const total: Validation = {
  name: 'adjudication.total-missing',
  issue: (claim) =>
    claim.total === null || claim.total <= 0 ? { severity: 'medium', facts: { total: claim.total } } : null,
}
