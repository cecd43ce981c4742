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
export type Found = { spans(family: string): Span[] }

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

type Index = { byFamily: Map<string, FirstWords> }
/** A family's entries by how they begin. */
type FirstWords = { whole: Map<string, Entry[]>; prefixes: Map<string, Entry[]>; nested: Entry[] }

function buildIndex(families: Families): Index {
  const byFamily = new Map<string, FirstWords>()
  for (const [family, text] of Object.entries(families)) {
    const first: FirstWords = { whole: new Map(), prefixes: new Map(), nested: [] }
    for (const entry of entriesOf(text)) file(first, { family, parts: partsOf(entry) })
    byFamily.set(family, first)
  }
  return { byFamily }
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

function lookUp({ byFamily }: Index, words: Words): Found {
  const ends = new Map<string, number[]>()
  const found = new Map<string, Span[]>()

  /** Where entries of a family that begin at a word end. */
  function endsAt(family: string, at: number): number[] {
    const key = `${family}:${at}`
    const known = ends.get(key)
    if (known) return known
    // Set first, so that a family named within itself ends there.
    ends.set(key, [])
    const first = byFamily.get(family)
    if (!first) throw new RangeError(`phrase-book: no family ${family}`)
    const fresh = new Set<number>()
    for (const entry of startingAt(first, words, at)) for (const end of continueFrom(entry, 0, at)) fresh.add(end)
    const list = [...fresh]
    ends.set(key, list)
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
    spans(family) {
      const known = found.get(family)
      if (known) return known
      const fresh: Span[] = []
      for (let at = 0; at < words.forms.length; at++) {
        const reach = Math.max(0, ...endsAt(family, at))
        if (reach > at) fresh.push({ from: at, to: reach })
      }
      found.set(family, fresh)
      return fresh
    },
  }
}

function* startingAt(first: FirstWords, words: Words, at: number): Generator<Entry> {
  for (const form of words.forms[at] ?? []) yield* first.whole.get(form) ?? []
  const word = words.forms[at]?.[0] ?? ''
  for (const entry of first.prefixes.get(keyOf(word)) ?? []) yield entry
  yield* first.nested
}

function matches(words: Words, at: number, { word, open }: { word: string; open: boolean }): boolean {
  const forms = words.forms[at] ?? []
  return open ? (forms[0]?.startsWith(word) ?? false) : forms.includes(word)
}
