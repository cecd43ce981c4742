import type { ClaimRule } from './claim-rule.js'
import { all, column, compare, isFalse, outpatient } from './condition.js'

/** An outpatient visit that costs far more than nine in ten visits for the same diagnosis at like hospitals. */
export const outpatientHighCost: ClaimRule = {
  code: 'outpatient_high_cost',
  source: 'ID-09, outpatient counterpart',
  scheme: 'inflated',
  weight: 0.4,
  parameters: { leastRatio: 1.5 },
  condition: all(
    compare('diagnosis_peer_level', '>=', 2),
    outpatient,
    isFalse('is_series'),
    compare('amount_claimed', '>', column('diagnosis_peer_p90', 'leastRatio')),
  ),
  stake: 'above-peers',
  evidence: ['amount_claimed', 'diagnosis_peer_p90', 'diagnosis_peer_n'],
}
