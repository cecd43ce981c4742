import type { ClaimRule } from './claim-rule.js'
import { all, compare, parameter } from './condition.js'

/** Far above its peers by a robust measure, beyond a plain ratio, and paid almost in full. */
export const highCostFullPaid: ClaimRule = {
  code: 'high_cost_full_paid',
  source: 'ID-10',
  scheme: 'inflated',
  weight: 0.5,
  parameters: { leastZ: 3, leastLogRatio: 0.4, leastPaidShare: 0.95 },
  condition: all(
    compare('peer_level', '>=', 2),
    compare('cost_zscore', '>', parameter('leastZ')),
    compare('cost_log_ratio', '>', parameter('leastLogRatio')),
    compare('amount_paid', '>=', { column: 'amount_claimed', times: 'leastPaidShare' }),
  ),
  stake: 'above-peers',
  evidence: ['amount_claimed', 'amount_paid', 'peer_median', 'cost_zscore', 'peer_n'],
}
