import { besideWords, genericWords } from '../mapping/facility-words.js'
import type { Entry, FacilityIndex } from './facility-index.js'
import { type FacilityName, readFacilityName } from './facility-name.js'
import { textLikeness } from './likeness.js'
import { likeWords, pairsOf } from './vocabulary.js'

export type Candidate = { entry: Entry; certainty: number }

const MOST_CANDIDATES = 200
const OTHER_KIND = 0.7
const LEAST_GLUED = 0.92
const BESIDE = 0.05
const OWN_PLACE = 0.05
const PLACE_WHERE_UNKNOWN = 0.3
/** A near name is never as certain as an equal one. */
const MOST_CERTAIN = 0.97

/** Facilities whose name is like the printed one, likest first. */
export function rankFacilities(index: FacilityIndex, printed: string, most = 5): Candidate[] {
  const name = readFacilityName(printed)
  if (name.key.replace(/ /g, '').length < 3) return []
  const like = new Map(name.tokens.map((token) => [token, likeWords(index.vocabulary, token)]))
  const ranked = blocked(index, like)
    .map((entry) => ({ entry, certainty: certaintyOf(index, name, { entry, like }) }))
    .concat(gluedCandidates(index, name))
    .sort((a, b) => b.certainty - a.certainty)
  const seen = new Set<Entry>()
  return ranked.filter(({ entry }) => !seen.has(entry) && seen.add(entry)).slice(0, most)
}

type Likenesses = Map<string, Map<string, number>>

/** The entries that share the rarest words with what is printed: the only ones worth weighing. */
function blocked(index: FacilityIndex, like: Likenesses): Entry[] {
  const weights = new Map<number, number>()
  for (const words of like.values()) {
    for (const [word, likeness] of words) {
      const weight = weightOf(index, word)
      if (weight < 0.35) continue
      for (const number of index.byToken.get(word) ?? []) {
        weights.set(number, (weights.get(number) ?? 0) + weight * likeness)
      }
    }
  }
  return [...weights]
    .sort((a, b) => b[1] - a[1])
    .slice(0, MOST_CANDIDATES)
    .map(([number]) => index.entries[number] as Entry)
}

/** How much a word tells: little for `umum`, little for words many names share, most for a rare one. */
function weightOf(index: FacilityIndex, word: string): number {
  const generic = genericWords.get(word)
  if (generic !== undefined) return generic
  const total = index.entries.length + 50
  const holders = index.byToken.get(word)?.length ?? 0
  return Math.max(word.length === 1 ? 0.6 : 0.3, Math.log(total / (holders + 0.5)) / Math.log(total / 0.5))
}

function certaintyOf(index: FacilityIndex, name: FacilityName, at: { entry: Entry; like: Likenesses }): number {
  const { entry, like } = at
  const matchedPrinted = new Map<string, number>()
  const stored = { matched: 0, whole: 0 }
  for (const token of entry.tokens) {
    const [printed, likeness] = likest(token, like, matchedPrinted)
    if (printed) matchedPrinted.set(printed, likeness)
    const weight = weightOf(index, token) * (likeness === 0 && isAddedPlace(index, entry, token) ? 0.3 : 1)
    stored.whole += weight
    stored.matched += weight * likeness
  }
  const printed = { matched: 0, whole: 0 }
  for (const token of name.tokens) {
    const likeness = matchedPrinted.get(token)
    const weight = likeness === undefined ? extraWeight(index, entry, token) : weightOf(index, token)
    printed.whole += weight
    printed.matched += weight * (likeness ?? 0)
  }
  if (stored.whole === 0 || printed.whole === 0) return 0
  const alike = (stored.matched / stored.whole) * (0.5 + 0.5 * (printed.matched / printed.whole))
  const kind = name.kind && entry.kind && name.kind !== entry.kind ? OTHER_KIND : 1
  return Math.min(MOST_CERTAIN, alike * kind)
}

function likest(stored: string, like: Likenesses, taken: Map<string, number>): [string | null, number] {
  let best: [string | null, number] = [null, 0]
  for (const [printed, words] of like) {
    const likeness = words.get(stored) ?? 0
    if (likeness > best[1] && !taken.has(printed)) best = [printed, likeness]
  }
  return best
}

/** True for a place word beside a telling one in a stored name: RSUD Meuraxa Kota Banda Aceh. */
function isAddedPlace(index: FacilityIndex, entry: Entry, token: string): boolean {
  return entry.tells && (entry.region.has(token) || index.regionWords.has(token))
}

/** What a printed word costs that the stored name does not have. */
function extraWeight(index: FacilityIndex, entry: Entry, token: string): number {
  if (besideWords.has(token)) return BESIDE
  if (entry.places.has(token)) return OWN_PLACE
  const weight = weightOf(index, token)
  return entry.region.size === 0 && index.regionWords.has(token) ? weight * PLACE_WHERE_UNKNOWN : weight
}

/** Names that agree once spaces are gone: RSUMENARAGULA. */
function gluedCandidates(index: FacilityIndex, name: FacilityName): Candidate[] {
  const glued = name.tokens.join('')
  if (glued.length < 8) return []
  const shared = new Map<number, number>()
  const pairs = [...new Set(pairsOf(glued))]
  for (const pair of pairs) {
    for (const number of index.byPair.get(pair) ?? []) shared.set(number, (shared.get(number) ?? 0) + 1)
  }
  return [...shared]
    .filter(([, count]) => count / pairs.length >= 0.7)
    .sort((a, b) => b[1] - a[1])
    .slice(0, 20)
    .map(([number]) => index.entries[number] as Entry)
    .map((entry) => ({ entry, certainty: Math.min(MOST_CERTAIN, gluedLikeness(entry, glued)) }))
    .filter(({ entry, certainty }) => certainty >= LEAST_GLUED && sameTellingLetters(entry, name))
}

function gluedLikeness(entry: Entry, glued: string): number {
  return Math.max(...entry.glued.map((one) => textLikeness(glued, one)))
}

/** One-letter words and numbers tell facilities apart, so these must be equal: Contoh A is not Contoh B. */
function sameTellingLetters(entry: Entry, name: FacilityName): boolean {
  const telling = (tokens: string[]): string =>
    tokens.filter((word) => word.length === 1 || /^\d+$/.test(word)).join(' ')
  return telling(entry.tokens) === telling(name.tokens)
}
