import { forgetOldReadings } from '../modules/intake/index.js'
import { purgeExpired } from '../platform/auth/purge-expired.js'
import type { App } from './context.js'

const HOUR = 3_600_000

/** What is swept away every hour: ended sessions, served requests, sign-in counters, old reading logs. Gives how to stop. */
export function startChores(app: App): () => void {
  const sweep = (): void => {
    Promise.all([purgeExpired(app.context), forgetOldReadings(app.context)]).catch((error: unknown) =>
      app.context.log.warn({ err: error }, 'the hourly sweep failed; trying again in an hour'),
    )
  }
  const timer = setInterval(sweep, HOUR)
  timer.unref()
  return () => clearInterval(timer)
}
