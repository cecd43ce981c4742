import { z } from 'zod'
import { defineEvent } from '../../platform/events/event.js'
import { AuditId, ClaimId } from '../../shared/ids.js'
import { Severity } from '../../shared/reason.js'

/** The checks ran over a claim's bill. */
export const ClaimAudited = defineEvent(
  'claim.audited',
  z.object({ claimId: ClaimId, auditId: AuditId, worst: Severity.nullable() }),
)

/** A bill was sent that must first be read; its audit follows. */
export const AuditRequested = defineEvent('audit.requested', z.object({ requestId: z.uuid() }))

/** A bill that was sent for an audit has been audited, or could not be. */
export const AuditFinished = defineEvent(
  'audit.finished',
  z.object({
    requestId: z.uuid(),
    /** True where it took its time, so that somebody may be waiting before a screen. */
    background: z.boolean(),
    state: z.enum(['done', 'failed']),
    verdict: z.string().nullable(),
    /** How it was done, for counting; null where it failed. */
    confidence: z.number().nullable().default(null),
    seconds: z.number().nullable().default(null),
    analyser: z.string().nullable().default(null),
    strategy: z.string().nullable().default(null),
  }),
)

/** Many bills were sent at once; each is audited in turn. */
export const BatchStarted = defineEvent('audit-batch.started', z.object({ batchId: z.uuid() }))

/** One more bill of a batch has ended; with the last one the batch is done. */
export const BatchProgressed = defineEvent(
  'audit-batch.progressed',
  z.object({ batchId: z.uuid(), files: z.int(), done: z.int(), failed: z.int() }),
)

/** Every bill of a batch has ended. */
export const BatchFinished = defineEvent('audit-batch.finished', z.object({ batchId: z.uuid() }))

/** A workflow over an audited bill was asked for. */
export const WorkflowStarted = defineEvent('audit-workflow.started', z.object({ workflowId: z.uuid() }))

/** A sender's program waits to be called about its bill. */
export const CallbackDue = defineEvent('audit.callback-due', z.object({ requestId: z.uuid() }))

/** The same about a batch. */
export const BatchCallbackDue = defineEvent('audit-batch.callback-due', z.object({ batchId: z.uuid() }))
