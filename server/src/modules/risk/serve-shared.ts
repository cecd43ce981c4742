import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Needs } from '../../platform/context.js'
import { ServingMeta } from './etl/snapshot-run.js'
import { adoptedLabelModel } from './keep-label-model.js'
import { modelFolder } from './load-label-artefact.js'
import { currentRun, pruneSnapshots, servedVersions } from './prune-snapshots.js'
import { publishSnapshot, riskFolder } from './publish-snapshot.js'
import { qualityPath } from './report-quality.js'
import { mustLoad, removeShared, type StepOutcome } from './share-scoring.js'
import { moveOut, sharedFolder } from './shared-folder.js'
import type { SharedScoring } from './spread/shared-scoring.js'
import { changeShared } from './store-shared.js'
import { riskRoot } from './summarise-quality.js'

type Ctx = Needs<'db' | 'clock' | 'ids' | 'actor' | 'config' | 'events'>

/**
 * Moves what was joined to where it is read, swaps the list and ends the scoring. Refused where another snapshot or
 * model of labels is served by now: the list would take the newer one's place. Doing it again changes nothing.
 */
export async function serveShared(ctx: Ctx, { runId }: { runId: string }): Promise<StepOutcome<{ serving: string }>> {
  const run = await mustLoad(ctx, { runId })
  if (run.endedAt !== null) return { ok: false, code: 'over' }
  const { plan } = run
  const serving = `serving-${plan.stamp}`
  const built = await currentRun(ctx)
  const isServed = built.id === plan.snapshot && (await servedVersions(ctx)).serving === serving
  const isOvertaken = built.id !== plan.snapshot || (await adoptedLabelModel(ctx)) !== plan.labelModel
  if (isOvertaken) return { ok: false, code: 'risk.scoring-overtaken' }
  if (!isServed) {
    moveToPlace(ctx, run, serving)
    const meta: unknown = JSON.parse(
      readFileSync(join(riskFolder(ctx.config), plan.snapshot, serving, 'meta.json'), 'utf8'),
    )
    await publishSnapshot(ctx, { run: built, serving, meta: ServingMeta.parse(meta) })
  }
  await ctx.db.transaction((tx) => changeShared(tx, runId, { state: 'done', endedAt: ctx.clock.now() }))
  await pruneSnapshots(ctx)
  removeShared(ctx, run)
  return { ok: true, value: { serving }, by: '' }
}

/** The list last: until it is there, nothing is served that needs the rest. */
function moveToPlace(ctx: Needs<'config'>, { plan }: SharedScoring, serving: string): void {
  const snapshot = join(riskFolder(ctx.config), plan.snapshot)
  const working = sharedFolder(riskFolder(ctx.config), plan)
  const root = riskRoot(ctx.config)
  const report = qualityPath({ riskFolder: root, at: plan.at })
  for (const folder of [modelFolder(root), join(report, '..')]) mkdirSync(folder, { recursive: true, mode: 0o700 })
  for (const name of [`forest-${plan.stamp}.json`, `forest-${plan.stamp}.card.json`])
    moveOut(join(working, 'models', name), join(modelFolder(root), name))
  moveOut(join(working, 'joined', 'ml_scores.parquet'), join(snapshot, `ml_scores-${plan.stamp}.parquet`))
  moveOut(join(working, 'joined', 'quality.json'), report)
  moveOut(join(working, 'joined', 'list'), join(snapshot, serving))
}
