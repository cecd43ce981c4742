import type { ClaimRule } from './claim-rule.js'
import { column, compare } from './condition.js'

/** Treated in a year after the one the membership file says the member died in. */
export const afterDeath: ClaimRule = {
  code: 'after_death',
  source: 'ID-03, Permenkes 16/2019',
  scheme: 'phantom',
  weight: 0.9,
  parameters: {},
  condition: compare('admit_year', '>', column('member_death_year')),
  stake: 'claim',
  evidence: ['admit_dt', 'member_death_year'],
}
