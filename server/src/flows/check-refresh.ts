import * as risk from '../modules/risk/index.js'
import { flow } from '../platform/flows/flow.js'
import type { FlowContext } from './flow-context.js'

/** A new list is served: live claims find their place beside it, and it is compared with those before it. */
export const checkRefresh = flow<FlowContext>()(
  { name: 'check-refresh', event: risk.SnapshotPublished, concurrency: 1 },
  async (ctx, { runId, serving, modelVersion }, step) => {
    await step('let go of what the list holds', () => risk.settleLiveClaims(ctx))
    await step('score live claims anew', () => risk.rescoreLiveClaims(ctx))
    await step('see whether labels are to be learned from', () => risk.lookForTraining(ctx))
    const { status } = await step('judge it', () => risk.judgeServedList(ctx, { runId, serving, modelVersion }))
    if (status !== 'alert') return
    await step('tell those named', () => risk.alertAboutRefresh(ctx, { list: `${runId}.${serving}` }), {
      attempts: 10,
      firstPauseSeconds: 5,
    })
  },
)
