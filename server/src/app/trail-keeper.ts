import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { sealTrail } from '../platform/trail/seal.js'
import { makeAnchor, verifyTrail } from '../platform/trail/verify.js'
import type { App } from './context.js'

const SEAL_EVERY_MS = 2000
const HOUR = 3_600_000
const DAY = 24 * HOUR

/**
 * Seals the trail every two seconds; every hour writes its signed head to the folder of anchors, which belongs on
 * another disk or into a bucket that forbids changes; once a day verifies all of it. Gives how to stop.
 */
export function startTrailKeeper(app: App): () => Promise<void> {
  const { context } = app
  const { log, metrics, clock } = context
  let running = Promise.resolve()
  const chore = (name: string, everyMs: number, work: () => Promise<void>): NodeJS.Timeout => {
    const timer = setInterval(() => {
      running = running
        .then(work)
        .catch((error: unknown) => log.warn({ err: error, chore: name }, 'a chore of the trail failed'))
    }, everyMs)
    return timer.unref()
  }
  const seal = async (): Promise<void> => {
    const { strangers } = await sealTrail(context)
    if (strangers.length === 0 || strangers.join() === known) return
    known = strangers.join()
    metrics.trailBroken.set(1)
    log.error({ seqs: strangers.slice(0, 20) }, 'trail rows without our mark: somebody else wrote into the trail')
  }
  let known = ''
  const anchor = async (): Promise<void> => {
    const head = await makeAnchor(context)
    if (!head) return
    const folder = context.config.anchorDirectory
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    const file = join(folder, `trail-${String(head.batch).padStart(12, '0')}.json`)
    writeFileSync(file, `${JSON.stringify(head)}\n`, { mode: 0o600 })
    log.info({ batch: head.batch, seq: head.lastSeq, head: head.head }, 'trail anchored')
  }
  const verify = async (): Promise<void> => {
    const { breaches, rows } = await verifyTrail(context)
    metrics.trailVerifiedAt.set(clock.now().getTime() / 1000)
    metrics.trailBroken.set(breaches.length > 0 ? 1 : 0)
    if (breaches.length > 0) log.error({ breaches: breaches.slice(0, 5) }, 'the trail is not as it was written')
    else log.info({ rows }, 'trail verified')
  }
  const timers = [chore('seal', SEAL_EVERY_MS, seal), chore('anchor', HOUR, anchor), chore('verify', DAY, verify)]
  return async () => {
    timers.forEach(clearInterval)
    await running
  }
}
