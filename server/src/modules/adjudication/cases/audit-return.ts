import type { Feedback } from '../schema.js'

/** What of a settled case the return is reckoned from. Money in minor units; minutes as planned when it was opened. */
export type ReturnedCase = {
  outcome: string
  correctionRatio: number
  amount: number
  expected: number
  minutes: number
  /** When it was settled, ISO 8601. */
  decidedAt: string
}

/**
 * What auditors' time brought, month by month of the settlement (UTC), the latest first: what was corrected is the billed
 * amount times the correction ratio, rounded by case; beside it what the budget had expected of the same cases. Minutes
 * are those planned for each case, not clocked.
 */
export function auditReturn(cases: readonly ReturnedCase[]): Feedback['returns'] {
  const months = [...new Set(cases.map(({ decidedAt }) => decidedAt.slice(0, 7)))].sort().reverse()
  return months.map((month) => {
    const own = cases.filter(({ decidedAt }) => decidedAt.startsWith(month))
    const sum = (of: (one: ReturnedCase) => number): number => own.reduce((total, one) => total + of(one), 0)
    const corrected = sum(({ amount, correctionRatio }) => Math.round(amount * correctionRatio))
    const minutes = sum((one) => one.minutes)
    return {
      month,
      settled: own.length,
      confirmed: own.filter(({ outcome }) => outcome !== 'approved').length,
      corrected,
      expected: sum((one) => one.expected),
      minutes,
      perHour: minutes === 0 ? null : Math.round((corrected * 60) / minutes),
    }
  })
}
