import type { Needs } from '../../platform/context.js'
import { AppError } from '../../platform/errors.js'
import { recordTrail } from '../../platform/trail/record.js'
import { openDuckDb } from './adapters/duckdb.js'
import { createModelFiles } from './adapters/model-files.js'
import { currentServing } from './current-serving.js'
import { LabelTrainingDue } from './events.js'
import { keepTraining, listKnownLabels } from './keep-label-model.js'
import { modelFolder } from './load-label-artefact.js'
import { hashLabels } from './load-labelled.js'
import type { TrainingAsked } from './schema.js'
import { servedInputs } from './served-inputs.js'
import { loadExperiments } from './store-experiments.js'
import { riskRoot } from './summarise-quality.js'
import { trainOnLabels } from './train-label-model.js'

type Ctx = Needs<'db' | 'config' | 'clock' | 'ids' | 'events' | 'actor'>

/**
 * Asks for a training by the durable job. Nothing is ordered by what it gives before somebody adopts it.
 * @throws AppError `risk.no-snapshot`; `risk.no-new-labels` when the last training had all there are
 */
export async function askForTraining(ctx: Ctx): Promise<TrainingAsked> {
  await currentServing(ctx)
  const { labels, fresh, isKnown } = await labelsSinceTraining(ctx)
  if (isKnown) {
    throw new AppError('conflict', 'risk.no-new-labels', {
      message: 'The last training had every label there is, with the same claims and rules.',
    })
  }
  await ctx.db.transaction(async (tx) => {
    await recordTrail(ctx, tx, { action: 'risk.ask-training', resource: 'label-model', resourceId: `${labels} labels` })
    await ctx.events.tell(tx, LabelTrainingDue({ because: 'asked', by: ctx.actor.id }))
  })
  return { labels, fresh }
}

/** After a refresh: asks for a training when as many new labels have come as the setting says; 0 never does. */
export async function lookForTraining(ctx: Ctx): Promise<{ isDue: boolean }> {
  const least = ctx.config.labelTrainingAfter
  if (least === 0) return { isDue: false }
  const { fresh, isKnown } = await labelsSinceTraining(ctx)
  if (isKnown || fresh < least) return { isDue: false }
  await ctx.db.transaction((tx) => ctx.events.tell(tx, LabelTrainingDue({ because: 'clock', by: null })))
  return { isDue: true }
}

/**
 * Trains on the labels there are and keeps the model in shadow, or how many labels are missing. Done twice with the same
 * labels, claims and rules, the second time does nothing.
 * @throws AppError `risk.no-snapshot`
 */
export async function trainInShadow(ctx: Ctx): Promise<{ outcome: 'shadow' | 'too-few-labels' | 'known' }> {
  if ((await labelsSinceTraining(ctx)).isKnown) return { outcome: 'known' }
  const inputs = await servedInputs(ctx)
  const labels = await listKnownLabels(ctx)
  const at = ctx.clock.now().toISOString()
  const version = at.replaceAll(/[-:TZ]|\.\d+/g, '')
  const files = createModelFiles(modelFolder(riskRoot(ctx.config)))
  const warehouse = await openDuckDb({ path: ':memory:', memoryLimit: '512MB', threads: 1 })
  try {
    const trained = await trainOnLabels(warehouse, { ...inputs, labels, version, at, files })
    await keepTraining(ctx, trained)
    return { outcome: trained.kind === 'trained' ? 'shadow' : trained.kind }
  } finally {
    warehouse.close()
  }
}

/** How many labels there are and how many came since the last training; whether that had these very labels, claims and rules. */
async function labelsSinceTraining(ctx: Ctx): Promise<TrainingAsked & { isKnown: boolean }> {
  const labels = await listKnownLabels(ctx)
  const [last] = await loadExperiments(ctx.db.orm, { kind: 'labels-trained', limit: 1 })
  const { snapshot, ruleSet, modelScores } = await servedInputs(ctx)
  const isKnown =
    last !== undefined &&
    last.inputs.labelsHash === hashLabels(labels) &&
    last.inputs.snapshot === (snapshot.split('/').at(-1) ?? '') &&
    last.inputs.ruleSet === ruleSet.version &&
    last.inputs.modelVersion === (modelScores?.version ?? null)
  const fresh = labels.filter(({ at }) => last === undefined || at > last.at).length
  return { labels: labels.length, fresh, isKnown }
}
