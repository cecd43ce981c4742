import type { ClaimRule } from './claim-rule.js'
import { all, column, compare, inpatient, parameter } from './condition.js'

/** Longer than nineteen in twenty comparable stays, by more than a few days. */
export const prolongedStay: ClaimRule = {
  code: 'prolonged_stay',
  source: 'ID-08, Permenkes 16/2019',
  scheme: 'prolonged-stay',
  weight: 0.4,
  parameters: { leastZ: 3, mostLevel: 2 },
  condition: all(
    inpatient,
    compare('los', '>', column('stay_peer_p95')),
    compare('stay_zscore', '>', parameter('leastZ')),
    compare('severity_code', '<=', parameter('mostLevel')),
  ),
  stake: 'above-peers',
  evidence: ['los', 'stay_peer_median', 'stay_peer_p95', 'stay_peer_n'],
}
