import type { AuditSubject } from '../schema.js'
import { type Check, finding } from './check.js'

const NAME = 'audit.above-tariff-ina-cbg'

/**
 * A whole case dearer than its INA-CBG tariff (Permenkes 3/2023), by more than the pack lets be. The tariff pays an episode,
 * whatever was done in it: it is held against the bill's total, never against a line, and only where the paper names one
 * case group by its code or in its own words. A bill that names none, or several, is not compared.
 */
export const aboveTariffInaCbg: Check = {
  name: NAME,
  find(subject, pack) {
    const named = caseGroups(subject)
    const [price] = named
    const { total, currency } = subject.bill
    if (!pack.priceLists.includes('ina-cbg') || price === undefined || total === null) return []
    if (named.some((one) => one.code !== price.code) || price.currency !== currency || price.amount <= 0) return []
    const tolerance = pack.thresholds.tariffTolerancePercent
    if (total * 100 < price.amount * (100 + tolerance)) return []
    const overcharge = total - price.amount
    const demonstration = price.attributes.demonstration === 'yes'
    return [
      finding(subject, {
        ...{ code: NAME, severity: demonstration ? 'low' : 'high', billed: total, allowed: price.amount, overcharge },
        ...{
          source: price.source,
          reference: price.reference,
          innocent: 'another-variant',
          certainty: surenessOf(price),
        },
        facts: {
          ...{ unitAllowed: price.amount, percent: Math.round((overcharge / price.amount) * 1000) / 10, tolerance },
          ...{ row: price.description, method: price.method, effectiveFrom: price.effectiveFrom, demonstration },
        },
      }),
    ]
  },
}

const caseGroups = ({ prices }: AuditSubject) =>
  prices.filter(({ list, method }) => list === 'ina-cbg' && method === 'exact')

/** Region, class of hospital and class of care that were not told were taken in the bill's favour; each lowers it. */
function surenessOf(price: AuditSubject['prices'][number]): number {
  const assumed = (price.attributes.assumed ?? '').split(',').filter(Boolean).length
  return price.certainty * 0.9 ** assumed * (price.attributes.demonstration === 'yes' ? 0.5 : 1)
}
