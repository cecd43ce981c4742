import type { BillLine } from '../../intake/schema.js'
import type { PriceMatch } from '../../registry/schema.js'
import type { AuditSubject, SchemePack } from '../schema.js'
import { type Check, finding } from './check.js'
import { chargedFor, unitsOf } from './line-sums.js'

/** Certainty kept for each circumstance that was not known and taken in the bill's favour. */
const ASSUMED = 0.9
/** Invented prices of a demonstration list prove nothing. */
const DEMONSTRATION = 0.5

/** A service dearer than its price list says, by more than the pack lets be. One check for each family of lists. */
function aboveTariff(name: string, belongs: (list: string) => boolean): Check {
  return {
    name,
    find: (subject, pack) => {
      const best = bindingPrices(subject, pack)
      return [...best.values()].flatMap((price) => (belongs(price.list) ? compare(name, { subject, pack, price }) : []))
    },
  }
}

export const aboveTariffCghs = aboveTariff('audit.above-tariff-cghs', (list) => list.startsWith('cghs-'))
export const aboveTariffEsi = aboveTariff('audit.above-tariff-esi', (list) => list === 'esi')
export const aboveTariffState = aboveTariff('audit.above-tariff-state', (list) => list.startsWith('state-'))

/** The price that binds each line: a state's own tariff before the central one, then the pack's order. */
export function bindingPrices({ prices, bill }: AuditSubject, pack: SchemePack): Map<number, PriceMatch> {
  const rankOf = (list: string) => (list.startsWith('state-') ? -1 : pack.priceLists.indexOf(list))
  const best = new Map<number, PriceMatch>()
  for (const price of prices) {
    const binds = price.list.startsWith('state-') || pack.priceLists.includes(price.list)
    if (!binds || price.certainty < pack.thresholds.leastCertainty || price.currency !== bill.currency) continue
    const known = best.get(price.line)
    if (!known || rankOf(price.list) < rankOf(known.list)) best.set(price.line, price)
  }
  return best
}

function compare(code: string, input: { subject: AuditSubject; pack: SchemePack; price: PriceMatch }) {
  const { subject, pack, price } = input
  const line = subject.bill.lines[price.line] as BillLine
  const charged = chargedFor(line)
  if (charged === null || charged <= 0 || price.amount <= 0) return []
  const units = unitsOf(line)
  const allowed = Math.round(price.amount * units)
  const tolerance = pack.thresholds.tariffTolerancePercent
  if (charged * 100 < allowed * (100 + tolerance)) return []
  const overcharge = charged - allowed
  const { certainty, demonstration } = sureness(price)
  return finding(subject, {
    ...{
      code,
      severity: demonstration ? 'low' : 'high',
      lines: [price.line],
      billed: line.amount,
      allowed,
      overcharge,
    },
    ...{ source: price.source, reference: price.reference, certainty, innocent: 'another-variant' },
    facts: {
      ...{ units, unitAllowed: price.amount, percent: Math.round((overcharge / allowed) * 1000) / 10, tolerance },
      ...{ row: price.description, method: price.method, effectiveFrom: price.effectiveFrom, demonstration },
    },
  })
}

function sureness(price: PriceMatch): { certainty: number; demonstration: boolean } {
  const assumed = (price.attributes.assumed ?? '').split(',').filter(Boolean).length
  const demonstration = price.attributes.demonstration === 'yes'
  return { certainty: price.certainty * ASSUMED ** assumed * (demonstration ? DEMONSTRATION : 1), demonstration }
}
