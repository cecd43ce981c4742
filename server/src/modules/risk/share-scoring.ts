import { rmSync } from 'node:fs'
import type { Needs } from '../../platform/context.js'
import { AppError } from '../../platform/errors.js'
import { recordTrail } from '../../platform/trail/record.js'
import { DEFAULT_RULE_SET } from './claim-rules/rule-set.js'
import { ScoringPartDue, ScoringPartsDone, SharedScoringRequested } from './events.js'
import { listLiveRows } from './fold-live.js'
import { adoptedLabelModel } from './keep-label-model.js'
import type { LiveRow } from './live/live-index.js'
import { currentRun, publishedRuleSet } from './prune-snapshots.js'
import { riskFolder } from './publish-snapshot.js'
import type { Trained } from './score-shared.js'
import type { ScoringChildren } from './scoring-children.js'
import { sharedFolder, sweepShared } from './shared-folder.js'
import type { ScoringOutcome, ScoringProgress, SharedPlan, SharedScoring } from './spread/shared-scoring.js'
import {
  changeShared,
  countParts,
  insertParts,
  insertShared,
  loadPart,
  loadShared,
  loadSharedProgress,
  loadSharedUnderWay,
  lockShared,
  notePartDone,
} from './store-shared.js'
import { riskRoot } from './summarise-quality.js'

type Ctx = Needs<'db' | 'config' | 'clock' | 'ids' | 'events' | 'actor'>
type Working = Ctx & { scorers: ScoringChildren }
type Run = { runId: string }
type Part = Run & { part: number }

/** What a step of it says: done, or why not; `over` when the scoring ended meanwhile and there is nothing to do. */
export type StepOutcome<Value> = ScoringOutcome<Value> | { ok: false; code: 'over' }
const OVER = { ok: false, code: 'over' } as const

/**
 * Asks for a scoring of what is served, its parts shared out to whoever is free. Rules, model of labels and snapshot are
 * those of this moment. One at a time, on one machine or many.
 * @throws AppError `risk.scoring-running`, `risk.no-snapshot`
 */
export async function beginSharedScoring(
  ctx: Ctx,
  settings: Pick<SharedPlan, 'topK' | 'seed' | 'trees' | 'claimsInPart'>,
): Promise<SharedScoring> {
  const at = ctx.clock.now().toISOString()
  const plan: SharedPlan = {
    ...settings,
    snapshot: (await currentRun(ctx)).id,
    stamp: at.replaceAll(/[-:TZ]|\.\d+/g, ''),
    at,
    ruleSet: (await publishedRuleSet(ctx)) ?? DEFAULT_RULE_SET,
    labelModel: await adoptedLabelModel(ctx),
  }
  const run = { runId: ctx.ids.next(), plan, startedBy: ctx.actor.id, startedAt: at }
  await ctx.db.transaction(async (tx) => {
    if (!(await insertShared(tx, run))) throw running()
    await recordTrail(ctx, tx, {
      action: 'risk.share-scoring',
      resource: 'scoring',
      resourceId: run.runId,
      versions: { snapshot: plan.snapshot, rules: plan.ruleSet.version },
    })
    await ctx.events.tell(tx, SharedScoringRequested({ runId: run.runId }))
  })
  sweepShared(riskFolder(ctx.config), { keep: [plan.stamp] })
  return mustLoad(ctx, run)
}

/** @throws AppError `risk.scoring-running` while a shared scoring is under way: two would overtake each other */
export async function refuseWhileShared(ctx: Needs<'db'>): Promise<void> {
  if (await loadSharedUnderWay(ctx.db.orm)) throw running()
}

const running = (): AppError =>
  new AppError('conflict', 'risk.scoring-running', {
    message:
      'A scoring shared out by part is under way: there is one at a time. `periksa risk score --follow` shows how far it is, `--give-up` ends it.',
  })

/** How far the scoring begun last has come. @throws AppError `risk.no-shared-scoring` */
export async function sharedProgress(ctx: Needs<'db'>): Promise<ScoringProgress> {
  const progress = await loadSharedProgress(ctx.db.orm)
  if (!progress) {
    throw new AppError('not-found', 'risk.no-shared-scoring', { message: 'No scoring was ever shared out by part.' })
  }
  return progress
}

/** Trains the model of a scoring in a child process. */
export async function trainSharedScoring(ctx: Working, { runId }: Run): Promise<StepOutcome<Trained>> {
  const run = await mustLoad(ctx, { runId })
  if (run.endedAt !== null) return OVER
  const live: LiveRow[] = []
  for (let after: number | null = 0; after !== null; ) {
    const piece: { rows: LiveRow[]; last: number | null } = await listLiveRows(ctx, { after })
    live.push(...piece.rows)
    after = piece.last
  }
  return ctx.scorers.train({ ...placeOf(ctx, run), live })
}

/** Puts the parts on the queue, once. */
export async function handOutParts(ctx: Ctx, { runId, trained }: Run & { trained: Trained }): Promise<void> {
  await ctx.db.transaction(async (tx) => {
    const run = await lockShared(tx, runId)
    if (run?.state !== 'training') return
    await insertParts(tx, runId, trained.parts)
    const { claims, folded } = trained
    await changeShared(tx, runId, { state: 'scoring', claims, folded, sharedAt: ctx.clock.now() })
    for (const { part } of trained.parts) await ctx.events.tell(tx, ScoringPartDue({ runId, part }))
  })
}

/** Scores one part in a child process of whoever took it. */
export async function scoreOnePart(ctx: Working, { runId, part }: Part): Promise<StepOutcome<{ claims: number }>> {
  const run = await mustLoad(ctx, { runId })
  const wanted = await loadPart(ctx.db.orm, runId, part)
  if (run.endedAt !== null || !wanted) return OVER
  return ctx.scorers.scorePart({ ...placeOf(ctx, run), part: wanted })
}

/** Notes that a part is there; after the last one the parts are joined. */
export async function noteScoredPart(ctx: Ctx, { runId, part, by }: Part & { by: string }): Promise<void> {
  await ctx.db.transaction(async (tx) => {
    const run = await lockShared(tx, runId)
    if (run?.state !== 'scoring') return
    await notePartDone(tx, { runId, part, by, at: ctx.clock.now() })
    if ((await countParts(tx, runId)).left > 0) return
    await changeShared(tx, runId, { state: 'joining' })
    await ctx.events.tell(tx, ScoringPartsDone({ runId }))
  })
}

/** Joins the parts in a child process. */
export async function joinScoredParts(ctx: Working, { runId }: Run): Promise<StepOutcome<{ claims: number }>> {
  const run = await mustLoad(ctx, { runId })
  if (run.endedAt !== null) return OVER
  const { all: parts } = await countParts(ctx.db.orm, runId)
  return ctx.scorers.join({ ...placeOf(ctx, run), parts, claims: run.claims })
}

/** Ends a scoring that cannot go on; what is served stays, and what was made for it goes. Doing it again changes nothing. */
export async function failSharedScoring(
  ctx: Ctx,
  { runId, code, detail }: Run & { code: string; detail: string | null },
): Promise<void> {
  const run = await mustLoad(ctx, { runId })
  await ctx.db.transaction(async (tx) => {
    const ended = await changeShared(tx, runId, { state: 'failed', code, detail, endedAt: ctx.clock.now() })
    if (!ended) return
    await recordTrail(ctx, tx, {
      action: 'risk.end-shared-scoring',
      resource: 'scoring',
      resourceId: runId,
      reason: code,
    })
  })
  removeShared(ctx, run)
}

/** Ends the scoring under way because somebody says so. @throws AppError `risk.no-shared-scoring` when there is none */
export async function giveUpSharedScoring(ctx: Ctx): Promise<{ runId: string }> {
  const run = await loadSharedUnderWay(ctx.db.orm)
  if (!run) throw new AppError('not-found', 'risk.no-shared-scoring', { message: 'No shared scoring is under way.' })
  await failSharedScoring(ctx, { runId: run.runId, code: 'risk.scoring-given-up', detail: null })
  return { runId: run.runId }
}

/** Removes what was made for a scoring that is over; a process that still writes there may leave a rest for the next one. */
export function removeShared(ctx: Needs<'config'>, { plan }: SharedScoring): void {
  rmSync(sharedFolder(riskFolder(ctx.config), plan), { recursive: true, force: true, maxRetries: 5 })
}

/** @throws AppError `risk.no-shared-scoring` */
export async function mustLoad(ctx: Needs<'db'>, { runId }: Run): Promise<SharedScoring> {
  const run = await loadShared(ctx.db.orm, runId)
  if (!run) throw new AppError('not-found', 'risk.no-shared-scoring')
  return run
}

function placeOf(ctx: Needs<'config'>, { plan }: SharedScoring) {
  return { snapshots: riskFolder(ctx.config), riskFolder: riskRoot(ctx.config), plan }
}
