import type { Needs } from '../../platform/context.js'
import { deleteReadingsBefore } from './store.js'

const DAY = 86_400_000

/** Deletes what the reading log kept longer than PERIKSA_READING_LOG_DAYS; it holds no personal data at any time. */
export async function forgetOldReadings(ctx: Needs<'db' | 'clock' | 'config'>): Promise<void> {
  const { readingLogDays } = ctx.config
  await deleteReadingsBefore(ctx.db.orm, new Date(ctx.clock.now().getTime() - readingLogDays * DAY))
}
