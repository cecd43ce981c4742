import { type Check, finding } from './check.js'
import { failedComparisons, numberOf } from './compared.js'

const CODE = 'audit.tax'

/** A printed tax is not its printed rate of the sum it is taken from. */
export const tax: Check = {
  name: CODE,
  find: (subject) =>
    failedComparisons(subject.bill, 'tax').flatMap((facts) => {
      const [printed, computed] = [numberOf(facts, 'printed'), numberOf(facts, 'computed')]
      if (printed === null || computed === null) return []
      return finding(subject, {
        ...{ code: CODE, severity: 'medium', innocent: 'other-tax-base' },
        ...{ billed: printed, allowed: computed, overcharge: Math.max(0, printed - computed) },
        facts: { ...facts, impact: printed - computed },
      })
    }),
}
