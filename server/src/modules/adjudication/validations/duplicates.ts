import type { Validation } from './validation.js'

/** The same care is asked for once. Equal bytes or an equal receipt speak against paying, a like picture asks for a look. */
export const duplicates: Validation = {
  name: 'adjudication.duplicate',
  issue(claim) {
    if (claim.duplicates.length === 0) return null
    const sure = claim.duplicates.some((one) => one.by !== 'image')
    return { severity: sure ? 'high' : 'medium', facts: { claims: claim.duplicates.length, sure } }
  },
}
