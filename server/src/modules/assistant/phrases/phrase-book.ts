import { evenScript, evenWord } from './even-text.js'
import type { Words } from './words.js'

/**
 * A small language for families of expressions, so that people who know the words need not know regular expressions:
 * entries are parted by commas or new lines; `*` stands for any ending, `_` for at most one word between, `__` for at
 * most three, `{name}` for any entry of another family. Words in Latin letters may carry an Indonesian clitic (-nya, -ku).
 */
export type Families = Record<string, string>

/** Words from `from` up to, not including, `to`. */
export type Span = { from: number; to: number }

type Part = { gap: number } & ({ family: string } | { word: string; open: boolean })
type Entry = { family: string; parts: Part[] }

/** What was found in one text. */
export type Found = {
  /** Where a family stands, in the order of the text. */
  spans(family: string): Span[]
  /** Whether the word at a place belongs to a family's expression. */
  covers(family: string, at: number): boolean
  /** False when no word of the text even begins an entry of the family: cheaper than looking. */
  may(family: string): boolean
}

export type PhraseBook = {
  find(words: Words): Found
  /** Every whole word that a family knows. */
  vocabulary(families: Iterable<string>): Set<string>
}

const SHORTEST_PREFIX = 2

/** Families made ready to be looked for; building takes milliseconds, looking microseconds a word. */
export function createPhraseBook(families: Families): PhraseBook {
  const index = buildIndex(families)
  return {
    find: (words) => lookUp(index, words),
    vocabulary: (names) => {
      const words = new Set<string>()
      for (const name of names) for (const entry of entriesOf(families[name] ?? '')) addWords(words, entry)
      return words
    },
  }
}

function addWords(words: Set<string>, entry: string): void {
  for (const part of partsOf(entry)) if ('word' in part) words.add(part.word)
}

type Index = {
  /** Entries that begin with a whole word, or with a word of these first letters. */
  byWord: Map<string, Entry[]>
  byPrefix: Map<string, Entry[]>
  /** Of each family, its entries that begin with another family. */
  nested: Map<string, Entry[]>
  /** A family and those that may begin with it, by themselves or through another. */
  begunBy: Map<string, Set<string>>
}

function buildIndex(families: Families): Index {
  const names = Object.keys(families)
  const index: Index = { byWord: new Map(), byPrefix: new Map(), nested: new Map(), begunBy: new Map() }
  const heads = new Map<string, string[]>()
  for (const family of names) {
    for (const text of entriesOf(families[family] ?? '')) {
      const entry = { family, parts: partsOf(text) }
      const head = entry.parts[0]
      if (!head) continue
      if ('family' in head) {
        push(index.nested, family, entry)
        push(heads, head.family, family)
      } else if (head.open) push(index.byPrefix, keyOf(head.word), entry)
      else push(index.byWord, head.word, entry)
    }
  }
  for (const family of names) index.begunBy.set(family, withHeads(family, heads))
  return index
}

function withHeads(family: string, heads: Map<string, string[]>): Set<string> {
  const all = new Set([family])
  for (const one of all) for (const next of heads.get(one) ?? []) all.add(next)
  return all
}

/** What one word may begin: the entries by their family, and every family, also those that begin through another. */
type Beginning = { entries: Map<string, Entry[]>; families: Set<string> }

function beginningOf({ byWord, byPrefix, begunBy }: Index, forms: string[]): Beginning {
  const entries = new Map<string, Entry[]>()
  const families = new Set<string>()
  const add = (entry: Entry): void => {
    push(entries, entry.family, entry)
    for (const family of begunBy.get(entry.family) ?? []) families.add(family)
  }
  const written = forms[0] ?? ''
  for (const form of forms) for (const entry of byWord.get(form) ?? []) add(entry)
  for (const entry of byPrefix.get(keyOf(written)) ?? []) {
    const head = entry.parts[0]
    if (head && 'word' in head && written.startsWith(head.word)) add(entry)
  }
  return { entries, families }
}

/** The places of a text at which each family may begin, and what may begin at each place. */
type Places = { of: Map<string, number[]>; at: Beginning[] }

/** Every different word is looked up once, however long the text is. */
function placesOf(index: Index, words: Words): Places {
  const places: Places = { of: new Map(), at: [] }
  const known = new Map<string[], Beginning>()
  for (const [at, forms] of words.forms.entries()) {
    const beginning = known.get(forms) ?? beginningOf(index, forms)
    known.set(forms, beginning)
    places.at.push(beginning)
    for (const family of beginning.families) push(places.of, family, at)
  }
  return places
}

function push<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const known = map.get(key)
  if (known) known.push(value)
  else map.set(key, [value])
}

const keyOf = (word: string): string => word.slice(0, SHORTEST_PREFIX)

const entriesOf = (family: string): string[] =>
  family
    .split(/[,\n]/)
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '')

function partsOf(entry: string): Part[] {
  const parts: Part[] = []
  let gap = 0
  for (const item of entry.split(/[\s-]+/)) {
    if (item === '_' || item === '__') {
      gap = item === '_' ? 1 : 3
      continue
    }
    const named = /^\{(\w+)\}$/.exec(item)
    if (named) parts.push({ gap, family: named[1] ?? '' })
    else for (const part of wordParts(item)) parts.push({ gap: parts.length === 0 ? 0 : gap, ...part })
    gap = 0
  }
  return parts
}

/** A written word as it stands in an evened text, where one spelling may become two words. */
function wordParts(item: string): { word: string; open: boolean }[] {
  const open = item.endsWith('*')
  const bare = evenScript((open ? item.slice(0, -1) : item).normalize('NFKC'))
  if (open) return [{ word: bare, open }]
  return evenWord(bare)
    .split(' ')
    .map((word) => ({ word, open: false }))
}

function lookUp(index: Index, words: Words): Found {
  const places = placesOf(index, words)
  const ends = new Map<string, Map<number, number[]>>()
  const found = new Map<string, Span[]>()
  const covered = new Map<string, Uint8Array>()

  /** Where entries of a family that begin at a word end. */
  function endsAt(family: string, at: number): number[] {
    const beginning = places.at[at]
    if (!beginning?.families.has(family)) return NOWHERE
    const ofFamily = ends.get(family) ?? new Map<number, number[]>()
    const known = ofFamily.get(at)
    if (known) return known
    ends.set(family, ofFamily)
    // Set first, so that a family named within itself ends there.
    ofFamily.set(at, NOWHERE)
    const list: number[] = []
    for (const entry of beginning.entries.get(family) ?? NO_ENTRIES) continueFrom(entry, { partAt: 0, at }, list)
    for (const entry of index.nested.get(family) ?? NO_ENTRIES) {
      const head = entry.parts[0]
      if (head && 'family' in head && beginning.families.has(head.family)) continueFrom(entry, { partAt: 0, at }, list)
    }
    ofFamily.set(at, list)
    return list
  }

  /** Adds where an entry ends whose parts before one were met up to a word. */
  function continueFrom(entry: Entry, { partAt, at }: { partAt: number; at: number }, ends: number[]): void {
    const part = entry.parts[partAt]
    if (!part) {
      if (!ends.includes(at)) ends.push(at)
      return
    }
    for (let skip = 0; skip <= part.gap; skip++) {
      const here = at + skip
      if (here >= words.forms.length || (here > at - (partAt > 0 ? 1 : 0) && partAt > 0 && words.breaks[here])) break
      if ('family' in part) {
        for (const next of endsAt(part.family, here)) continueFrom(entry, { partAt: partAt + 1, at: next }, ends)
      } else if (matches(words, here, part)) continueFrom(entry, { partAt: partAt + 1, at: here + 1 }, ends)
    }
  }

  function spans(family: string): Span[] {
    const known = found.get(family)
    if (known) return known
    const fresh: Span[] = []
    for (const at of places.of.get(family) ?? []) {
      const reach = Math.max(0, ...endsAt(family, at))
      if (reach > at) fresh.push({ from: at, to: reach })
    }
    found.set(family, fresh)
    return fresh
  }

  function coveredBy(family: string): Uint8Array {
    const known = covered.get(family)
    if (known) return known
    const fresh = new Uint8Array(words.forms.length)
    for (const { from, to } of spans(family)) fresh.fill(1, from, to)
    covered.set(family, fresh)
    return fresh
  }

  return {
    may: (family) => places.of.has(family),
    covers: (family, at) => coveredBy(family)[at] === 1,
    spans,
  }
}

const NOWHERE: number[] = []

const NO_ENTRIES: Entry[] = []

function matches(words: Words, at: number, { word, open }: { word: string; open: boolean }): boolean {
  const forms = words.forms[at] ?? []
  return open ? (forms[0]?.startsWith(word) ?? false) : forms.includes(word)
}
