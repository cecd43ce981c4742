import { deliverNext } from '../modules/inbox/index.js'
import { apartFromTransaction } from '../platform/db/database.js'
import type { App } from './context.js'

const LOOK_EVERY_MS = 1000

/**
 * Sends what waits to be sent: at once when something was queued, and at least every second for what was to be tried
 * again. Several servers on one database share the work. Gives how to stop; stopping waits for the message on the wire.
 */
export function startOutboxSender(app: App): () => Promise<void> {
  let running: Promise<void> | null = null
  let stopped = false
  const sendAll = async (): Promise<void> => {
    try {
      while (!stopped && (await deliverNext(app.context)));
    } catch (error) {
      if (!stopped) app.context.log.warn({ err: error }, 'the outbox could not be read; trying again')
    } finally {
      running = null
    }
  }
  const wake = (): void => {
    if (!stopped) running ??= sendAll()
  }
  const timer = setInterval(wake, LOOK_EVERY_MS)
  timer.unref()
  // Events wake inside their transaction: look a moment later, and outside it.
  app.onWake(() => apartFromTransaction(() => setTimeout(wake, 20).unref()))
  return async () => {
    stopped = true
    clearInterval(timer)
    await running
  }
}
