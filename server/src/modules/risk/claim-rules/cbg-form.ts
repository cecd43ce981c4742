import type { ClaimRule } from './claim-rule.js'
import { any, isFalse } from './condition.js'

/** A CBG code the grouper would not make, or whose level disagrees with the severity digit beside it. */
export const cbgForm: ClaimRule = {
  code: 'cbg_form',
  source: 'ID-14, Permenkes 76/2016',
  scheme: 'coding-error',
  weight: 0.3,
  parameters: {},
  condition: any(isFalse('is_cbg_well_formed'), isFalse('is_severity_agreed')),
  stake: 'above-peers',
  evidence: ['cbg_code', 'severity_code', 'severity_reported'],
}
