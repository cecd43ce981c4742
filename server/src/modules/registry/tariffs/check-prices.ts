import type { TariffRowInput } from '../mapping/tariff-row.js'
import type { TariffProblem } from './tariff-version.js'

export type NumberedPrice = { row: number; price: TariffRowInput }

/** A price a hundred times what it was, or a hundredth, is a slipped point until somebody has looked. */
const FAR_OFF = 100
/** Rounding of the INA-CBG table: 100 rupiah. */
const CLASS_ROUNDING = 100 * 100
/** ID-12, seen on every row of the official table: class 2 is 1.165 of class 3, class 1 is 1.33 of it. */
const CLASS_RATIO: Record<string, number> = { '2': 1.165, '1': 1.33 }

/** What is wrong across the rows of one file: the same price twice, days that overlap, prices far from what was. */
export function checkPrices(prices: NumberedPrice[], before: TariffRowInput[]): TariffProblem[] {
  return [...overlaps(prices), ...farOff(prices, before), ...classRatios(prices)]
}

function overlaps(prices: NumberedPrice[]): TariffProblem[] {
  const problems: TariffProblem[] = []
  for (const same of grouped(prices, (one) => `${one.code}\0${one.variant}`)) {
    const sorted = same.sort((a, b) => (a.price.effectiveFrom < b.price.effectiveFrom ? -1 : 1))
    sorted.forEach((one, at) => {
      const next = sorted[at + 1]
      if (!next) return
      const ends = one.price.effectiveTo
      if (ends !== null && ends < next.price.effectiveFrom) return
      const isSame = one.price.effectiveFrom === next.price.effectiveFrom
      const code = isSame ? 'registry.duplicate-in-file' : 'registry.days-overlap'
      problems.push({
        row: Math.max(one.row, next.row),
        code,
        severity: 'error',
        field: isSame ? 'code' : 'effectiveFrom',
      })
    })
  }
  return problems
}

function farOff(prices: NumberedPrice[], before: TariffRowInput[]): TariffProblem[] {
  const known = new Map(before.map((one) => [`${one.code}\0${one.variant}`, one.amount]))
  return prices.flatMap(({ row, price }) => {
    const old = known.get(`${price.code}\0${price.variant}`)
    if (!old || !price.amount) return []
    const factor = price.amount / old
    if (factor < FAR_OFF && factor > 1 / FAR_OFF) return []
    return [{ row, code: 'registry.amount-far-off', severity: 'warning' as const, field: 'amount' }]
  })
}

function classRatios(prices: NumberedPrice[]): TariffProblem[] {
  const leveled = prices.filter((one) => one.price.attributes.care_class !== undefined)
  return [
    ...grouped(leveled, (one) => `${one.code}\0${one.variant.replace(/care_class=\d/, '')}\0${one.effectiveFrom}`),
  ].flatMap((same) => {
    const third = same.find((one) => one.price.attributes.care_class === '3')
    const breaks = same.find(({ price }) => {
      const ratio = CLASS_RATIO[price.attributes.care_class ?? '']
      return third && ratio && Math.abs(price.amount - third.price.amount * ratio) > CLASS_ROUNDING
    })
    return breaks
      ? [{ row: breaks.row, code: 'registry.class-ratio', severity: 'warning' as const, field: 'amount' }]
      : []
  })
}

function grouped(prices: NumberedPrice[], keyOf: (price: TariffRowInput) => string): Iterable<NumberedPrice[]> {
  const groups = new Map<string, NumberedPrice[]>()
  for (const one of prices) {
    const key = keyOf(one.price)
    const known = groups.get(key)
    if (known) known.push(one)
    else groups.set(key, [one])
  }
  return groups.values()
}
