import type { z } from 'zod'
import type { EventMaker } from '../events/event.js'

/**
 * Runs one named step. Its result is kept: after a crash a finished step is not run again, an unfinished one is,
 * so what it calls must be idempotent. It takes and returns ids, codes and numbers only.
 */
export type Step = <Result>(name: string, work: () => Promise<Result>, patience?: Patience) => Promise<Result>

/** How often a step that may mend itself is tried, and the pause before the second try; each further pause doubles. */
export type Patience = { attempts: number; firstPauseSeconds: number }

/** A durable story across modules, started by an event. */
export type Flow<Ctx> = {
  name: string
  event: string
  payload: z.ZodType
  /** How many of this flow run at once in one process. */
  concurrency: number
  run(ctx: Ctx, payload: unknown, step: Step): Promise<unknown>
}

/** Defines a flow: its name, the event that starts it, and its steps in order. */
export function flow<Ctx>() {
  return <Payload extends Record<string, unknown>>(
    definition: { name: string; event: EventMaker<Payload>; concurrency?: number },
    run: (ctx: Ctx, payload: Payload, step: Step) => Promise<unknown>,
  ): Flow<Ctx> => ({
    name: definition.name,
    event: definition.event.eventName,
    payload: definition.event.kind.payload,
    concurrency: definition.concurrency ?? 8,
    run: (ctx, payload, step) => run(ctx, definition.event.kind.payload.parse(payload), step),
  })
}
