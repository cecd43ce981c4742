import { broadWords, smallWords } from '../mapping/medical-words.js'
import { bareName, longForms, namesOf, tellingWords, wordsOfText } from './medical-text.js'
import { type NearWords, nearWordsOf } from './near-words.js'

/** A row of a price list as matching sees it: `prices` is equal for rows that cost the same in every variant. */
export type ListedRow = { code: string; description: string; prices: string }

type Entry = {
  row: ListedRow
  /** The row's names, each as its telling words. */
  names: Set<string>[]
  /** Every word of the row. */
  all: Set<string>
  modalities: string[]
}

/** Everything matching needs of one list, built once. */
export type ServiceIndex = {
  entries: Entry[]
  /** Entries by each word of theirs. */
  byWord: Map<string, number[]>
  byText: Map<string, number[]>
  byCode: Map<string, number>
  /** How telling a word is: the rarer in the list, the more. */
  weights: Map<string, number>
  near: NearWords
  /** Misread words already looked up. */
  readings: Map<string, { word: string; likeness: number } | null>
  unknownWeight: number
}

const SMALL = 0.15

export function buildServiceIndex(rows: ListedRow[], modalities: Set<string>): ServiceIndex {
  const entries = rows.map((row) => entryOf(row, modalities))
  const index: ServiceIndex = {
    entries,
    byWord: new Map(),
    byText: new Map(),
    byCode: new Map(),
    weights: new Map(),
    near: nearWordsOf(new Set([...entries.flatMap((entry) => [...entry.all]), ...longForms])),
    readings: new Map(),
    unknownWeight: Math.log(1 + rows.length) * 0.75,
  }
  entries.forEach((entry, number) => {
    index.byCode.set(entry.row.code.toUpperCase(), number)
    put(index.byText, plainText(entry.row.description), number)
    for (const word of entry.all) put(index.byWord, word, number)
  })
  for (const entry of entries) addBareName(index, entry)
  for (const [word, at] of index.byWord) {
    index.weights.set(word, smallWords.has(word) ? SMALL : Math.log(1 + rows.length / at.length))
  }
  return index
}

function entryOf(row: ListedRow, modalities: Set<string>): Entry {
  const all = new Set(wordsOfText(row.description))
  const texts = new Set<string>()
  const names: Set<string>[] = []
  for (const name of namesOf(row.description)) {
    const words = tellingWords(wordsOfText(name))
    const key = [...words].sort().join(' ')
    if (texts.has(key) || words.every((word) => broadWords.has(word))) continue
    texts.add(key)
    names.push(new Set(words))
    for (const word of words) all.add(word)
  }
  return { row, names, all, modalities: [...all].filter((word) => modalities.has(word)) }
}

/** "GeneXpert Test (Tuberculosis)" goes by GeneXpert alone, because no other row says that. */
function addBareName(index: ServiceIndex, entry: Entry): void {
  const bare = bareName(entry.row.description)
  const words = bare ? tellingWords(wordsOfText(bare)) : []
  if (words.length === 0 || words.every((word) => broadWords.has(word))) return
  const [first = [], ...rest] = words.map((word) => index.byWord.get(word) ?? [])
  const holding = first.filter((number) => rest.every((numbers) => numbers.includes(number)))
  if (holding.length === 1) entry.names.push(new Set(words))
}

/** Letters and digits only, for the comparison of whole texts. */
export function plainText(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
}

function put(map: Map<string, number[]>, key: string, value: number): void {
  const known = map.get(key)
  if (known) known.push(value)
  else map.set(key, [value])
}
