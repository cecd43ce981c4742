import type { Needs } from '../../platform/context.js'
import { countStanding } from './store-outbox.js'

/** How the inbox stands, for its measurements: figures only. */
export function measureInbox(ctx: Needs<'db' | 'clock'>) {
  return countStanding(ctx.db.orm, ctx.clock.now())
}
