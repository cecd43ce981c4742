import type { Facts, Reason, Severity } from '../../../shared/reason.js'
import type { Bill } from '../../intake/schema.js'

/** What the reader already compared on the paper and found unequal, as findings with what the difference costs. */
export function failedChecks(
  bill: Bill,
  wanted: { check: string; code: string; severity: (facts: Facts) => Severity },
): Reason[] {
  return bill.checks
    .filter((check) => check.code === wanted.check && !check.ok)
    .map(({ facts }) => ({ code: wanted.code, severity: wanted.severity(facts), facts: figuresOf(facts) }))
}

/** Texts of the paper stay out: they may name anybody. */
function figuresOf(facts: Facts): Facts {
  const figures = Object.fromEntries(Object.entries(facts).filter(([, value]) => typeof value !== 'string'))
  const { printed, computed } = facts
  return typeof printed === 'number' && typeof computed === 'number'
    ? { ...figures, impact: printed - computed }
    : figures
}
