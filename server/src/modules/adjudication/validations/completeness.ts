import type { Validation } from './validation.js'

/** Every paper the claim needs must be there. */
export const completeness: Validation = {
  name: 'adjudication.documents-missing',
  issue: ({ approval: { missingDocuments } }) =>
    missingDocuments.length > 0 ? { severity: 'medium', facts: { documents: missingDocuments.length } } : null,
}
