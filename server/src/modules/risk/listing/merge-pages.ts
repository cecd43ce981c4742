import { forEachIn, type PositionSet, rankOf, slice } from './position-set.js'

/** Where a page ended: a position of the snapshot's list, or one of the live list. */
export type Place = { live: boolean; position: number }

export type MergedPage = { items: Place[]; total: number; hasMore: boolean; skipped: number }

type Lists = {
  /** What was found in the snapshot's list and in the live one, and where each live claim stands among the others. */
  found: PositionSet
  foundLive: PositionSet
  before: readonly number[]
}

/** A page of two lists read as one. The work grows with the live claims found, never with the snapshot. */
export function mergePage(lists: Lists, page: { skip: number; limit: number }): MergedPage {
  const { found, before } = lists
  const live = positionsOf(lists.foundLive)
  // The place of the n-th live claim in the merged list: those live before it, and those of the snapshot.
  const placeOf = (n: number): number => n + rankOf(found, before[live[n]!]!)
  const firstLive = firstWhere(live.length, (n) => placeOf(n) >= page.skip)
  const snapshotSkipped = page.skip - firstLive
  const candidates = slice(found, Math.max(0, snapshotSkipped), page.limit)
  const items: Place[] = []
  let nextLive = firstLive
  let nextOther = 0
  while (items.length < page.limit) {
    const at = page.skip + items.length
    if (nextLive < live.length && placeOf(nextLive) === at) items.push({ live: true, position: live[nextLive++]! })
    else if (nextOther < candidates.length) items.push({ live: false, position: candidates[nextOther++]! })
    else break
  }
  const total = found.size + live.length
  return { items, total, hasMore: page.skip + items.length < total, skipped: page.skip }
}

/** How many of the merged list come up to and with this place. */
export function countUpTo({ found, foundLive, before }: Lists, place: Place): number {
  const live = positionsOf(foundLive)
  if (!place.live) {
    const liveBefore = firstWhere(live.length, (n) => before[live[n]!]! > place.position)
    return rankOf(found, place.position + 1) + liveBefore
  }
  const liveBefore = firstWhere(live.length, (n) => live[n]! > place.position)
  return rankOf(found, before[place.position]!) + liveBefore
}

function positionsOf(set: PositionSet): number[] {
  const positions: number[] = []
  forEachIn(set, (position) => positions.push(position))
  return positions
}

/** The first number for which it holds; it holds for all that follow. */
function firstWhere(count: number, holds: (n: number) => boolean): number {
  let low = 0
  let high = count
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(middle)) high = middle
    else low = middle + 1
  }
  return low
}
