import type { Validation } from './validation.js'

/** The plan must pay something for the class and the type of care. */
export const coverage: Validation = {
  name: 'adjudication.not-covered',
  issue: ({ approval: { shareBasisPoints } }) =>
    shareBasisPoints > 0 ? null : { severity: 'high', facts: { shareBasisPoints } },
}
