import { Currency } from '../../../shared/money.js'
import type { TariffProblem } from '../tariffs/tariff-version.js'
import { listsProducts, whyLeftOut } from './product-row.js'
import { dayOf, priceOf } from './source-words.js'
import { aboutOfColumn, variantOfColumn, variantOfPrice } from './tariff-headings.js'

/** One price of a row: a row has several where its headings name variants. */
export type TariffRowInput = {
  code: string
  variant: string
  description: string
  unit: string | null
  amount: number
  currency: Currency
  effectiveFrom: string
  effectiveTo: string | null
  attributes: Record<string, string>
  reference: string | null
}
export type RowDefaults = {
  list: string
  currency: string | null
  effectiveFrom: string | null
  effectiveTo: string | null
}
type Problem = Omit<TariffProblem, 'row' | 'severity'>
/** `leftOut`: nothing is wrong with the row, and it holds no price. */
type Read = { inputs: TariffRowInput[] } | { problem: Problem } | { leftOut: Problem }

/** What a spreadsheet would run: never a name or a number. */
const FORMULA = /^(?:[=@]|[+-]\s*[A-Za-z]+[(!\d])/
/** Nothing in health care costs a hundred billion; such a figure is a slipped separator. */
const MOST_MAJOR_UNITS = 1e11

/** The price columns of a header: `amount`, or one for each variant, as `amount:accreditation=nabh;tier=x`. */
export function priceColumns(
  header: string[],
  amountAt: number | undefined,
): { at: number; variant: Record<string, string> }[] {
  const named = header.flatMap((heading, at) => {
    const variant = variantOfPrice(heading)
    return variant ? [{ at, variant }] : []
  })
  return named.length > 0 || amountAt === undefined ? named : [{ at: amountAt, variant: {} }]
}

/**
 * A row of a price list in our words. `attribute_*` columns tell apart the prices of one code, `about_*` columns only say
 * something of it.
 */
export function readTariffRow(
  row: { cell(field: string): string; header: string[]; cells: string[]; prices: ReturnType<typeof priceColumns> },
  defaults: RowDefaults,
): Read {
  const { cell, header, cells } = row
  const formula = cells.findIndex((one) => FORMULA.test(one))
  if (formula >= 0) return { problem: { code: 'registry.formula-cell', field: header[formula] ?? null } }
  const leftOut = listsProducts(header) ? whyLeftOut(row) : null
  if (leftOut) return { leftOut }
  for (const field of ['code', 'description']) {
    if (cell(field) === '' || cell(field).length > 600) return invalid(field)
  }
  if (cell('list') !== '' && cell('list') !== defaults.list) return invalid('list')
  const currency = Currency.safeParse((cell('currency') || defaults.currency || '').toUpperCase())
  if (!currency.success) return { problem: { code: 'registry.currency-unknown', field: 'currency' } }
  const days = daysOf(cell, defaults)
  if ('problem' in days) return days
  const variantAttributes = attributesOf(header, cells, variantOfColumn)
  const about = attributesOf(header, cells, aboutOfColumn)
  const inputs: TariffRowInput[] = []
  for (const { at, variant } of row.prices) {
    if ((cells[at] ?? '') === '' && row.prices.length > 1) continue
    const amount = amountOf(cells[at] ?? '')
    if (typeof amount === 'string') return { problem: { code: amount, field: header[at] ?? 'amount' } }
    const own = { ...variantAttributes, ...variant }
    inputs.push({
      code: cell('code'),
      variant: variantOf(own),
      description: cell('description'),
      unit: (listsProducts(header) ? cell('unit').toLowerCase() : cell('unit')) || null,
      amount,
      currency: currency.data,
      ...days,
      attributes: { ...about, ...own },
      reference: cell('reference') || null,
    })
  }
  return inputs.length > 0 ? { inputs } : invalid('amount')
}

function daysOf(
  cell: (field: string) => string,
  defaults: RowDefaults,
): { effectiveFrom: string; effectiveTo: string | null } | { problem: Problem } {
  const effectiveFrom = cell('effectiveFrom') === '' ? defaults.effectiveFrom : dayOf(cell('effectiveFrom'))
  if (!effectiveFrom) return invalid('effectiveFrom')
  const effectiveTo = cell('effectiveTo') === '' ? defaults.effectiveTo : dayOf(cell('effectiveTo'))
  if (effectiveTo === undefined || (effectiveTo !== null && effectiveTo < effectiveFrom)) return invalid('effectiveTo')
  return { effectiveFrom, effectiveTo }
}

/** Minor units, or the code of what is wrong. */
function amountOf(text: string): number | string {
  if (/^-/.test(text)) return 'registry.amount-negative'
  const amount = priceOf(text)
  if (amount === undefined) return 'registry.amount-unreadable'
  return amount > MOST_MAJOR_UNITS ? 'registry.amount-absurd' : amount
}

function attributesOf(
  header: string[],
  cells: string[],
  nameOf: (heading: string) => string | undefined,
): Record<string, string> {
  const named = header.map((heading, index) => [nameOf(heading), cells[index]] as const)
  return Object.fromEntries(named.filter(([name, value]) => name && value) as [string, string][])
}

/** Attributes as one text in one order: equal texts are the same variant. */
export function variantOf(attributes: Record<string, string>): string {
  return Object.entries(attributes)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => `${name}=${value}`)
    .join(';')
}

function invalid(field: string): { problem: Problem } {
  return { problem: { code: 'registry.field-invalid', field } }
}
