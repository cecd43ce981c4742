import type { ClaimRule } from './claim-rule.js'
import { all, compare, holdsTrue, isFalse, parameter } from './condition.js'

/** One episode in several claims: a claim that begins within a day of a stay of the same diagnosis at the same hospital. */
export const fragmentation: ClaimRule = {
  code: 'fragmentation',
  source: 'ID-05, Permenkes 16/2019',
  scheme: 'fragmentation',
  weight: 0.6,
  parameters: { mostDays: 1 },
  condition: all(
    isFalse('is_series'),
    holdsTrue('is_last_stay_same_facility'),
    holdsTrue('is_last_stay_same_diagnosis'),
    compare('days_since_stay', '>=', 0),
    compare('days_since_stay', '<=', parameter('mostDays')),
  ),
  stake: 'claim',
  evidence: ['last_stay_id', 'days_since_stay'],
}
