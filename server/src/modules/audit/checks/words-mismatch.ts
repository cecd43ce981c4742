import { type Check, finding } from './check.js'
import { failedComparisons, numberOf } from './compared.js'

const CODE = 'audit.words-mismatch'
const SURE = 0.8

/** The words say another amount than the figures; words hardly readable weigh less. Nothing is taken off for it. */
export const wordsMismatch: Check = {
  name: CODE,
  find: (subject) =>
    failedComparisons(subject.bill, 'total-in-words').flatMap((facts) => {
      const [printed, words] = [numberOf(facts, 'printed'), numberOf(facts, 'words')]
      if (printed === null || words === null) return []
      const certainty = numberOf(facts, 'certainty') ?? 1
      const severity = certainty < SURE ? 'low' : 'medium'
      return finding(subject, {
        ...{ code: CODE, severity, certainty, innocent: 'words-miswritten' },
        ...{ billed: words, allowed: printed, overcharge: Math.abs(words - printed) },
        facts: { printed, words, certainty, impact: words - printed },
      })
    }),
}
