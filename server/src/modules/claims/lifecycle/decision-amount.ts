import type { Minor } from '../../../shared/money.js'

export type AskedDecision = { outcome: 'APPROVED' | 'PARTIAL' | 'REJECTED'; amount: Minor }

/** Whether a decided amount fits its outcome and the claim's total; a code why not, or null. */
export function amountProblem(decision: AskedDecision, total: Minor | null): string | null {
  const { outcome, amount } = decision
  if (outcome === 'REJECTED') return amount === 0 ? null : 'claim.rejected-with-amount'
  if (total === null) return 'claim.total-missing'
  if (amount <= 0) return 'claim.amount-missing'
  if (amount > total) return 'claim.amount-over-total'
  if (outcome === 'PARTIAL' && amount === total) return 'claim.partial-is-whole'
  return null
}
