import type { ClaimRule } from './claim-rule.js'
import { all, compare, holdsTrue, inpatient, isFalse, parameter } from './condition.js'

/** Admitted again to the same hospital with the same diagnosis within thirty days; planned series left out. */
export const readmission: ClaimRule = {
  code: 'readmission',
  source: 'ID-07, Permenkes 16/2019',
  scheme: 'readmission',
  weight: 0.45,
  parameters: { mostDays: 30 },
  condition: all(
    inpatient,
    isFalse('is_series'),
    holdsTrue('is_last_stay_same_facility'),
    holdsTrue('is_last_stay_same_diagnosis'),
    compare('days_since_stay', '>', 1),
    compare('days_since_stay', '<=', parameter('mostDays')),
  ),
  stake: 'claim',
  evidence: ['last_stay_id', 'days_since_stay'],
}
