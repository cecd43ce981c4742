import type { Check } from './check.js'
import { finding } from './check.js'
import { numberOf } from './compared.js'
import { lostDigits, mayBeMisread, provenByPrices } from './reading-doubt.js'

const CODE = 'audit.subtotal-mismatch'

/** A printed subtotal is not the sum of its section. */
export const subtotalMismatch: Check = {
  name: CODE,
  find: (subject) =>
    subject.bill.checks.flatMap((check) => {
      const [printed, computed] = [numberOf(check.facts, 'printed'), numberOf(check.facts, 'computed')]
      if (check.code !== 'section-subtotal' || check.ok || printed === null || computed === null) return []
      const section = check.facts.section
      const lines = subject.bill.lines.flatMap((line, index) => (line.section === section ? [index] : []))
      const impact = printed - computed
      const own = lines.flatMap((index) => subject.bill.lines[index] ?? [])
      const isMisread = lostDigits(printed, computed) || provenByPrices(own, printed)
      if (isMisread && mayBeMisread(subject.bill)) return []
      return finding(subject, {
        ...{ code: CODE, severity: impact > 0 ? 'high' : 'low', lines, innocent: 'line-not-read' },
        ...{ billed: printed, allowed: computed, overcharge: Math.max(0, impact) },
        facts: { printed, computed, impact },
      })
    }),
}
