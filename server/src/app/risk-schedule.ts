import { spawn } from 'node:child_process'
import { hasSnapshot, servedSince } from '../modules/risk/index.js'
import { dayInJakarta } from '../shared/dates.js'
import type { App } from './context.js'

const MINUTE = 60_000
const JAKARTA_HOURS = 7

/**
 * Scores the served claims anew once a day at the hour set, in a process of its own, unless it has been done that day.
 * Gives how to stop.
 */
export function startRiskSchedule(app: App): () => void {
  const { config, clock, log } = app.context
  const hour = config.riskRefreshHour
  const entry = process.argv[1]
  if (hour === null || !entry) return () => undefined
  let isRunning = false
  const look = async (): Promise<void> => {
    const now = clock.now()
    if (isRunning || (now.getUTCHours() + JAKARTA_HOURS) % 24 !== hour || !(await hasSnapshot(app.context))) return
    const since = await servedSince(app.context)
    if (since && dayInJakarta(new Date(since)) === clock.today()) return
    isRunning = true
    const child = spawn(process.execPath, [...process.execArgv, entry, 'risk', 'score'], { stdio: 'ignore' })
    child.on('error', (error) => log.error({ err: error }, 'the scheduled refresh could not start'))
    child.on('exit', (code) => {
      isRunning = false
      if (code === 0) log.info('the scheduled refresh is served')
      else log.error({ code }, 'the scheduled refresh failed; the list before it stays. `periksa risk score` says why')
    })
  }
  const timer = setInterval(() => {
    look().catch((error: unknown) => log.warn({ err: error }, 'the schedule could not be looked at'))
  }, MINUTE)
  timer.unref()
  return () => clearInterval(timer)
}
