import { editDistance, lettersApart, lettersOf, phraseKey, type Token, tokens } from './fuzzy.js'

/** A vocabulary phrase found in a text. */
export interface LabelHit<Kind extends string> {
  kind: Kind
  /** Character range in the text. */
  start: number
  end: number
  /** Index of the first token after the phrase. */
  next: number
  /** 1 for letter-perfect, less for each mended letter. */
  score: number
  /** Length of the phrase's key: longer phrases say more. */
  length: number
}

/** Finds the longest phrase that starts at a given token. */
export type LabelMatcher<Kind extends string> = (list: Token[], from: number) => LabelHit<Kind> | null

const INDIAN = /[\u0900-\u0dff]/u
const LONGEST_PHRASE = 8
/** Letters that may be mended in the longest phrases. */
const MOST_EDITS = 3
const KEPT_KEYS = 20_000

/** Prepares a vocabulary for matching; where two kinds share a phrase the first listed wins. */
export function labelMatcher<Kind extends string>(vocabulary: Record<Kind, string[]>): LabelMatcher<Kind> {
  const exact = new Map<string, Kind>()
  const byLength = new Map<number, Entry<Kind>[]>()
  for (const kind of Object.keys(vocabulary) as Kind[]) {
    for (const phrase of vocabulary[kind]) {
      const key = phraseKey(phrase)
      if (exact.has(key)) continue
      exact.set(key, kind)
      byLength.set(key.length, [...(byLength.get(key.length) ?? []), { key, kind, letters: lettersOf(key) }])
    }
  }
  const known = new Map<string, { kind: Kind; score: number } | null>()
  const look = (key: string) => {
    // What papers say is forgotten in time: it is theirs, and there is no end to it.
    if (known.size >= KEPT_KEYS) known.clear()
    const before = known.get(key)
    if (before !== undefined) return before
    const found = lookUp(key, exact, byLength)
    known.set(key, found)
    return found
  }
  const longest = Math.max(...byLength.keys()) + MOST_EDITS
  const find: LabelMatcher<Kind> = (list, from) => {
    let key = ''
    let best: LabelHit<Kind> | null = null
    for (let n = from; n < Math.min(list.length, from + LONGEST_PHRASE); n++) {
      key += list[n]!.key
      if (key.length > longest) break
      const found = look(key)
      if (!found) continue
      const hit = {
        kind: found.kind,
        start: list[from]!.start,
        end: list[n]!.end,
        next: n + 1,
        score: found.score,
        length: key.length,
      }
      if (!best || hit.score + 0.03 * (hit.length - best.length) >= best.score) best = hit
    }
    return best
  }
  const findTwice: LabelMatcher<Kind> = (list, from) => {
    const hit = find(list, from)
    if (!hit || !INDIAN.test(list[from]!.key)) return hit
    // Bilingual papers print the heading twice: `मरीज़ / Name` is one heading.
    const twin = find(list, hit.next)
    return twin?.kind === hit.kind ? { ...hit, end: twin.end, next: twin.next } : hit
  }
  // The same words are asked about by several passes over a bill; their list lives as long as `tokens` keeps it.
  const asked = new WeakMap<Token[], Map<number, LabelHit<Kind> | null>>()
  return (list, from) => {
    const answers = asked.get(list) ?? new Map<number, LabelHit<Kind> | null>()
    asked.set(list, answers)
    const before = answers.get(from)
    if (before !== undefined) return before
    const hit = findTwice(list, from)
    answers.set(from, hit)
    return hit
  }
}

type Entry<Kind> = { key: string; kind: Kind; letters: number }

function lookUp<Kind extends string>(
  key: string,
  exact: Map<string, Kind>,
  byLength: Map<number, Entry<Kind>[]>,
): { kind: Kind; score: number } | null {
  const kind = exact.get(key)
  if (kind) return { kind, score: 1 }
  const allowed = key.length >= 16 ? MOST_EDITS : key.length >= 12 ? 2 : key.length >= 5 ? 1 : 0
  if (allowed === 0) return null
  const letters = lettersOf(key)
  let best: { kind: Kind; score: number } | null = null
  for (let length = key.length - allowed; length <= key.length + allowed; length++) {
    for (const entry of byLength.get(length) ?? []) {
      // An edit brings or takes one kind of letter: with more that differ, nothing has to be counted.
      if (entry.key.length < 5 || lettersApart(letters, entry.letters) > allowed) continue
      const distance = editDistance(key, entry.key, allowed)
      if (distance > allowed) continue
      const score = 1 - distance * 0.12
      if (!best || score > best.score) best = { kind: entry.kind, score }
    }
  }
  return best
}

const KEPT_TEXTS = 64
const spaced = new Map<string, string>()

/** The text's word keys between spaces; the latest few texts are kept, as each is asked about many phrases. */
function spacedKeys(text: string): string {
  const known = spaced.get(text)
  if (known !== undefined) return known
  if (spaced.size >= KEPT_TEXTS) spaced.clear()
  const keys = ` ${tokens(text)
    .map((t) => t.key)
    .join(' ')} `
  spaced.set(text, keys)
  return keys
}

const spacedLists = new WeakMap<string[], string[]>()

/** The word keys of each phrase between spaces; vocabularies are few and stay. */
function spacedPhrases(phrases: string[]): string[] {
  const known = spacedLists.get(phrases)
  if (known) return known
  const keys = phrases.map(
    (phrase) =>
      ` ${tokens(phrase)
        .map((t) => t.key)
        .join(' ')} `,
  )
  spacedLists.set(phrases, keys)
  return keys
}

/** All of the phrases that stand anywhere in the text as whole words. Phrases come from vocabularies only. */
export function mentioned(text: string, phrases: string[]): string[] {
  const keys = spacedKeys(text)
  const wanted = spacedPhrases(phrases)
  return phrases.filter((_, at) => keys.includes(wanted[at]!))
}

/** The first of the phrases that stands anywhere in the text as whole words, or null. Phrases come from vocabularies only. */
export function mentions(text: string, phrases: string[]): string | null {
  const keys = spacedKeys(text)
  const at = spacedPhrases(phrases).findIndex((phrase) => keys.includes(phrase))
  return phrases[at] ?? null
}
