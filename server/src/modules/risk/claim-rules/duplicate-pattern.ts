import type { ClaimRule } from './claim-rule.js'
import { holdsTrue } from './condition.js'

/** The same member, hospital, service, diagnosis and procedure within three days; series of treatment left out. */
export const duplicatePattern: ClaimRule = {
  code: 'duplicate_pattern',
  source: 'ID-06',
  scheme: 'repeat-billing',
  weight: 0.6,
  parameters: {},
  condition: holdsTrue('is_repeat'),
  stake: 'claim',
  evidence: ['matched_claim_id', 'matched_gap_days'],
}
