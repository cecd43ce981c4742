import type { Reason } from '../../../shared/reason.js'
import { completeness } from './completeness.js'
import { coverage } from './coverage.js'
import { duplicates } from './duplicates.js'
import { eligibility } from './eligibility.js'
import { futureDate } from './future-date.js'
import { patient } from './patient.js'
import { ruleScore } from './rule-score.js'
import { total } from './total.js'
import type { ClaimFacts, Validation } from './validation.js'

export const validations: Validation[] = [
  eligibility,
  coverage,
  futureDate,
  duplicates,
  total,
  patient,
  completeness,
  ruleScore,
]

/** The issues of a claim, in the order of the validations. */
export function validate(claim: ClaimFacts): Reason[] {
  return validations.flatMap((validation) => {
    const issue = validation.issue(claim)
    return issue ? [{ code: validation.name, ...issue }] : []
  })
}

export type { ClaimFacts } from './validation.js'
