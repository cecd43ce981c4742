import type { ClaimRule } from './claim-rule.js'
import { compare, parameter } from './condition.js'

/** The same record on the same day at the same hospital in the names of several members. */
export const clonedRecord: ClaimRule = {
  code: 'cloned_record',
  source: 'ID-02, Permenkes 16/2019',
  scheme: 'cloning',
  weight: 0.6,
  parameters: { leastMembers: 2 },
  condition: compare('record_members', '>=', parameter('leastMembers')),
  stake: 'claim',
  evidence: ['record_members', 'dx_secondary_codes'],
}
