import type { ClaimRule } from './claim-rule.js'
import { all, column, compare, inpatient } from './condition.js'

/** Billed in a better ward class than the member is entitled to (before standard wards, KRIS, replace the classes). */
export const wardClass: ClaimRule = {
  code: 'ward_class',
  source: 'ID-11, Permenkes 16/2019',
  scheme: 'class-manipulation',
  weight: 0.45,
  parameters: {},
  condition: all(inpatient, compare('ward_class', '>=', 1), compare('ward_class', '<', column('entitled_class'))),
  stake: 'above-peers',
  evidence: ['ward_class', 'entitled_class'],
}
