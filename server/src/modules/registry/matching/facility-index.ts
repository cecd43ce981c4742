import { genericWords } from '../mapping/facility-words.js'
import { readFacilityName } from './facility-name.js'
import { wordsOf } from './letters.js'
import { pairsOf, type Vocabulary, vocabularyOf } from './vocabulary.js'

export type IndexedFacility = {
  id: string
  name: string
  address: string | null
  regionName: string | null
  partner: boolean
  codes: { system: string; code: string }[]
  aliases: string[]
}

export type Entry = {
  facility: IndexedFacility
  tokens: string[]
  key: string
  kind: string | null
  /** The name without spaces, as printed and written out, for names whose spaces a scanner lost. */
  glued: string[]
  /** Words of the region's name. */
  region: Set<string>
  /** Words of the region's name and of the address. */
  places: Set<string>
  /** True when a word of the name is neither generic nor its region's: then a region in the name is an addition. */
  tells: boolean
}

/** Everything that matching needs, built once from the list of facilities. */
export type FacilityIndex = {
  entries: Entry[]
  byCode: Map<string, Entry[]>
  byKey: Map<string, Entry[]>
  byAlias: Map<string, Entry>
  /** Entries (by number) whose name has the word. */
  byToken: Map<string, number[]>
  /** Entries (by number) whose glued name has the two letters. */
  byPair: Map<string, number[]>
  vocabulary: Vocabulary
  /** Words of all region names: printed beside a name they say where, not which. */
  regionWords: Set<string>
}

export function buildFacilityIndex(facilities: IndexedFacility[]): FacilityIndex {
  const entries = facilities.map(entryOf)
  const index: FacilityIndex = {
    entries,
    byCode: new Map(),
    byKey: new Map(),
    byAlias: new Map(),
    byToken: new Map(),
    byPair: new Map(),
    vocabulary: vocabularyOf(new Set(entries.flatMap((entry) => entry.tokens))),
    regionWords: new Set(facilities.flatMap((one) => wordsOf(one.regionName ?? ''))),
  }
  entries.forEach((entry, number) => {
    for (const { code } of entry.facility.codes) put(index.byCode, code.toUpperCase(), entry)
    put(index.byKey, entry.key, entry)
    for (const alias of entry.facility.aliases) index.byAlias.set(alias, entry)
    for (const token of entry.tokens) put(index.byToken, token, number)
    for (const pair of new Set(entry.glued.flatMap(pairsOf))) put(index.byPair, pair, number)
  })
  return index
}

function entryOf(facility: IndexedFacility): Entry {
  const { tokens, key, kind } = readFacilityName(facility.name)
  const region = new Set(wordsOf(facility.regionName ?? ''))
  const places = new Set([...region, ...wordsOf(facility.address ?? '')])
  const tells = tokens.some((token) => !genericWords.has(token) && !region.has(token))
  const glued = [...new Set([tokens.join(''), wordsOf(facility.name).join('')])]
  return { facility, tokens, key, kind, glued, region, places, tells }
}

function put<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const known = map.get(key)
  if (known) known.push(value)
  else map.set(key, [value])
}
