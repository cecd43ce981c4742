import type { Needs } from '../../platform/context.js'
import { AppError } from '../../platform/errors.js'
import { recordTrail } from '../../platform/trail/record.js'
import type { LabelCard, LabelModelVersion } from './boosting/label-card.js'
import { insertLabelModel, loadAdoptedLabelModel, loadLabelModel } from './store-label-models.js'
import { loadLabels, loadReviewedIds } from './store-snapshots.js'
import type { KnownLabel } from './train-label-model.js'

/** Keeps a trained model of labels in shadow: known, compared, and used by nothing. */
export async function keepLabelModel(ctx: Needs<'db' | 'clock' | 'actor'>, card: LabelCard): Promise<void> {
  await ctx.db.transaction(async (tx) => {
    await insertLabelModel(tx, card)
    await recordTrail(ctx, tx, {
      action: 'risk.train-labels',
      resource: 'label-model',
      resourceId: card.version,
      versions: { snapshot: card.snapshot, rules: card.ruleSet },
    })
  })
}

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
  return [...labels.values()].map(({ claimId, decision, at }) => ({ claimId, wrong: decision !== 'approved', at }))
}

/** The model of labels that lists carry; null while none is adopted. */
export async function adoptedLabelModel(ctx: Needs<'db'>): Promise<string | null> {
  return loadAdoptedLabelModel(ctx.db.orm)
}
