import type { TariffProblem } from '../tariffs/tariff-version.js'

type Problem = Omit<TariffProblem, 'row' | 'severity'>

/** What the KFA's templates carry for a price: nobody sells at one rupiah. */
const PLACEHOLDER = /^1(?:\.0+)?$/
/** Averages of several prices come with endless decimals: no price of one product. */
const PRICE = /^\d{1,13}(?:\.\d{1,2})?$/

/** True for a list of products (`kfa_code`): its prices are references, and a row without one is left out, not wrong. */
export const listsProducts = (header: readonly string[]): boolean =>
  header.some((heading) => /^kfa_code$/i.test(heading.trim()))

/** Why a row of a product list gives no reference price; null when it does. */
export function whyLeftOut(row: { cell(field: string): string; header: string[]; cells: string[] }): Problem | null {
  const { cell, header, cells } = row
  const state = cells[header.findIndex((heading) => /^state$/i.test(heading.trim()))] ?? ''
  if (cell('code') === '') return { code: 'registry.product-without-code', field: 'kfa_code' }
  if (state !== '' && !/^valid$/i.test(state)) return { code: 'registry.product-not-valid', field: 'state' }
  const price = cell('amount')
  if (!PRICE.test(price) || PLACEHOLDER.test(price) || /^0+(?:\.0+)?$/.test(price)) {
    return { code: 'registry.product-without-price', field: 'amount' }
  }
  return null
}
