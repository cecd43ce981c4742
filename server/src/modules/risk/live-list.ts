import type { Needs } from '../../platform/context.js'
import type { Database } from '../../platform/db/database.js'
import type { Served } from './current-serving.js'
import type { SetCache } from './listing/find-positions.js'
import { buildLiveList, type LiveEntry, type LiveList } from './live/live-index.js'
import { loadLiveSince, loadLiveStamp } from './store-live.js'

type Known = { entries: Map<string, LiveEntry>; seq: number; removed: number }
export type Live = LiveList & { cache: SetCache; bySeq: Map<number, number>; byId: Map<string, number> }

const known = new WeakMap<Database, Known>()
const lists = new WeakMap<Served['serving'], { stamp: string; live: Live }>()

/** The claims since the snapshot as they stand now, ordered against the served list. Only what changed is fetched. */
export async function liveList(ctx: Needs<'db'>, { serving }: Served): Promise<Live> {
  const entries = await freshEntries(ctx)
  const stamp = `${entries.seq}/${entries.removed}`
  const last = lists.get(serving)
  if (last?.stamp === stamp) return last.live
  // What the list holds by now is no longer live.
  const since = [...entries.entries.values()].filter(({ row }) => serving.positionOf(row.claim_id) === null)
  const built = buildLiveList(since, serving.index.risk)
  const live: Live = {
    ...built,
    cache: new Map(),
    bySeq: new Map(built.entries.map(({ seq }, position) => [seq, position])),
    byId: new Map(built.entries.map(({ row }, position) => [row.claim_id, position])),
  }
  lists.set(serving, { stamp, live })
  return live
}

/** The ids of all live claims. */
export async function liveIds(ctx: Needs<'db'>): Promise<string[]> {
  return [...(await freshEntries(ctx)).entries.keys()]
}

async function freshEntries(ctx: Needs<'db'>): Promise<Known> {
  const stamp = await loadLiveStamp(ctx.db.orm)
  const last = known.get(ctx.db)
  if (last && last.seq === stamp.seq && last.removed === stamp.removed) return last
  const isGrown = last !== undefined && last.removed === stamp.removed
  const entries = new Map(isGrown ? last.entries : [])
  const changed = await loadLiveSince(ctx.db.orm, isGrown ? last.seq : 0)
  for (const entry of changed) entries.set(entry.row.claim_id, entry)
  const fresh = { entries, seq: Math.max(stamp.seq, changed.at(-1)?.seq ?? 0), removed: stamp.removed }
  known.set(ctx.db, fresh)
  return fresh
}
