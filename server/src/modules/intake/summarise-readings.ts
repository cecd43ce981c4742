import type { Needs } from '../../platform/context.js'
import { summariseReadings as query } from './store.js'

/** Readings by outcome with their median time in milliseconds, over the last `days` days. */
export async function summariseReadings(ctx: Needs<'db' | 'clock'>, input: { days: number }) {
  return query(ctx.db.orm, new Date(ctx.clock.now().getTime() - input.days * 86_400_000))
}
