import type { TariffRowInput } from '../mapping/tariff-row.js'
import type { TariffDiff } from './tariff-version.js'

const MOST_TOLD = 500

/** What a new version adds, takes away and changes, price by price; the largest changes first. */
export function comparePrices(
  before: TariffRowInput[],
  after: TariffRowInput[],
): Omit<TariffDiff, 'version' | 'against'> {
  const old = new Map(before.map((one) => [keyOf(one), one]))
  const changes: TariffDiff['changes'] = []
  let same = 0
  for (const price of after) {
    const known = old.get(keyOf(price))
    old.delete(keyOf(price))
    if (known && known.amount === price.amount) same++
    else changes.push(changeOf(price, known?.amount ?? null, price.amount))
  }
  for (const price of old.values()) changes.push(changeOf(price, price.amount, null))
  const kinds = { added: 0, removed: 0, changed: 0 }
  for (const one of changes) kinds[one.before === null ? 'added' : one.after === null ? 'removed' : 'changed']++
  return { ...kinds, same, changes: changes.sort(byWeight).slice(0, MOST_TOLD) }
}

const keyOf = (price: TariffRowInput): string =>
  `${price.code}\0${price.variant}\0${price.effectiveTo === null ? '' : price.effectiveFrom}`

function changeOf(price: TariffRowInput, before: number | null, after: number | null): TariffDiff['changes'][number] {
  const percent = before && after !== null ? Math.round(((after - before) / before) * 10_000) / 100 : null
  return { code: price.code, variant: price.variant, description: price.description, before, after, percent }
}

type Change = TariffDiff['changes'][number]
function byWeight(a: Change, b: Change): number {
  const kind = (one: Change): number => (one.before === null ? 1 : one.after === null ? 2 : 0)
  return kind(a) - kind(b) || Math.abs(b.percent ?? 0) - Math.abs(a.percent ?? 0) || (a.code < b.code ? -1 : 1)
}
