import type { Needs } from '../../platform/context.js'
import { AppError } from '../../platform/errors.js'
import { claimsOfDoctors } from '../claims/index.js'
import { claimRules } from './claim-rules/index.js'
import { currentServing, type Served } from './current-serving.js'
import { addFacets, countFacets, type Facets, findPositions } from './listing/find-positions.js'
import { countUpTo, mergePage, type Place } from './listing/merge-pages.js'
import { intersect, type PositionSet, setFrom, setOf } from './listing/position-set.js'
import type { StoredRow } from './listing/row-columns.js'
import { showClaim } from './listing/show-claim.js'
import type { LiveRow } from './live/live-index.js'
import { type Live, liveList } from './live-list.js'
import type { HighRiskFilter, HighRiskPage, HighRiskQuery, HistoricClaim } from './schema.js'
import { loadLabelStamp, loadLabels, loadReviewedIds } from './store-snapshots.js'

type Ctx = Needs<'db' | 'config'>
type Derived = { facets: Map<string, Facets>; reviewed: { stamp: string; ids: string[]; set: PositionSet } | null }
const derived = new WeakMap<Served['serving'], Derived>()

/** The snapshot's list and the live one, narrowed by a filter. */
export type Found = { served: Served; live: Live; found: PositionSet; foundLive: PositionSet }

/**
 * Claims in order of risk: those of the snapshot and those that came since, as one list. Totals are exact for every
 * filter; `next` leads to the page after, however deep.
 * @throws AppError `risk.no-snapshot`, `risk.no-such-flag`, `risk.cursor-outdated`
 */
export async function findHighRisk(ctx: Ctx, query: HighRiskQuery): Promise<HighRiskPage> {
  const { page, pageSize, after, facets, ...filter } = query
  const lists = await findClaims(ctx, filter)
  const { served, live } = lists
  const among = { found: lists.found, foundLive: lists.foundLive, before: live.before }
  const skip = after === undefined ? (page - 1) * pageSize : countUpTo(among, readCursor(after, lists))
  const { items, total, hasMore } = mergePage(among, { skip, limit: pageSize })
  const last = items.at(-1)
  return {
    data: await showPlaces(ctx, lists, items),
    meta: {
      total,
      page: after === undefined ? page : null,
      pageSize,
      next: last && hasMore ? cursorAt(lists, last) : null,
      snapshot: served.current.runId,
      generated: served.current.generated,
      modelVersion: served.current.modelVersion,
      ruleSet: served.current.ruleSet,
      facets: facets ? facetsOf(lists, filter) : null,
    },
  }
}

/** @throws AppError `risk.no-snapshot`, `risk.claim-not-found` */
export async function readHistoricClaim(ctx: Ctx, input: { claimId: string }): Promise<HistoricClaim> {
  const { lists, place } = await placeOfClaim(ctx, input)
  const [claim] = await showPlaces(ctx, lists, [place])
  if (!claim) throw notFound()
  return claim
}

/** The row of a claim as it is kept, and whether it came since the snapshot. @throws AppError as `readHistoricClaim` */
export async function readClaimRow(
  ctx: Ctx,
  input: { claimId: string },
): Promise<{ row: StoredRow | LiveRow; live: boolean; served: Served }> {
  const { lists, place } = await placeOfClaim(ctx, input)
  const { served, live } = lists
  const row = place.live ? live.entries[place.position]?.row : served.serving.rowsAt([place.position])[0]
  if (!row) throw notFound()
  return { row, live: place.live, served }
}

async function placeOfClaim(ctx: Ctx, { claimId }: { claimId: string }): Promise<{ lists: Lists; place: Place }> {
  const served = await currentServing(ctx)
  const position = served.serving.positionOf(claimId)
  const live = await liveList(ctx, served)
  const livePosition = live.byId.get(claimId)
  if (position !== null) return { lists: { served, live }, place: { live: false, position } }
  if (livePosition === undefined) throw notFound()
  return { lists: { served, live }, place: { live: true, position: livePosition } }
}

const notFound = (): AppError =>
  new AppError('not-found', 'risk.claim-not-found', { message: 'There is no such claim in the list.' })

/**
 * What a filter finds in both lists.
 * @throws AppError `risk.no-snapshot`, `risk.no-such-flag`
 */
export async function findClaims(ctx: Ctx, filter: HighRiskFilter): Promise<Found> {
  refuseUnknown(filter)
  const served = await currentServing(ctx)
  const live = await liveList(ctx, served)
  const { index, cache } = served.serving
  const reviewed = filter.reviewed === undefined ? null : await reviewedPositions(ctx, served)
  const ofDoctor = filter.doctor === undefined ? null : await claimsOfDoctors(ctx, { doctor: filter.doctor })
  const ids = ofDoctor?.map(({ claimId }) => claimId) ?? null
  const { simulated, ...rest } = filter
  // The snapshot holds no simulated claim.
  const found =
    simulated === true
      ? setOf(index.count, () => false)
      : findPositions(index, { filter: rest, reviewed: reviewed?.set ?? null, cache })
  const foundLive = liveFound(live, { filter, reviewedIds: reviewed?.ids ?? [] })
  if (ids === null) return { served, live, found, foundLive }
  const among = (count: number, set: PositionSet, place: (id: string) => number | null | undefined): PositionSet =>
    intersect([
      set,
      setFrom(
        count,
        ids.flatMap((id) => place(id) ?? []),
      ),
    ])
  return {
    ...{ served, live },
    found: among(index.count, found, (id) => (live.byId.has(id) ? null : served.serving.positionOf(id))),
    foundLive: among(live.index.count, foundLive, (id) => live.byId.get(id)),
  }
}

function liveFound(
  live: Live,
  { filter, reviewedIds }: { filter: HighRiskFilter; reviewedIds: string[] },
): PositionSet {
  const { simulated, ...rest } = filter
  const { index, entries, cache, byId } = live
  const positions = reviewedIds.flatMap((id) => byId.get(id) ?? [])
  const reviewed = rest.reviewed === undefined ? null : setFrom(index.count, positions)
  const found = findPositions(index, { filter: rest, reviewed, cache })
  if (simulated === undefined) return found
  const wanted = new Set<number>()
  for (const [position, entry] of entries.entries()) if (entry.simulated === simulated) wanted.add(position)
  return setOf(index.count, (position) => wanted.has(position) && has(found, position))
}

const has = ({ words }: PositionSet, position: number): boolean =>
  ((words[position >>> 5]! >>> (position & 31)) & 1) === 1

type Lists = Pick<Found, 'served' | 'live'>

/** Rows are read before anything is waited for: the lists may be swapped meanwhile. */
export async function showPlaces(
  ctx: Ctx,
  { served, live }: Lists,
  places: readonly Place[],
): Promise<HistoricClaim[]> {
  const { serving, current } = served
  const stored = serving.rowsAt(places.filter((place) => !place.live).map(({ position }) => position))
  const rows = places.map((place) => {
    const foretold = foretoldAt({ serving, live }, place)
    if (!place.live) return { row: stored.shift()!, arrival: null, foretold }
    const { row, at, simulated } = live.entries[place.position]!
    // A live row has the columns of a stored one: both come from the same SQL.
    return { row: row as unknown as StoredRow, arrival: { receivedAt: at, simulated }, foretold }
  })
  const labels = await loadLabels(
    ctx.db.orm,
    rows.map(({ row }) => String(row.claim_id)),
  )
  return rows.map(({ row, arrival, foretold }) => {
    const feedback = labels.get(String(row.claim_id)) ?? null
    return showClaim(row, { labels: serving.meta.labels, current, feedback, arrival, foretold })
  })
}

/** What the model of labels says of a claim; a live one scored before its adoption has no word yet. */
export function foretoldAt(
  { serving, live }: { serving: Served['serving']; live: Live },
  place: Place,
): { chance: number; version: string } | null {
  const version = serving.meta.labelModel
  const chance = (place.live ? live.index : serving.index).chance?.[place.position] ?? -1
  return version === null || chance < 0 ? null : { chance, version }
}

function refuseUnknown({ flag, scheme }: HighRiskFilter): void {
  const isFlag = flag === undefined || claimRules.some(({ code }) => code === flag)
  const isScheme = scheme === undefined || claimRules.some((rule) => rule.scheme === scheme)
  if (isFlag && isScheme) return
  throw new AppError('invalid', 'risk.no-such-flag', {
    message: 'There is no such flag or scheme.',
    details: { field: isFlag ? 'scheme' : 'flag' },
  })
}

const nameOf = ({ current }: Served): string => `${current.runId}.${current.serving}`

/** `LIST:POSITION` in the snapshot's list, `LIST:live:CHANGE` for a claim since then. */
function cursorAt({ served, live }: Lists, { live: isLive, position }: Place): string {
  return isLive ? `${nameOf(served)}:live:${live.entries[position]!.seq}` : `${nameOf(served)}:${position}`
}

function readCursor(text: string, { served, live }: Lists): Place {
  const [list = '', first = '', second = ''] = text.split(':')
  const number = Number(first === 'live' ? second : first)
  const position = first === 'live' ? live.bySeq.get(number) : number
  const isWithin = position !== undefined && /^\d{1,15}$/.test(first === 'live' ? second : first)
  if (list !== nameOf(served) || !isWithin || position >= (first === 'live' ? Infinity : served.serving.index.count)) {
    throw new AppError('conflict', 'risk.cursor-outdated', {
      message: 'The list has been refreshed: begin at the first page.',
    })
  }
  return { live: first === 'live', position }
}

function derivedOf({ serving }: Served): Derived {
  const known = derived.get(serving) ?? { facets: new Map(), reviewed: null }
  derived.set(serving, known)
  return known
}

function facetsOf({ served, live, found, foundLive }: Found, filter: HighRiskFilter): Facets {
  const { facets } = derivedOf(served)
  const key = JSON.stringify(filter)
  // What people review changes by the minute, and claims that name a doctor arrive; the rest of a snapshot never does.
  const mayKeep = filter.reviewed === undefined && filter.doctor === undefined
  const known = mayKeep ? facets.get(key) : undefined
  const counted = known ?? countFacets(served.serving.index, found)
  if (facets.size > 100) facets.clear()
  facets.set(key, counted)
  return addFacets(counted, countFacets(live.index, foundLive))
}

async function reviewedPositions(ctx: Ctx, served: Served): Promise<{ ids: string[]; set: PositionSet }> {
  const stamp = await loadLabelStamp(ctx.db.orm)
  const known = derivedOf(served)
  if (known.reviewed?.stamp === stamp) return known.reviewed
  const ids = await loadReviewedIds(ctx.db.orm)
  const positions = ids.flatMap((id) => served.serving.positionOf(id) ?? [])
  known.reviewed = { stamp, ids, set: setFrom(served.serving.index.count, positions) }
  return known.reviewed
}
