import type { Needs } from '../../platform/context.js'
import { AppError } from '../../platform/errors.js'
import { claimRules } from './claim-rules/index.js'
import { currentServing, type Served } from './current-serving.js'
import { countFacets, type Facets, findPositions, setOfPositions } from './listing/find-positions.js'
import { type PositionSet, rankOf, slice } from './listing/position-set.js'
import { showClaim } from './listing/show-claim.js'
import type { HighRiskFilter, HighRiskPage, HighRiskQuery, HistoricClaim } from './schema.js'
import { loadLabelStamp, loadLabels, loadReviewedIds } from './store-snapshots.js'

type Ctx = Needs<'db' | 'config'>
type Derived = { facets: Map<string, Facets>; reviewed: { stamp: string; set: PositionSet } | null }
const derived = new WeakMap<Served['serving'], Derived>()

/**
 * Historic claims in order of risk. Totals are exact for every filter; `next` leads to the page after, however deep.
 * @throws AppError `risk.no-snapshot`, `risk.no-such-flag`, `risk.cursor-outdated`
 */
export async function findHighRisk(ctx: Ctx, query: HighRiskQuery): Promise<HighRiskPage> {
  const { page, pageSize, after, facets, ...filter } = query
  refuseUnknown(filter)
  const served = await currentServing(ctx)
  const reviewed = filter.reviewed === undefined ? null : await reviewedPositions(ctx, served)
  const { index, cache } = served.serving
  const found = findPositions(index, { filter, reviewed, cache })
  const skip = after === undefined ? (page - 1) * pageSize : rankOf(found, readCursor(after, served) + 1)
  const positions = slice(found, skip, pageSize)
  const data = await showAt(ctx, served, positions)
  const last = positions.at(-1)
  return {
    data,
    meta: {
      total: found.size,
      page: after === undefined ? page : null,
      pageSize,
      next: last === undefined || skip + positions.length >= found.size ? null : `${cursorOf(served)}:${last}`,
      snapshot: served.current.runId,
      generated: served.current.generated,
      modelVersion: served.current.modelVersion,
      ruleSet: served.current.ruleSet,
      facets: facets ? facetsOf(served, { filter, found }) : null,
    },
  }
}

/** @throws AppError `risk.no-snapshot`, `risk.claim-not-found` */
export async function readHistoricClaim(ctx: Ctx, input: { claimId: string }): Promise<HistoricClaim> {
  const served = await currentServing(ctx)
  const position = served.serving.positionOf(input.claimId)
  const [claim] = position === null ? [] : await showAt(ctx, served, [position])
  if (!claim)
    throw new AppError('not-found', 'risk.claim-not-found', { message: 'There is no such claim in the snapshot.' })
  return claim
}

/** Rows are read before anything is waited for: the lists may be swapped meanwhile. */
async function showAt(ctx: Ctx, { serving, current }: Served, positions: readonly number[]): Promise<HistoricClaim[]> {
  const rows = serving.rowsAt(positions)
  const labels = await loadLabels(
    ctx.db.orm,
    rows.map((row) => String(row.claim_id)),
  )
  return rows.map((row) =>
    showClaim(row, { labels: serving.meta.labels, current, feedback: labels.get(String(row.claim_id)) ?? null }),
  )
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

const cursorOf = ({ current }: Served): string => `${current.runId}.${current.serving}`

function readCursor(text: string, served: Served): number {
  const [list = '', position = ''] = text.split(':')
  if (list !== cursorOf(served) || !/^\d{1,9}$/.test(position) || Number(position) >= served.serving.index.count) {
    throw new AppError('conflict', 'risk.cursor-outdated', {
      message: 'The list has been refreshed: begin at the first page.',
    })
  }
  return Number(position)
}

function derivedOf({ serving }: Served): Derived {
  const known = derived.get(serving) ?? { facets: new Map(), reviewed: null }
  derived.set(serving, known)
  return known
}

function facetsOf(served: Served, { filter, found }: { filter: HighRiskFilter; found: PositionSet }): Facets {
  const { facets } = derivedOf(served)
  const key = JSON.stringify(filter)
  // What people review changes by the minute; the rest of a snapshot never does.
  const known = filter.reviewed === undefined ? facets.get(key) : undefined
  const counted = known ?? countFacets(served.serving.index, found)
  if (facets.size > 500) facets.clear()
  facets.set(key, counted)
  return counted
}

async function reviewedPositions(ctx: Ctx, served: Served): Promise<PositionSet> {
  const stamp = await loadLabelStamp(ctx.db.orm)
  const known = derivedOf(served)
  if (known.reviewed?.stamp === stamp) return known.reviewed.set
  const ids = await loadReviewedIds(ctx.db.orm)
  const positions = ids.flatMap((id) => served.serving.positionOf(id) ?? [])
  const set = setOfPositions(served.serving.index.count, positions)
  known.reviewed = { stamp, set }
  return set
}
