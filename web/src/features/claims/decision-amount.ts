export type Outcome = 'APPROVED' | 'PARTIAL' | 'REJECTED'
export const OUTCOMES: Outcome[] = ['APPROVED', 'PARTIAL', 'REJECTED']

/** What is wrong with a decided amount, as the server will judge it; null when it fits. */
export function amountProblem(
  outcome: Outcome,
  amount: number | null,
  total: number | null,
): 'amountWrong' | 'wholeAmount' | null {
  if (outcome === 'REJECTED') return amount === 0 ? null : 'amountWrong'
  if (amount === null || amount <= 0 || amount > (total ?? 0)) return 'amountWrong'
  return outcome === 'PARTIAL' && amount === total ? 'wholeAmount' : null
}
