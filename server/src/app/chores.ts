import { keepRetention } from '../flows/person.js'
import { keepAnalysers, mailReminders } from '../modules/audit/index.js'
import { watchDesk } from '../modules/inbox/index.js'
import { noticeRested } from '../modules/insights/index.js'
import { forgetOldReadings } from '../modules/intake/index.js'
import { purgeExpired } from '../platform/auth/purge-expired.js'
import { forgetOldModelCalls } from '../platform/llm/call-ledger.js'
import type { App } from './context.js'

const HOUR = 3_600_000
const MINUTE = 60_000

/**
 * What is swept away every hour: ended sessions, served requests, sign-in counters, old reading logs; and reminders
 * that are due are mailed. Gives how to stop.
 */
export function startChores(app: App): () => void {
  const sweep = (): void => {
    const { context } = app
    Promise.all([
      purgeExpired(context),
      forgetOldReadings(context),
      forgetOldModelCalls(context),
      mailReminders(context),
      keepRetention(context, { ...context.config.retention, dryRun: false }),
    ]).catch((error: unknown) =>
      app.context.log.warn({ err: error }, 'the hourly sweep failed; trying again in an hour'),
    )
  }
  const keep = (): void => {
    keepAnalysers(app.context).catch((error: unknown) =>
      app.context.log.warn({ err: error }, 'the analysers could not be kept; trying again in a minute'),
    )
  }
  const watch = (): void => {
    watchDesk(app.context).catch((error: unknown) =>
      app.context.log.warn({ err: error }, 'the desk could not be watched; trying again in a minute'),
    )
  }
  const rest = (): void => {
    noticeRested(app.context).catch((error: unknown) =>
      app.context.log.warn({ err: error }, 'rested conversations could not be looked for; trying again in a minute'),
    )
  }
  const timers = [
    setInterval(sweep, HOUR),
    setInterval(keep, MINUTE),
    setInterval(watch, MINUTE),
    setInterval(rest, MINUTE),
  ]
  for (const timer of timers) timer.unref()
  return () => timers.forEach(clearInterval)
}
