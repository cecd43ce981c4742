import type { Validation } from './validation.js'

/** The member must have been insured when the claim was filed. */
export const eligibility: Validation = {
  name: 'adjudication.member-not-eligible',
  issue: ({ memberStatus }) => (memberStatus === 'active' ? null : { severity: 'high', facts: { memberStatus } }),
}
