import type { FacilityClues, FacilityMatch } from '../schema.js'
import type { Entry, FacilityIndex } from './facility-index.js'
import { readFacilityName } from './facility-name.js'
import { wordsOf } from './letters.js'
import { type Candidate, rankFacilities } from './rank-facilities.js'

/** Below this a near name is not taken for the facility. */
export const LEAST_CERTAINTY = 0.8
const NAMESAKE_MARGIN = 0.03
const ALIAS = 0.98
const ELSEWHERE = 0.9

const NONE: FacilityMatch = { facilityId: null, name: null, certainty: 0, by: 'none', partner: false }

/** The facility a document names: by its code, its exact name, a learned alias or the likest name, in this order. */
export function chooseFacility(index: FacilityIndex, clues: FacilityClues): FacilityMatch {
  const coded = clues.code ? (index.byCode.get(clues.code.trim().toUpperCase()) ?? []) : []
  if (coded.length === 1) return matched(coded[0] as Entry, 'code', 1)
  const printed = clues.name?.trim()
  if (!printed) return NONE
  const { key } = readFacilityName(printed)
  const hint = new Set(wordsOf(`${clues.address ?? ''} ${printed}`))
  const equal = index.byKey.get(key) ?? []
  const exact = tellApart(equal, hint)
  if (exact) return matched(exact, 'exact', (equal.length === 1 ? 1 : 0.95) * placeFactor(exact, clues))
  if (equal.length > 1) return { ...NONE, certainty: round(1 / equal.length) }
  const alias = index.byAlias.get(key)
  if (alias) return matched(alias, 'alias', ALIAS)
  return nearest(rankFacilities(index, printed, 12), hint, clues)
}

function nearest(ranked: Candidate[], hint: Set<string>, clues: FacilityClues): FacilityMatch {
  const best = ranked[0]
  if (!best) return NONE
  const near = ranked.filter((one) => one.certainty >= best.certainty - NAMESAKE_MARGIN)
  const chosen = tellApart(
    near.map((one) => one.entry),
    hint,
  )
  if (!chosen) return { ...NONE, certainty: round(best.certainty / near.length) }
  const certainty = (near.find((one) => one.entry === chosen) ?? best).certainty * placeFactor(chosen, clues)
  if (certainty < LEAST_CERTAINTY) return { ...NONE, certainty: round(certainty) }
  return matched(chosen, 'fuzzy', certainty)
}

/** The only one of several namesakes whose place the document names best; null when they stay equal. */
function tellApart(entries: Entry[], hint: Set<string>): Entry | null {
  if (entries.length <= 1) return entries[0] ?? null
  const scored = entries
    .map((entry) => ({ entry, shared: [...entry.places].filter((word) => word.length > 2 && hint.has(word)).length }))
    .sort((a, b) => b.shared - a.shared)
  const [first, second] = scored
  return first && second && first.shared > second.shared ? first.entry : null
}

/** A printed address that names none of the facility's places makes a namesake elsewhere more likely. */
function placeFactor(entry: Entry, clues: FacilityClues): number {
  if (!clues.address || entry.region.size === 0) return 1
  return wordsOf(clues.address).some((word) => entry.places.has(word)) ? 1 : ELSEWHERE
}

function matched(entry: Entry, by: FacilityMatch['by'], certainty: number): FacilityMatch {
  const { id, name, partner } = entry.facility
  return { facilityId: id as FacilityMatch['facilityId'], name, certainty: round(certainty), by, partner }
}

function round(certainty: number): number {
  return Math.round(certainty * 1000) / 1000
}
