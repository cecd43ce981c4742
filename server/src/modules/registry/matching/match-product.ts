import { saltWords } from '../mapping/drug-words.js'
import { readDrug, substanceOf, type WrittenDrug } from './drug-text.js'
import type { RowMatch } from './match-service.js'
import type { ListedRow } from './service-index.js'

export type ProductRow = ListedRow & { manufacturer: string }

type Entry = {
  row: ProductRow
  written: WrittenDrug
  substance: string[]
  brand: string[]
  maker: string[]
  isOwnName: boolean
}
export type ProductIndex = { byCode: Map<string, Entry>; byWord: Map<string, Entry[]> }

const EXACT = 0.97
/** Codes of products in the Indonesian dictionary of medicines and devices (KFA): eight digits, 93 in front. */
const CODE = /\b93\d{6}\b/

/** A list of named products, as "Acarbose 50 mg Tablet (GLUCOBAY 50)": substance, strength and form, the product in brackets. */
export function buildProductIndex(rows: ProductRow[]): ProductIndex {
  const entries = rows.flatMap((row) => {
    const [, what = '', name = ''] = /^(.*)\(([^()]*)\)\s*$/.exec(row.description) ?? []
    const inBrackets = readDrug(name)
    const written = { ...readDrug(what), packMillilitres: inBrackets.packMillilitres }
    const substance = substanceOf(written.words)
    const maker = readDrug(row.manufacturer).words
    if (inBrackets.words.length === 0 || substance.length === 0) return []
    return [{ row, written, substance, brand: inBrackets.words, maker, isOwnName: true }]
  })
  const makers = new Set(entries.flatMap(({ maker }) => maker))
  const substances = new Map<string, Set<string>>()
  for (const { brand, substance } of entries) {
    const known = substances.get(brand.join(' ')) ?? new Set()
    substances.set(brand.join(' '), known.add(substance.join(' ')))
  }
  const index: ProductIndex = { byCode: new Map(), byWord: new Map() }
  for (const one of entries) {
    // A maker's name in brackets stands for all it makes: then the line must name the substance too.
    const isOwnName = one.brand.every((word) => !makers.has(word)) && substances.get(one.brand.join(' '))?.size === 1
    const entry = { ...one, isOwnName }
    index.byCode.set(entry.row.code, entry)
    for (const word of new Set(entry.brand)) index.byWord.set(word, [...(index.byWord.get(word) ?? []), entry])
  }
  return index
}

/**
 * The one product that a bill line names, or null: by its printed code, or by name, strength, form and pack, with no word
 * left over. A line that fits two products fits none; the longer name goes before the shorter it begins with.
 */
export function matchProduct(index: ProductIndex, description: string): RowMatch | null {
  const printed = index.byCode.get(CODE.exec(description)?.[0] ?? '')
  if (printed) return { row: printed.row, certainty: EXACT, method: 'exact' }
  const line = readDrug(description)
  const said = new Set(line.words)
  const near = new Set(line.words.flatMap((word) => index.byWord.get(word) ?? []))
  const fits = [...near].filter((entry) => isNamed(entry, line, said))
  const longest = Math.max(0, ...fits.map(({ brand }) => brand.length))
  const [best, ...others] = fits.filter(({ brand }) => brand.length === longest)
  return best && others.length === 0 ? { row: best.row, certainty: EXACT, method: 'exact' } : null
}

function isNamed(entry: Entry, line: WrittenDrug, said: ReadonlySet<string>): boolean {
  const { written, substance, brand, maker, isOwnName } = entry
  if (!brand.every((word) => said.has(word))) return false
  if (!isOwnName && !substance.every((word) => said.has(word))) return false
  const explained = new Set([...written.words, ...substance, ...brand, ...maker])
  const isExplained = substanceOf(line.words).every((word) => explained.has(word) || saltWords.has(word))
  return isExplained && line.form === written.form && line.slow === written.slow && isSameStrength(written, line)
}

function isSameStrength(listed: WrittenDrug, line: WrittenDrug): boolean {
  if (listed.packMillilitres !== null && listed.packMillilitres !== line.packMillilitres) return false
  if (listed.strengths.length !== line.strengths.length || listed.strengths.length === 0) return false
  return listed.strengths.every((one) =>
    line.strengths.some(
      (other) => one.of === other.of && one.value === other.value && one.perMillilitres === other.perMillilitres,
    ),
  )
}
