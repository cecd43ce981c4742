import type { Needs } from '../../platform/context.js'
import { AppError } from '../../platform/errors.js'
import { recordTrail } from '../../platform/trail/record.js'
import { MOST_WEIGHT } from './boosting/draw-weights.js'
import type { LabelCard, LabelModelVersion } from './boosting/label-card.js'
import { BOOSTING } from './boosting/label-model.js'
import { keepExperiment } from './keep-experiment.js'
import type { KnownLabel } from './load-labelled.js'
import type { Experiment } from './schema.js'
import { insertLabelModel, loadAdoptedLabelModel, loadLabelModel } from './store-label-models.js'
import { loadLabels, loadReviewedIds } from './store-snapshots.js'
import type { TrainedLabels } from './train-label-model.js'

type Ctx = Needs<'db' | 'clock' | 'ids' | 'actor'>

/** Keeps what a training gave: the model in shadow, known, compared, and used by nothing; and a row in the log of experiments. */
export async function keepTraining(ctx: Ctx, outcome: TrainedLabels): Promise<void> {
  await ctx.db.transaction(async (tx) => {
    if (outcome.kind === 'trained') await insertLabelModel(tx, outcome.card)
    await keepExperiment(ctx, tx, {
      kind: 'labels-trained',
      outcome: outcome.kind === 'trained' ? 'shadow' : outcome.kind,
      inputs: {
        ...{ snapshot: outcome.snapshot, ruleSet: outcome.ruleSet, modelVersion: outcome.modelVersion },
        labels: outcome.kind === 'trained' ? outcome.card.labels : outcome.labels,
        labelsHash: outcome.labelsHash,
        labelModel: outcome.kind === 'trained' ? outcome.card.version : null,
      },
      parameters: { ...BOOSTING, mostWeight: MOST_WEIGHT },
      measures: outcome.kind === 'trained' ? measuresOf(outcome.card) : { rarer: outcome.rarer },
    })
    if (outcome.kind !== 'trained') return
    await recordTrail(ctx, tx, {
      action: 'risk.train-labels',
      resource: 'label-model',
      resourceId: outcome.card.version,
      versions: { snapshot: outcome.snapshot, rules: outcome.ruleSet },
    })
  })
}

/** The card's figures by name, weighed and unweighed. */
export function measuresOf({ wrong, draws, comparison }: LabelCard): Experiment['measures'] {
  const named = (of: { model: Measures; score: Measures } | null, end: string) =>
    (['model', 'score'] as const).flatMap((which) =>
      (['auroc', 'auprc', 'brier'] as const).flatMap((name) =>
        of ? [[`${which}.${name}${end}`, of[which][name]] as const] : [],
      ),
    )
  return {
    wrong,
    ...(draws ? { byLot: draws.byLot, effective: draws.effective } : {}),
    ...(comparison
      ? { tested: comparison.tested, surety: comparison.surety, isBetter: comparison.isBetter ? 1 : 0 }
      : {}),
    ...Object.fromEntries([...named(comparison, ''), ...named(comparison?.weighed ?? null, '.weighed')]),
  }
}

type Measures = { auroc: number; auprc: number; brier: number }

/**
 * A model that may order auditors' work.
 * @throws AppError `risk.no-such-label-model`, `risk.label-model-not-better` when it did not foretell later labels better
 */
export async function adoptableLabelModel(
  ctx: Needs<'db'>,
  { version }: { version: string },
): Promise<LabelModelVersion> {
  const found = await loadLabelModel(ctx.db.orm, version)
  if (!found)
    throw new AppError('not-found', 'risk.no-such-label-model', { message: 'There is no label model of this version.' })
  if (!found.card.comparison?.isBetter) {
    throw new AppError('conflict', 'risk.label-model-not-better', {
      message: found.card.comparison
        ? 'On later labels this model did not rank better than the risk score with chances as good: it stays in shadow.'
        : 'There are too few labels to compare this model with the risk score on later ones: it stays in shadow.',
    })
  }
  return found
}

/** What auditors found last about each claim. */
export async function listKnownLabels(ctx: Needs<'db'>): Promise<KnownLabel[]> {
  const labels = await loadLabels(ctx.db.orm, await loadReviewedIds(ctx.db.orm))
  return [...labels.values()].map(({ claimId, decision, at, chosen, drawChance }) => ({
    ...{ claimId, at, drawChance },
    wrong: decision !== 'approved',
    byLot: chosen === 'exploration',
  }))
}

/** The model of labels that lists carry; null while none is adopted. */
export async function adoptedLabelModel(ctx: Needs<'db'>): Promise<string | null> {
  return loadAdoptedLabelModel(ctx.db.orm)
}
