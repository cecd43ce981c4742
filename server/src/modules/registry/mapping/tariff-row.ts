import { Currency } from '../../../shared/money.js'
import type { Tariff } from '../schema.js'
import { dayOf, priceOf } from './source-words.js'

export type TariffRowInput = Required<Tariff> & { variant: string }
type Read = { input: TariffRowInput } | { reject: { code: string; field: string } }

const ATTRIBUTE = /^attribute[\s_.-]+(.+)$/i

/** A row of a price list in our words. Headings that start with `attribute_` tell apart the prices of one code. */
export function readTariffRow(cell: (field: string) => string, header: string[], cells: string[]): Read {
  for (const field of ['list', 'code', 'description', 'source']) {
    if (cell(field) === '' || cell(field).length > 500) return invalid(field)
  }
  const amount = priceOf(cell('amount'))
  if (amount === undefined) return invalid('amount')
  const currency = Currency.safeParse(cell('currency').toUpperCase())
  if (!currency.success) return invalid('currency')
  const effectiveFrom = dayOf(cell('effectiveFrom'))
  if (!effectiveFrom) return invalid('effectiveFrom')
  const effectiveTo = cell('effectiveTo') === '' ? null : dayOf(cell('effectiveTo'))
  if (effectiveTo === undefined || (effectiveTo !== null && effectiveTo < effectiveFrom)) return invalid('effectiveTo')
  const attributes = attributesOf(header, cells)
  const input = {
    list: cell('list'),
    version: cell('version') || effectiveFrom,
    code: cell('code'),
    description: cell('description'),
    amount,
    currency: currency.data,
    effectiveFrom,
    effectiveTo,
    attributes,
    variant: variantOf(attributes),
    source: cell('source'),
  }
  return { input }
}

function attributesOf(header: string[], cells: string[]): Record<string, string> {
  const named = header.map((heading, index) => [ATTRIBUTE.exec(heading)?.[1]?.toLowerCase(), cells[index]] as const)
  return Object.fromEntries(named.filter(([name, value]) => name && value) as [string, string][])
}

/** Attributes as one text in one order: equal texts are the same variant. */
export function variantOf(attributes: Record<string, string>): string {
  return Object.entries(attributes)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => `${name}=${value}`)
    .join(';')
}

function invalid(field: string): Read {
  return { reject: { code: 'registry.field-invalid', field } }
}
