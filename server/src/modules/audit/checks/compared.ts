import type { Facts } from '../../../shared/reason.js'
import type { Bill } from '../../intake/schema.js'

/** What the reader compared on the paper and found unequal. Texts of the paper stay out: they may name anybody. */
export function failedComparisons(bill: Bill, check: string): Facts[] {
  return bill.checks
    .filter((one) => one.code === check && !one.ok)
    .map(({ facts }) => Object.fromEntries(Object.entries(facts).filter(([, value]) => typeof value !== 'string')))
}

export function numberOf(facts: Facts, name: string): number | null {
  const value = facts[name]
  return typeof value === 'number' ? value : null
}
