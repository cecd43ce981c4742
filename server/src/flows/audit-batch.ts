import * as audit from '../modules/audit/index.js'
import { flow } from '../platform/flows/flow.js'
import type { FlowContext } from './flow-context.js'

/** Many bills sent at once: each is begun in turn, once; those that must be read go their own way from there. */
export const auditBatch = flow<FlowContext>()(
  { name: 'audit-batch', event: audit.BatchStarted, concurrency: 2 },
  async (ctx, { batchId }, step) => {
    const { files } = await step('count its files', () => audit.countBatch(ctx, { batchId }))
    for (let index = 0; index < files; index++) {
      await step(`begin file ${index + 1}`, () => audit.beginBatchItem(ctx, { batchId, index }))
    }
  },
)
