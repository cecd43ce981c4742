import type { ClaimRule } from './claim-rule.js'
import { column } from './condition.js'

/** Billed more than the group tariff and the special tariffs written on the same claim. */
export const aboveTariff: ClaimRule = {
  code: 'above_tariff',
  source: 'ID-13; the tariff as the claim states it',
  scheme: 'inflated',
  weight: 0.7,
  parameters: { leastRatio: 1.01 },
  condition: { left: { column: 'amount_without_special' }, is: '>', right: column('tariff_group', 'leastRatio') },
  stake: 'above-tariff',
  evidence: ['amount_claimed', 'tariff_group', 'tariff_special'],
}
