import * as risk from '../modules/risk/index.js'
import { flow } from '../platform/flows/flow.js'
import type { FlowContext } from './flow-context.js'

/** Enough new labels have come, or somebody asked: a model is learned from them and kept in shadow. One at a time. */
export const trainLabels = flow<FlowContext>()(
  { name: 'train-labels', event: risk.LabelTrainingDue, concurrency: 1 },
  async (ctx, { by }, step) =>
    step('learn from the labels', async () => {
      const asker = by === null ? ctx : { ...ctx, actor: { ...ctx.actor, kind: 'person' as const, id: by } }
      return (await risk.trainInShadow(asker)).outcome
    }),
)
