import * as audit from '../modules/audit/index.js'
import * as intake from '../modules/intake/index.js'
import { flow, LOOK_EVERY_MS } from '../platform/flows/flow.js'
import type { FlowContext } from './flow-context.js'

/** A bill sent for an audit that must first be read: a photo, a scan, a PDF, a long text. */
export const auditDocument = flow<FlowContext>()(
  { name: 'audit-document', event: audit.AuditRequested, concurrency: 4, lookEveryMs: LOOK_EVERY_MS.soon },
  async (ctx, { requestId }, step) => {
    const { documentId } = await step('find its document', () => audit.paperOfAudit(ctx, { requestId }))
    const started = performance.now()
    const read = await step('read it', () => intake.readBill(ctx, { documentId }))
    if (read.outcome === 'failed') {
      const { problem } = read
      await step('say why not', () => audit.failAudit(ctx, { requestId, problem }))
      return step('close it', () => intake.finishPaper(ctx, { documentId, problem }))
    }
    const readingMilliseconds = performance.now() - started
    const verdict = await step('audit it', () => audit.auditPaper(ctx, { requestId, readingMilliseconds }))
    await step('close it', () => intake.finishPaper(ctx, { documentId, problem: null }))
    return verdict
  },
)
