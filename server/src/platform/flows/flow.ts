import type { z } from 'zod'
import type { Config } from '../config.js'
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
  concurrency(config: Config): number
  /** How often its queue is looked at: a look costs, and a flow of minutes need not begin at once. */
  lookEveryMs: number
  run(ctx: Ctx, payload: unknown, step: Step): Promise<unknown>
}

/**
 * How often the queue of a flow is looked at, in milliseconds. Every look is a transaction, for each of some twenty queues: at
 * 40 ms each an idle server on the embedded database took most of a processor.
 */
export const LOOK_EVERY_MS = {
  /** Somebody has asked and waits for the answer. */
  atOnce: 100,
  /** Somebody has sent something and watches it being worked on. */
  soon: 250,
  /** Nobody looks on. */
  inTime: 1000,
}

/** Defines a flow: its name, the event that starts it, and its steps in order. */
export function flow<Ctx>() {
  return <Payload extends Record<string, unknown>>(
    definition: {
      name: string
      event: EventMaker<Payload>
      concurrency?: number | ((config: Config) => number)
      lookEveryMs?: number
    },
    run: (ctx: Ctx, payload: Payload, step: Step) => Promise<unknown>,
  ): Flow<Ctx> => ({
    name: definition.name,
    event: definition.event.eventName,
    payload: definition.event.kind.payload,
    concurrency: (config) => {
      const { concurrency = 8 } = definition
      return typeof concurrency === 'number' ? concurrency : concurrency(config)
    },
    lookEveryMs: definition.lookEveryMs ?? LOOK_EVERY_MS.inTime,
    run: (ctx, payload, step) => run(ctx, definition.event.kind.payload.parse(payload), step),
  })
}
