import { fromWhole } from '../../../shared/money.js'
import type { ServiceType } from '../../intake/schema.js'
import type { Rule } from './rule.js'

/** What a claim of each type seldom exceeds, in minor units of rupiah; rules of thumb until there is a history to learn from. */
const usualMost: Record<ServiceType, number> = {
  'RAWAT JALAN': fromWhole(5_000_000),
  IGD: fromWhole(10_000_000),
  'RAWAT INAP': fromWhole(25_000_000),
  OPERASI: fromWhole(50_000_000),
}
const OVER = 10
const FAR_OVER = 25
const FAR = 3

/** More than a claim of its type usually asks for; far more than three times that. */
export const highAmount: Rule = {
  name: 'risk.high-amount',
  hit({ claim: { total, currency, serviceType } }) {
    if (total === null || currency !== 'IDR') return null
    const limit = usualMost[serviceType ?? 'RAWAT JALAN']
    if (total <= limit) return null
    return { points: total > FAR * limit ? FAR_OVER : OVER, facts: { total, limit } }
  },
}
