import type { TariffRowInput } from '../mapping/tariff-row.js'

export type Circumstances = {
  on: string
  tier?: string | undefined
  accreditation?: string | undefined
  ward?: string | undefined
}
export type Chosen = { row: TariffRowInput; amount: number; assumed: string[] }

const RUPEE = 100
/**
 * Indoor packages by ward: the list is for semi-private (O.M. of 2025-10-03). Other rows are the same in every ward.
 */
const WARD_PERCENT: Record<string, number> = { general: 95, 'semi-private': 100, private: 105 }

/**
 * The price of a code on a day in the given circumstances. What is not known is taken in the bill's favour, and named in
 * `assumed`; null when no price is in force on that day.
 */
export function choosePrice(prices: TariffRowInput[], asked: Circumstances): Chosen | null {
  let left = newest(prices.filter((row) => row.effectiveFrom <= asked.on && (row.effectiveTo ?? asked.on) >= asked.on))
  if (left.length === 0) return null
  const assumed: string[] = []
  for (const name of ['tier', 'accreditation'] as const) {
    const values = new Set(left.flatMap((row) => row.attributes[name] ?? []))
    const wanted = asked[name]
    // A list without an own column for super-speciality hospitals pays them as accredited ones.
    const value = wanted === 'super-speciality' && !values.has(wanted) ? 'nabh' : wanted
    if (value !== undefined && values.has(value)) left = left.filter((row) => row.attributes[name] === value)
    else if (values.size > 1) assumed.push(name)
  }
  const row = left.reduce((best, one) => (one.amount > best.amount ? one : best))
  if (left.length > 1 && assumed.length === 0) assumed.push('variant')
  if (row.attributes.ward !== 'by-ward') return { row, amount: row.amount, assumed }
  if (asked.ward === undefined) assumed.push('ward')
  const percent = WARD_PERCENT[asked.ward ?? 'private'] ?? 100
  return { row, amount: Math.round((row.amount * percent) / 100 / RUPEE) * RUPEE, assumed }
}

/** Of each variant the price with the newest first day. */
function newest(rows: TariffRowInput[]): TariffRowInput[] {
  const best = new Map<string, TariffRowInput>()
  for (const row of rows) {
    const known = best.get(row.variant)
    if (!known || row.effectiveFrom > known.effectiveFrom) best.set(row.variant, row)
  }
  return [...best.values()]
}
