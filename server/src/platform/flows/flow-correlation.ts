import type { Database } from '../db/database.js'
import type { Correlation } from '../telemetry/correlation.js'
import type { Logger } from '../telemetry/log.js'

/**
 * The request and trace that a flow carries on: those of the event that started it, whose id is in the flow's own.
 * A flow is never held up by this: what cannot be looked up is left out.
 */
export async function correlationOfFlow(
  parts: { db: Database; log: Logger },
  flow: string,
  workflowId: string | undefined,
): Promise<Correlation> {
  const base = { flow, ...(workflowId ? { workflowId } : {}) }
  const eventId = /:([0-9a-f-]{36})$/.exec(workflowId ?? '')?.[1]
  if (!eventId) return base
  try {
    const { rows } = await parts.db.pool.query<{ request_id: string | null; traceparent: string | null }>(
      'select request_id, traceparent from platform.events where id = $1',
      [eventId],
    )
    const { request_id: requestId, traceparent } = rows[0] ?? {}
    return { ...base, ...(requestId ? { requestId } : {}), ...(traceparent ? { traceparent } : {}) }
  } catch (error) {
    parts.log.warn({ err: error, flow }, 'what a flow belongs to could not be looked up')
    return base
  }
}
