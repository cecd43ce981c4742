import { randomBytes } from 'node:crypto'
import { availableParallelism, hostname } from 'node:os'
import { flows } from '../flows/index.js'
import { deregisterAnalysers, registerAnalysers } from '../modules/audit/index.js'
import { useTextThreads } from '../modules/intake/index.js'
import { systemActor } from '../platform/actor.js'
import { prepareFirstAdmin } from '../platform/auth/first-admin.js'
import { isLoopback, readConfig } from '../platform/config.js'
import { AppError } from '../platform/errors.js'
import { injectClaims } from '../simulation/live/inject-claims.js'
import { startChores } from './chores.js'
import { openApp } from './context.js'
import { startDemonstrationSnapshot } from './demonstration-snapshot.js'
import { greet } from './greeting.js'
import { startOutboxSender } from './outbox-sender.js'
import { startRiskSchedule } from './risk-schedule.js'
import { noteRunning } from './running-server.js'
import { createServer } from './server.js'
import { loadStartData } from './start-data.js'
import { startTrailKeeper } from './trail-keeper.js'
import { startTurnOpener } from './turn-opener.js'

/** Opens everything, serves until a signal comes, and closes in order. */
export async function serve(): Promise<void> {
  const started = performance.now()
  const config = readConfig()
  if (config.demonstration && !isLoopback(config.host)) {
    throw new AppError('invalid', 'config.demonstration-in-public', {
      message: 'Demonstration accounts are for this machine only: set PERIKSA_DEMO=false to listen on other addresses.',
    })
  }
  const app = await openApp(config)
  const token = randomBytes(32).toString('base64url')
  const server = await createServer(app, token)
  let forget = (): void => undefined
  const stopThreads = useTextThreads(availableParallelism())
  const works = config.role !== 'server'
  const stopChores = works ? startChores(app) : nothing
  const stopSending = works ? startOutboxSender(app) : nothing
  const stopTurns = works ? startTurnOpener(app) : nothing
  const stopKeeping = works ? startTrailKeeper(app) : nothing
  const stopSchedule = works ? startRiskSchedule(app) : nothing
  let stopSnapshot = (): void => undefined
  const stop = once(async () => {
    forget()
    stopChores()
    stopSchedule()
    stopSnapshot()
    await stopTurns()
    await stopSending()
    await stopKeeping()
    await server.close()
    await stopThreads()
    await deregisterAnalysers(app.context)
    await app.close()
  })
  try {
    const data = await loadStartData(app, { demonstration: config.demonstration })
    await registerAnalysers(app.context, { worker: `${hostname()}:${config.port || process.pid}` })
    if (works) await app.engine.start([...flows, injectClaims], (flow) => app.as(systemActor(flow)))
    const url = await server.listen()
    forget = noteRunning(config.dataDirectory, { pid: process.pid, url: loopbackUrl(url), token })
    server.markReady()
    stopSnapshot = await startDemonstrationSnapshot(app)
    const firstAdminCode = await prepareFirstAdmin(app.context)
    await greet(app, { url, accounts: data.accounts, firstAdminCode, seconds: (performance.now() - started) / 1000 })
  } catch (error) {
    await stop()
    throw error
  }
  stopOnSignals(stop)
}

const nothing = async (): Promise<void> => undefined

function once(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | null = null
  return () => {
    running ??= work()
    return running
  }
}

/** The first signal stops in order; a second one at once. */
function stopOnSignals(stop: () => Promise<void>): void {
  let asked = false
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (asked) process.exit(1)
      asked = true
      const overdue = setTimeout(() => process.exit(1), 30_000)
      overdue.unref()
      stop().then(
        () => process.exit(0),
        () => process.exit(1),
      )
    })
  }
}

/** Where this machine's own command line reaches the server. */
function loopbackUrl(url: string): string {
  const address = new URL(url)
  if (['0.0.0.0', '[::]'].includes(address.hostname)) address.hostname = '127.0.0.1'
  return address.origin
}
