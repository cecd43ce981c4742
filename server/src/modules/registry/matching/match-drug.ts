import { remember } from '../../../shared/remember.js'
import { plainDrugWords, saltWords } from '../mapping/drug-words.js'
import { readDrug, type Strength, substanceOf, type WrittenDrug } from './drug-text.js'
import { textLikeness } from './likeness.js'
import type { RowMatch } from './match-service.js'
import type { ListedRow } from './service-index.js'

export type DrugRow = ListedRow & { drug: string; form: string; strength: string; unit: string | null }

type Entry = { row: DrugRow; written: WrittenDrug; ingredients: string[][] }
export type DrugIndex = {
  /** Entries by each first word of an ingredient. */
  byWord: Map<string, number[]>
  entries: Entry[]
  byCode: Map<string, number>
  /** The substance that a long unknown word is one letter off, or the word itself. */
  readWord(word: string): string
}

const MOST_WORDS = 20_000

/** A list of medicines, by the words of their substances. */
export function buildDrugIndex(rows: DrugRow[]): DrugIndex {
  const readWord = remember((word: string) => nearestSubstance(index, word), { key: (word) => word, most: MOST_WORDS })
  const index: DrugIndex = { byWord: new Map(), entries: [], byCode: new Map(), readWord }
  for (const row of rows) {
    const written = readDrug(`${row.form} ${row.strength.replace(/\(p\)/gi, '')}`)
    const entry = { row, written, ingredients: ingredientsOf(row.drug) }
    if (entry.ingredients.some((words) => words.length === 0)) continue
    const number = index.entries.push(entry) - 1
    index.byCode.set(row.code.toUpperCase(), number)
    for (const word of new Set(entry.ingredients.flat())) {
      const known = index.byWord.get(word)
      if (known) known.push(number)
      else index.byWord.set(word, [number])
    }
  }
  return index
}

/** "Amoxicillin (A) + Clavulanic acid (B)" is two substances; other names in brackets stand for the first. */
function ingredientsOf(drug: string): string[][] {
  return drug
    .replace(/\(\s*[A-D]\s*\)/g, ' ')
    .split(/\+|\band\b|\bwith\b/)
    .map((one) => substanceOf(readDrug(one.replace(/\([^)]*\)/g, ' ')).words))
}

/**
 * The ceiling a bill line falls under, or null. Substance, strength and form must agree: 500 mg is not 650 mg, a tablet is
 * no capsule, slow release is its own. Words beside the name that are not understood lower the certainty; a second
 * substance that is not in the row refuses it.
 */
export function matchDrug(index: DrugIndex, description: string): RowMatch | null {
  const line = readDrug(description)
  const words = readWords(index, line.words)
  const numbers = new Set(words.flatMap((word) => index.byWord.get(word) ?? []))
  const fits: { entry: Entry; certainty: number }[] = []
  for (const number of numbers) {
    const entry = index.entries[number] as Entry
    const certainty = fit(entry, line, words)
    if (certainty > 0) fits.push({ entry, certainty: certainty - (words.join() === line.words.join() ? 0 : 0.08) })
  }
  fits.sort((a, b) => b.certainty - a.certainty)
  const [best] = fits
  if (!best) return null
  const near = fits.filter((one) => one.certainty > best.certainty - 0.04)
  if (near.some((one) => one.entry.row.prices !== best.entry.row.prices)) return null
  const method = best.certainty >= 0.97 ? 'exact' : best.certainty >= 0.8 ? 'fuzzy' : 'keyword'
  return { row: best.entry.row, certainty: Math.round(best.certainty * 100) / 100, method }
}

/** Words of the line; a long one that is no substance but one letter off a single one is read as that. */
function readWords(index: DrugIndex, words: string[]): string[] {
  return words.map((word) => {
    if (word.length < 8 || index.byWord.has(word) || plainDrugWords.has(word) || saltWords.has(word)) return word
    return index.readWord(word)
  })
}

function nearestSubstance(index: DrugIndex, word: string): string {
  const near = [...index.byWord.keys()].filter(
    (known) =>
      Math.abs(known.length - word.length) <= 1 &&
      1 - textLikeness(known, word) <= 1.01 / Math.max(known.length, word.length),
  )
  return near.length === 1 ? (near[0] as string) : word
}

function fit(entry: Entry, line: WrittenDrug, words: string[]): number {
  const said = new Set(words)
  if (!entry.ingredients.every((ingredient) => ingredient.every((word) => said.has(word)))) return 0
  const own = new Set(entry.ingredients.flat())
  const beside = substanceOf(words).filter((word) => !own.has(word))
  // What is joined to the substance is another one, whether or not the list knows it.
  if (line.joined && entry.ingredients.length === 1) return 0
  // Short additions name another product (Pantoprazole D, Telma AM); a long one is a maker or a brand.
  if (beside.some((word) => word.length <= 3) || beside.length > 2) return 0
  if (!strengthsAgree(entry, line)) return 0
  if (entry.written.slow !== line.slow) return 0
  const form = formAgreement(entry, line)
  return form === 0 ? 0 : form - 0.12 * beside.length
}

function formAgreement(entry: Entry, line: WrittenDrug): number {
  const listed = entry.written.form
  if (line.form === listed) return 0.97
  if (line.form === null) return line.strengths.length > 0 ? 0.82 : 0
  const alike = [
    ['liquid', 'powder'],
    ['injection', 'powder'],
  ]
  return listed !== null && alike.some((pair) => pair.includes(line.form as string) && pair.includes(listed)) ? 0.85 : 0
}

/** Every strength of the row is on the line, alone or as the sum of a combination; a bare number counts as milligrams. */
function strengthsAgree(entry: Entry, line: WrittenDrug): boolean {
  const listed = entry.written.strengths
  if (!packsAgree(entry.written, line)) return false
  if (listed.length === 0) return line.strengths.length === 0 && line.bare === null
  const said = line.strengths.length > 0 ? line.strengths : line.bare === null ? [] : [milligrams(line.bare)]
  if (said.length === listed.length) return listed.every((one) => said.some((other) => equal(one, other)))
  if (said.length !== 1 || listed.length < 2 || listed.some((one) => one.of !== 'mg' || one.perMillilitres))
    return false
  return equal(milligrams(listed.reduce((sum, one) => sum + one.value, 0)), said[0] as Strength)
}

/** Where the ceiling depends on the pack, the line must tell the pack. */
function packsAgree(listed: WrittenDrug, line: WrittenDrug): boolean {
  return listed.packMillilitres === null || listed.packMillilitres === line.packMillilitres
}

const milligrams = (value: number): Strength => ({ value, of: 'mg', perMillilitres: null })

function equal(a: Strength, b: Strength): boolean {
  if (a.of !== b.of || (a.perMillilitres === null) !== (b.perMillilitres === null)) return false
  const [left, right] = [a.value / (a.perMillilitres ?? 1), b.value / (b.perMillilitres ?? 1)]
  return Math.abs(left - right) <= 0.001 * Math.max(left, right)
}
