import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Needs } from '../../platform/context.js'
import type { Tx } from '../../platform/db/database.js'
import { AppError } from '../../platform/errors.js'
import { recordTrail } from '../../platform/trail/record.js'
import type { ServingMeta, SnapshotRun } from './etl/snapshot-run.js'
import { SnapshotPublished } from './events.js'
import { keepExperiment } from './keep-experiment.js'
import { measuresOf } from './keep-label-model.js'
import type { CurrentSnapshot } from './schema.js'
import { setAdoptedLabelModel } from './store-label-models.js'
import { insertRun, loadCurrent, setCurrent } from './store-snapshots.js'

type Ctx = Needs<'db' | 'clock' | 'ids' | 'actor' | 'config' | 'events'>

/** Where snapshots live. */
export function riskFolder(config: { dataDirectory: string }): string {
  return join(config.dataDirectory, 'risk', 'snapshots')
}

/**
 * Makes a built snapshot the one that is served, and the label model of its list the adopted one, in one transaction. Made-up data never take the place of real data.
 * @throws AppError `risk.snapshot-missing`, `risk.generated-over-real`
 */
export async function publishSnapshot(
  ctx: Ctx,
  input: { run: SnapshotRun; serving: string; meta: Pick<ServingMeta, 'ruleSet' | 'modelVersion' | 'labelModel'> },
): Promise<CurrentSnapshot> {
  const { run, serving, meta } = input
  if (!existsSync(join(riskFolder(ctx.config), run.id, serving, 'meta.json'))) {
    throw new AppError('not-found', 'risk.snapshot-missing', { message: 'There is no such snapshot to serve.' })
  }
  const served = {
    runId: run.id,
    serving,
    ruleSet: meta.ruleSet,
    modelVersion: meta.modelVersion,
    at: ctx.clock.now().toISOString(),
  }
  return ctx.db.transaction(async (tx) => {
    const before = await loadCurrent(tx)
    if (before && !before.generated && run.generated) {
      throw new AppError('conflict', 'risk.generated-over-real', {
        message: 'Real data are served; made-up data do not take their place.',
      })
    }
    await insertRun(tx, { run, snapshot: run.id })
    await setCurrent(tx, served)
    if (meta.labelModel) await adopt(ctx, tx, { version: meta.labelModel, at: served.at })
    await recordTrail(ctx, tx, {
      action: 'risk.publish-snapshot',
      resource: 'snapshot',
      resourceId: run.id,
      versions: {
        etl: run.etlVersion,
        rules: meta.ruleSet,
        ...(meta.modelVersion ? { model: meta.modelVersion } : {}),
        ...(meta.labelModel ? { labelModel: meta.labelModel } : {}),
      },
    })
    const { runId, modelVersion } = served
    await ctx.events.tell(tx, SnapshotPublished({ runId, serving, modelVersion }))
    return { ...served, snapshot: run.id, generated: run.generated }
  })
}

/** The list carries this model's chances from now on; the log says so once. */
async function adopt(ctx: Ctx, tx: Tx, model: { version: string; at: string }): Promise<void> {
  const card = await setAdoptedLabelModel(tx, model)
  if (!card) return
  const { version: labelModel, snapshot, ruleSet, labels } = card
  await keepExperiment(ctx, tx, {
    ...{ kind: 'labels-adopted', outcome: 'adopted', measures: measuresOf(card) },
    inputs: { snapshot, ruleSet, labelModel, labels },
  })
}
