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
  spans(family: string): Span[]
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
  byFamily: Map<string, FirstWords>
  /** Families that may begin with a whole word, or with the first letters of one, by themselves or through another. */
  byWord: Map<string, Set<string>>
  byPrefix: Map<string, Set<string>>
}
/** A family's entries by how they begin. */
type FirstWords = { whole: Map<string, Entry[]>; prefixes: Map<string, Entry[]>; nested: Entry[] }

function buildIndex(families: Families): Index {
  const byFamily = new Map<string, FirstWords>()
  for (const [family, text] of Object.entries(families)) {
    const first: FirstWords = { whole: new Map(), prefixes: new Map(), nested: [] }
    for (const entry of entriesOf(text)) file(first, { family, parts: partsOf(entry) })
    byFamily.set(family, first)
  }
  return { byFamily, ...startsOf(byFamily) }
}

/** Turned round: which families a word may begin, so that a long text is looked at once and not once for each family. */
function startsOf(byFamily: Index['byFamily']): Pick<Index, 'byWord' | 'byPrefix'> {
  const heads = new Map<string, string[]>()
  for (const [family, { nested }] of byFamily) {
    for (const { parts } of nested) {
      const head = parts[0]
      if (head && 'family' in head) heads.set(head.family, [...(heads.get(head.family) ?? []), family])
    }
  }
  const byWord = new Map<string, Set<string>>()
  const byPrefix = new Map<string, Set<string>>()
  for (const [family, { whole, prefixes }] of byFamily) {
    const begun = withHeads(family, heads)
    for (const word of whole.keys()) addAll(byWord, word, begun)
    for (const prefix of prefixes.keys()) addAll(byPrefix, prefix, begun)
  }
  return { byWord, byPrefix }
}

function withHeads(family: string, heads: Map<string, string[]>): Set<string> {
  const all = new Set([family])
  for (const one of all) for (const next of heads.get(one) ?? []) all.add(next)
  return all
}

function addAll(map: Map<string, Set<string>>, key: string, families: Set<string>): void {
  const known = map.get(key) ?? new Set()
  for (const family of families) known.add(family)
  map.set(key, known)
}

/** The places of a text at which each family may begin, and the families that may begin at each place. */
type Places = { of: Map<string, number[]>; at: Set<string>[] }

function placesOf({ byWord, byPrefix }: Index, words: Words): Places {
  const places: Places = { of: new Map(), at: [] }
  for (const [at, forms] of words.forms.entries()) {
    const here = new Set<string>()
    for (const form of forms) for (const family of byWord.get(form) ?? []) here.add(family)
    for (const family of byPrefix.get(keyOf(forms[0] ?? '')) ?? []) here.add(family)
    places.at.push(here)
    for (const family of here) {
      const known = places.of.get(family)
      if (known) known.push(at)
      else places.of.set(family, [at])
    }
  }
  return places
}

function file(first: FirstWords, entry: Entry): void {
  const head = entry.parts[0]
  if (!head) return
  if ('family' in head) first.nested.push(entry)
  else push(head.open ? first.prefixes : first.whole, head.open ? keyOf(head.word) : head.word, entry)
}

function push(map: Map<string, Entry[]>, key: string, entry: Entry): void {
  const known = map.get(key)
  if (known) known.push(entry)
  else map.set(key, [entry])
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
  const { byFamily } = index
  const places = placesOf(index, words)
  const ends = new Map<string, Map<number, number[]>>()
  const found = new Map<string, Span[]>()

  /** Where entries of a family that begin at a word end. */
  function endsAt(family: string, at: number): number[] {
    if (!places.at[at]?.has(family)) return NOWHERE
    const ofFamily = ends.get(family) ?? new Map<number, number[]>()
    const known = ofFamily.get(at)
    if (known) return known
    ends.set(family, ofFamily)
    // Set first, so that a family named within itself ends there.
    ofFamily.set(at, NOWHERE)
    const first = byFamily.get(family)
    if (!first) throw new RangeError(`phrase-book: no family ${family}`)
    const fresh = new Set<number>()
    for (const entry of startingAt({ first, words, places }, at))
      for (const end of continueFrom(entry, 0, at)) fresh.add(end)
    const list = [...fresh]
    ofFamily.set(at, list)
    return list
  }

  function continueFrom(entry: Entry, partAt: number, at: number): number[] {
    const part = entry.parts[partAt]
    if (!part) return [at]
    const found: number[] = []
    for (let skip = 0; skip <= part.gap; skip++) {
      const here = at + skip
      if (here >= words.forms.length || (here > at - (partAt > 0 ? 1 : 0) && partAt > 0 && words.breaks[here])) break
      const nexts = 'family' in part ? endsAt(part.family, here) : matches(words, here, part) ? [here + 1] : []
      for (const next of nexts) found.push(...continueFrom(entry, partAt + 1, next))
    }
    return found
  }

  return {
    may: (family) => places.of.has(family),
    spans(family) {
      const known = found.get(family)
      if (known) return known
      const fresh: Span[] = []
      for (const at of places.of.get(family) ?? []) {
        const reach = Math.max(0, ...endsAt(family, at))
        if (reach > at) fresh.push({ from: at, to: reach })
      }
      found.set(family, fresh)
      return fresh
    },
  }
}

const NOWHERE: number[] = []

function* startingAt(
  { first, words, places }: { first: FirstWords; words: Words; places: Places },
  at: number,
): Generator<Entry> {
  for (const form of words.forms[at] ?? []) yield* first.whole.get(form) ?? []
  const word = words.forms[at]?.[0] ?? ''
  for (const entry of first.prefixes.get(keyOf(word)) ?? []) yield entry
  for (const entry of first.nested) {
    const head = entry.parts[0]
    if (head && 'family' in head && places.at[at]?.has(head.family)) yield entry
  }
}

function matches(words: Words, at: number, { word, open }: { word: string; open: boolean }): boolean {
  const forms = words.forms[at] ?? []
  return open ? (forms[0]?.startsWith(word) ?? false) : forms.includes(word)
}
