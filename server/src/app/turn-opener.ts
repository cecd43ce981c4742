import { openDueTurns } from '../modules/inbox/index.js'
import { apartFromTransaction } from '../platform/db/database.js'
import type { App } from './context.js'

const LOOK_EVERY_MS = 150
/** After so long without anything new, a look every second is enough. */
const LIVELY_MS = 5000
const CALM_MS = 1000

/** Has bursts answered once they pause. Gives how to stop. */
export function startTurnOpener(app: App): () => Promise<void> {
  let running: Promise<void> | null = null
  let stopped = false
  let livelyUntil = 0
  let lastLook = 0
  const look = async (): Promise<void> => {
    try {
      while (!stopped && (await openDueTurns(app.context)) > 0);
    } catch (error) {
      if (!stopped) app.context.log.warn({ err: error }, 'paused bursts could not be looked for; trying again')
    } finally {
      running = null
    }
  }
  const timer = setInterval(() => {
    const now = performance.now()
    if (stopped || running || (now > livelyUntil && now - lastLook < CALM_MS)) return
    lastLook = now
    running = apartFromTransaction(look)
  }, LOOK_EVERY_MS)
  timer.unref()
  app.onWake(() => {
    livelyUntil = performance.now() + LIVELY_MS
  })
  return async () => {
    stopped = true
    clearInterval(timer)
    await running
  }
}
