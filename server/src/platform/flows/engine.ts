import { DBOS, DBOSClient } from '@dbos-inc/dbos-sdk'
import type { Config } from '../config.js'
import type { Database, Tx } from '../db/database.js'
import { asAppError } from '../errors.js'
import type { EnqueueFlow } from '../events/tell.js'
import type { Logger } from '../telemetry/log.js'
import type { Metrics } from '../telemetry/metrics.js'
import type { Tracing } from '../telemetry/tracing.js'
import type { Flow, Patience } from './flow.js'
import { correlationOfFlow } from './flow-correlation.js'
import { createServerWatch } from './server-watch.js'

export type FlowEngine = {
  enqueue: EnqueueFlow
  /** Starts running flows; finished steps of interrupted ones are not repeated. */
  start<Ctx>(flows: Flow<Ctx>[], contextFor: (flow: string) => Ctx): Promise<void>
  /** Waits until every flow that was started has ended, a minute at most: for a program that is about to end. */
  settle(): Promise<void>
  stop(): Promise<void>
}

const SETTLE_TRIES = 300
const SETTLE_PAUSE_MILLISECONDS = 200

const queueOf = (flow: string): string => `flow-${flow}`

/** The engine's settings on both databases: DBOS shares our pool when embedded, and has its own beside a server. */
function settings(config: Config, db: Database) {
  return db.embedded
    ? { systemDatabaseUrl: 'postgresql://postgres@localhost/postgres', systemDatabasePool: db.pool }
    : { systemDatabaseUrl: withIdleLimit(config.databaseUrl ?? ''), systemDatabaseIdleTransactionTimeoutMs: 0 }
}

/** In the address: the engine itself would set it by a statement that the driver warns of on every new connection. */
function withIdleLimit(databaseUrl: string): string {
  const address = new URL(databaseUrl)
  address.searchParams.set('idle_in_transaction_session_timeout', '60000')
  return address.href
}

/** How long a failing step is tried: 1, 2, 4 … seconds; failures that trying again cannot mend are not repeated. */
const RETRY = {
  retriesAllowed: true,
  maxAttempts: 4,
  intervalSeconds: 1,
  backoffRate: 2,
  shouldRetry: (error: unknown) => {
    const known = asAppError(error)
    return !known || known.kind === 'unavailable' || known.kind === 'limited'
  },
}

type Parts = { config: Config; db: Database; log: Logger; metrics: Metrics; tracing: Tracing }

export async function createFlowEngine(parts: Parts): Promise<FlowEngine> {
  const { config, db, log } = parts
  const watch = config.databaseUrl ? createServerWatch({ databaseUrl: config.databaseUrl, log }) : null
  let client: DBOSClient | null = null
  let launched = false
  let known: string[] = []
  const enqueue: EnqueueFlow = async (tx: Tx, flow, { workflowId, payload }) => {
    client ??= await connect(config, db)
    await client.enqueueInTransaction(
      tx.$client,
      { queueName: queueOf(flow), workflowName: flow, workflowID: workflowId },
      payload,
    )
  }
  return {
    enqueue,
    async start(flows, contextFor) {
      DBOS.setConfig({
        name: 'periksa',
        ...settings(config, db),
        applicationVersion: 'periksa',
        ...(watch ? { executorID: watch.executorId } : {}),
        runAdminServer: false,
        useListenNotify: !db.embedded,
        logLevel: 'error',
      })
      for (const flow of flows) register(flow, { ...parts, contextFor })
      await DBOS.launch()
      launched = true
      known = flows.map(({ name }) => name)
      client ??= await connect(config, db)
      for (const flow of flows) {
        await DBOS.registerQueue(queueOf(flow.name), {
          workerConcurrency: flow.concurrency(config),
          minPollingIntervalMs: flow.lookEveryMs,
          onConflict: 'always_update',
        })
      }
      await watch?.start()
    },
    async settle() {
      for (let tries = 0; launched && tries < SETTLE_TRIES; tries++) {
        const waiting = await DBOS.listWorkflows({ status: ['ENQUEUED', 'PENDING'], workflowName: known, limit: 1 })
        if (waiting.length === 0) return
        await new Promise((resolve) => setTimeout(resolve, SETTLE_PAUSE_MILLISECONDS))
      }
    },
    async stop() {
      if (launched) await DBOS.shutdown()
      if (launched) await watch?.stop()
      launched = false
      client = null
    },
  }
}

function connect(config: Config, db: Database): Promise<DBOSClient> {
  return DBOSClient.create({ ...settings(config, db), applicationName: 'periksa' })
}

function register<Ctx>(flow: Flow<Ctx>, parts: Parts & { contextFor: (flow: string) => Ctx }): void {
  const { metrics, tracing } = parts
  const crash = (point: string): void => {
    if (parts.config.crashAt === `${flow.name}:${point}`) process.kill(process.pid, 'SIGKILL')
  }
  const attempt = async <Result>(name: string, work: () => Promise<Result>): Promise<Result> => {
    const observe = metrics.flowSteps.startTimer({ flow: flow.name, step: stepLabel(name) })
    try {
      const value = await tracing.within({ name: `step ${stepLabel(name)}`, attributes: { step: name } }, work)
      observe()
      crash(`${name}:done`)
      return value
    } catch (error) {
      metrics.stepFailures.inc({ flow: flow.name, code: asAppError(error)?.code ?? 'internal.error' })
      throw error
    }
  }
  const step = async <Result>(name: string, work: () => Promise<Result>, patience?: Patience): Promise<Result> => {
    crash(`${name}:before`)
    const result = await DBOS.runStep(() => attempt(name, work), {
      name,
      ...RETRY,
      ...(patience ? { maxAttempts: patience.attempts, intervalSeconds: patience.firstPauseSeconds } : {}),
    })
    crash(`${name}:kept`)
    return result
  }
  DBOS.registerWorkflow(
    async (payload: unknown) => {
      const correlation = await correlationOfFlow(parts, flow.name, DBOS.workflowID)
      const observe = metrics.flowSeconds.startTimer({ flow: flow.name })
      const run = async () => (await flow.run(parts.contextFor(flow.name), payload, step)) ?? null
      try {
        const result = await tracing.within({ name: `flow ${flow.name}`, kind: 'consumer', correlation }, run)
        observe({ outcome: 'done' })
        return result
      } catch (error) {
        observe({ outcome: 'failed' })
        const code = asAppError(error)?.code
        parts.log.error({ ...correlation, flow: flow.name, code, err: error }, 'a flow ended in an error')
        throw error
      }
    },
    { name: flow.name },
  )
}

/** A step's name without its counter, and one name for steps that a caller named, so that its label has few values. */
function stepLabel(name: string): string {
  return name.replace(/^.*, try \d+$/, 'a step of a definition').replace(/ \d+$/, '')
}
