import type { Needs } from '../../platform/context.js'
import { currentServing } from './current-serving.js'
import type { ClaimIndex } from './listing/columns.js'
import type { RiskCoverage } from './listing/coverage.js'
import { liveList } from './live-list.js'
import { holdsNonCapitation } from './open-snapshot.js'
import { loadCurrentRun } from './store-snapshots.js'

/** @throws AppError `risk.no-snapshot` */
export async function readRiskCoverage(ctx: Needs<'db' | 'config'>): Promise<RiskCoverage> {
  const served = await currentServing(ctx)
  const { current, serving, folder } = served
  const [live, run] = [await liveList(ctx, served), await loadCurrentRun(ctx.db.orm)]
  return {
    snapshot: current.runId,
    builtAt: run?.finishedAt ?? null,
    claims: serving.index.count,
    ...daysOf(serving.index),
    since: live.entries.length,
    simulatedSince: live.entries.filter(({ simulated }) => simulated).length,
    nonCapitation: holdsNonCapitation(folder),
    generated: current.generated,
    ruleSet: current.ruleSet,
    modelVersion: current.modelVersion,
  }
}

const FIRST_DAY = Date.UTC(2000, 0, 1)
const MILLISECONDS_A_DAY = 86_400_000
const known = new WeakMap<ClaimIndex, Pick<RiskCoverage, 'from' | 'until'>>()

/** The list never changes while it is open: looked through once. */
function daysOf(index: ClaimIndex): Pick<RiskCoverage, 'from' | 'until'> {
  const before = known.get(index)
  if (before) return before
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const day of index.discharged) {
    if (day < first) first = day
    if (day > last) last = day
  }
  const text = (day: number): string | null =>
    Number.isFinite(day) ? new Date(FIRST_DAY + day * MILLISECONDS_A_DAY).toISOString().slice(0, 10) : null
  const days = { from: text(first), until: text(last) }
  known.set(index, days)
  return days
}
