import type { ClaimRule } from './claim-rule.js'
import { all, column, compare, inpatient } from './condition.js'

/** Recorded as mild (level I of the CBG code), billed above nine in ten comparable stays. */
export const severityMismatch: ClaimRule = {
  code: 'severity_mismatch',
  source: 'ID-01',
  scheme: 'upcoding',
  weight: 0.7,
  parameters: { leastRatio: 1.1 },
  condition: all(
    compare('peer_level', '>=', 2),
    inpatient,
    compare('severity_code', '=', 1),
    compare('amount_claimed', '>', column('peer_p90', 'leastRatio')),
  ),
  stake: 'above-peers',
  evidence: ['severity_code', 'amount_claimed', 'peer_p90', 'peer_n'],
}
