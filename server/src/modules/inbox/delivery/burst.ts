import type { Content } from '../schema.js'

/** How long a pause ends a burst, and how long a burst may hold back the answer. Milliseconds. */
export type Burst = { quietMs: number; mostMs: number }

/** When a burst that began at `firstAt` and goes on now is answered, if nothing more comes. */
export function dueAt({ quietMs, mostMs }: Burst, firstAt: Date, now: Date): Date {
  return new Date(Math.min(now.getTime() + quietMs, firstAt.getTime() + mostMs))
}

/** A tap says everything at once: nobody goes on writing after it. */
export const isWhole = ({ choice }: Content): boolean => choice !== undefined
