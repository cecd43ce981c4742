import { remember } from '../../../shared/remember.js'
import { modalities } from '../mapping/medical-words.js'
import type { TariffRowInput } from '../mapping/tariff-row.js'
import { looksLikeDrug } from './drug-text.js'
import { buildDrugIndex, type DrugIndex, matchDrug } from './match-drug.js'
import { buildListedIndex, type ListedIndex } from './match-listed.js'
import { buildProductIndex, matchProduct, type ProductIndex } from './match-product.js'
import { matchService, type RowMatch } from './match-service.js'
import { wordsOfText } from './medical-text.js'
import { buildServiceIndex, type ListedRow, type ServiceIndex } from './service-index.js'

/** One version of a list, ready to be asked: its prices by code, and an index by what its rows are. */
export type ListBook = {
  list: string
  prices: Map<string, TariffRowInput[]>
  services: ServiceIndex | null
  drugs: DrugIndex | null
  products: ProductIndex | null
  listed: ListedIndex | null
  /** Learned words of a bill to the code they mean. */
  aliases: Map<string, string>
  /** The row that a line names, found once for each wording while this version of the list is open. */
  match(line: AskedLine): RowMatch | null
}

export type AskedLine = { description: string; section?: string | null }

/** Wordings that one list remembers. */
const MOST_WORDINGS = 10_000

export function buildListBook(list: string, rows: TariffRowInput[], aliases: Map<string, string>): ListBook {
  const prices = new Map<string, TariffRowInput[]>()
  for (const row of rows) {
    const known = prices.get(row.code)
    if (known) known.push(row)
    else prices.set(row.code, [row])
  }
  const codes = [...prices].map(([code, own]) => rowOf(code, own))
  const first = rows[0]?.attributes ?? {}
  const makerOf = (code: string): string => prices.get(code)?.[0]?.attributes.manufacturer ?? ''
  const match = remember((line: AskedLine) => matchLine(book, line), {
    key: ({ description, section }) => `${section ?? ''}\n${description}`,
    most: MOST_WORDINGS,
  })
  const book: ListBook = { list, prices, aliases, services: null, drugs: null, products: null, listed: null, match }
  if (first.treatment)
    book.listed = buildListedIndex(codes.map(({ code, description }) => ({ code, item: description })))
  else if (first.drug)
    book.drugs = buildDrugIndex(codes.map((one) => ({ ...one, ...drugOf(prices.get(one.code)?.[0]) })))
  else if (first.product)
    book.products = buildProductIndex(codes.map((one) => ({ ...one, manufacturer: makerOf(one.code) })))
  else book.services = buildServiceIndex(codes, modalities)
  return book
}

function rowOf(code: string, own: TariffRowInput[]): ListedRow {
  const prices = own.map((one) => `${one.variant} ${one.amount} ${one.effectiveFrom}`).join('|')
  return { code, description: own[0]?.description ?? code, prices }
}

function drugOf(row: TariffRowInput | undefined): {
  drug: string
  form: string
  strength: string
  unit: string | null
} {
  const { drug = '', form = '', strength = '' } = row?.attributes ?? {}
  return { drug, form, strength, unit: row?.unit ?? null }
}

/** The words an alias is kept under: word order and spelling of the bill, without its case and signs. */
export function aliasWords(description: string): string {
  return wordsOfText(description).join(' ')
}

/** The row of a list that a line names: learned words first, then medicines by medicine, services by service. */
export function matchLine(book: ListBook, line: AskedLine): RowMatch | null {
  const learned = book.aliases.size > 0 ? book.aliases.get(aliasWords(line.description)) : undefined
  const own = learned === undefined ? undefined : book.prices.get(learned)
  if (own && learned !== undefined) return { row: rowOf(learned, own), certainty: 0.99, method: 'alias' }
  if (book.products) return matchProduct(book.products, line.description)
  const isDrug = looksLikeDrug(line.description, line.section ?? null)
  if (book.drugs) return isDrug ? matchDrug(book.drugs, line.description) : null
  return book.services && !isDrug ? matchService(book.services, line.description) : null
}
