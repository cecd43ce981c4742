import type { ClaimRule } from './claim-rule.js'
import { all, column, compare, inpatient, parameter } from './condition.js'

/** A stay of a day at most that costs more than nine in ten comparable ones. Inpatients only: every outpatient visit is short. */
export const shortStayHighCost: ClaimRule = {
  code: 'short_stay_high_cost',
  source: 'ID-09',
  scheme: 'short-stay-high-cost',
  weight: 0.8,
  parameters: { mostDays: 1, leastRatio: 1.05 },
  condition: all(
    compare('diagnosis_peer_level', '>=', 2),
    inpatient,
    compare('los', '<=', parameter('mostDays')),
    compare('amount_claimed', '>', column('diagnosis_peer_p90', 'leastRatio')),
  ),
  stake: 'above-peers',
  evidence: ['los', 'amount_claimed', 'diagnosis_peer_p90', 'diagnosis_peer_n'],
}
