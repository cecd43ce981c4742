import { DBOS, DBOSClient } from '@dbos-inc/dbos-sdk'
import type { Config } from '../config.js'
import type { Database, Tx } from '../db/database.js'
import { asAppError } from '../errors.js'
import type { EnqueueFlow } from '../events/tell.js'
import type { Logger } from '../telemetry/log.js'
import type { Metrics } from '../telemetry/metrics.js'
import type { Flow, Patience } from './flow.js'

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
    : { systemDatabaseUrl: config.databaseUrl ?? '' }
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

type Parts = { config: Config; db: Database; log: Logger; metrics: Metrics }

export async function createFlowEngine(parts: Parts): Promise<FlowEngine> {
  const { config, db } = parts
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
          workerConcurrency: flow.concurrency,
          minPollingIntervalMs: 40,
          onConflict: 'always_update',
        })
      }
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
      launched = false
      client = null
    },
  }
}

function connect(config: Config, db: Database): Promise<DBOSClient> {
  return DBOSClient.create({ ...settings(config, db), applicationName: 'periksa' })
}

function register<Ctx>(flow: Flow<Ctx>, parts: Parts & { contextFor: (flow: string) => Ctx }): void {
  const crash = (point: string): void => {
    if (parts.config.crashAt === `${flow.name}:${point}`) process.kill(process.pid, 'SIGKILL')
  }
  const step = async <Result>(name: string, work: () => Promise<Result>, patience?: Patience): Promise<Result> => {
    crash(`${name}:before`)
    const result = await DBOS.runStep(
      async () => {
        const observe = parts.metrics.flowSteps.startTimer({ flow: flow.name, step: name })
        const value = await work()
        observe()
        crash(`${name}:done`)
        return value
      },
      {
        name,
        ...RETRY,
        ...(patience ? { maxAttempts: patience.attempts, intervalSeconds: patience.firstPauseSeconds } : {}),
      },
    )
    crash(`${name}:kept`)
    return result
  }
  DBOS.registerWorkflow(
    async (payload: unknown) => {
      try {
        return (await flow.run(parts.contextFor(flow.name), payload, step)) ?? null
      } catch (error) {
        parts.log.error({ flow: flow.name, code: asAppError(error)?.code, err: error }, 'a flow ended in an error')
        throw error
      }
    },
    { name: flow.name },
  )
}
