import type { ClaimRule } from './claim-rule.js'
import { compare } from './condition.js'

/** Treated somewhere while still lying in hospital by another claim. */
export const overlappingStay: ClaimRule = {
  code: 'overlapping_stay',
  source: 'ID-03; presence, ours',
  scheme: 'phantom',
  weight: 0.6,
  parameters: {},
  condition: compare('days_since_stay', '<', 0),
  stake: 'claim',
  evidence: ['last_stay_id', 'days_since_stay'],
}
