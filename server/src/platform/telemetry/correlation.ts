import { AsyncLocalStorage } from 'node:async_hooks'

/** What the work at hand belongs to: which request began it, which flow does it, and where it stands in its trace. */
export type Correlation = {
  requestId?: string
  flow?: string
  workflowId?: string
  /** W3C trace context: `00-<trace>-<span>-01`. */
  traceparent?: string
}

const current = new AsyncLocalStorage<Correlation>()
const NONE: Correlation = {}

/** The correlation of the running work; empty for chores and start-up. */
export function correlationNow(): Correlation {
  return current.getStore() ?? NONE
}

/** Runs `work` with what is given added to the present correlation. */
export function correlated<T>(more: Correlation, work: () => T): T {
  return current.run({ ...correlationNow(), ...more }, work)
}
