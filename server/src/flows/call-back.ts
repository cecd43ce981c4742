import * as audit from '../modules/audit/index.js'
import { flow } from '../platform/flows/flow.js'
import type { FlowContext } from './flow-context.js'

/** About eleven hours in all: 2, 4, 8 … seconds between tries. */
const PATIENCE = { attempts: 15, firstPauseSeconds: 2 }

/** Whoever asked to be called when a bill is audited is called; a receiver that is away is tried again for hours. */
export const callBackAboutAudit = flow<FlowContext>()(
  { name: 'call-back-about-audit', event: audit.CallbackDue, concurrency: 16 },
  async (ctx, { requestId }, step) => {
    return step('call back', () => audit.callBackAboutAudit(ctx, { requestId }), PATIENCE)
  },
)

/** The same for a batch. */
export const callBackAboutBatch = flow<FlowContext>()(
  { name: 'call-back-about-batch', event: audit.BatchCallbackDue, concurrency: 16 },
  async (ctx, { batchId }, step) => {
    return step('call back', () => audit.callBackAboutBatch(ctx, { batchId }), PATIENCE)
  },
)
