import { statfs } from 'node:fs/promises'
import { availableParallelism, totalmem } from 'node:os'
import { sql } from 'drizzle-orm'
import { describeAnalysers } from '../modules/audit/index.js'
import { measureInbox } from '../modules/inbox/index.js'
import { systemActor } from '../platform/actor.js'
import { trailStanding } from '../platform/trail/store.js'
import type { AppContext } from './context.js'

type Check = (ctx: AppContext) => Promise<{ status: string; checks: Record<string, boolean> }>

const FRESH_MS = 10_000

/**
 * Brings the gauges of how things stand up to date: asked for by whoever reads the metrics, at most every ten seconds,
 * so that scraping often does not burden the database. A part that cannot be measured keeps its last value and is
 * logged; the health gauges say what is wrong.
 */
export function createStateMeasurement(check: Check): (ctx: AppContext) => Promise<void> {
  let measuredAt = Number.NEGATIVE_INFINITY
  let running: Promise<void> | null = null
  return async (ctx) => {
    if (running) return running
    if (performance.now() - measuredAt < FRESH_MS) return
    running = measureAll(ctx, check).finally(() => {
      measuredAt = performance.now()
      running = null
    })
    return running
  }
}

async function measureAll(ctx: AppContext, check: Check): Promise<void> {
  const { status, checks } = await check(ctx)
  ctx.metrics.ready.set(status === 'ok' ? 1 : 0)
  for (const [check, works] of Object.entries(checks)) ctx.metrics.healthCheck.set({ check }, works ? 1 : 0)
  const asSystem = { ...ctx, actor: systemActor('metrics') }
  const parts = [
    measureMachine(asSystem),
    ...(checks.database
      ? [measureDatabase, measureFlows, measureModules, measureTrail].map((one) => one(asSystem))
      : []),
  ]
  for (const result of await Promise.allSettled(parts)) {
    if (result.status === 'rejected') ctx.log.warn({ err: result.reason }, 'a part of the state could not be measured')
  }
}

async function measureMachine({ metrics, config }: AppContext): Promise<void> {
  metrics.build.set({ version: config.version }, 1)
  metrics.cores.set(availableParallelism())
  // Without a limit the figure of the system is larger than the machine.
  const limit = process.constrainedMemory()
  metrics.memoryLimit.set(limit > 0 ? Math.min(limit, totalmem()) : totalmem())
  const { bsize, blocks, bavail } = await statfs(config.dataDirectory)
  metrics.diskSize.set(bsize * blocks)
  metrics.diskFree.set(bsize * bavail)
}

async function measureDatabase({ metrics, db }: AppContext): Promise<void> {
  const { totalCount, idleCount, waitingCount, options } = db.pool
  metrics.poolInUse.set(totalCount - idleCount)
  metrics.poolWaiting.set(waitingCount)
  metrics.poolSize.set(options.max)
  const { rows } = await db.orm.execute<{ bytes: string; backup: number | null }>(sql`
    select pg_database_size(current_database()) as bytes,
      (select extract(epoch from changed_at)::float8 from platform.settings where name = 'last-backup') as backup`)
  metrics.databaseBytes.set(Number(rows[0]?.bytes ?? 0))
  metrics.backupAt.set(rows[0]?.backup ?? 0)
}

/** The engine's own table; it is there once the engine has been started. */
async function measureFlows({ metrics, db }: AppContext): Promise<void> {
  const there = await db.orm.execute<{ there: boolean }>(
    sql`select to_regclass('dbos.workflow_status') is not null as there`,
  )
  if (!there.rows[0]?.there) return
  const { rows } = await db.orm.execute<{ flow: string; state: string; count: number; oldest: number }>(sql`
    select name as flow, case status when 'ENQUEUED' then 'waiting' else 'running' end as state, count(*)::int as count,
      coalesce(extract(epoch from now()) - min(created_at) filter (where status = 'ENQUEUED') / 1000.0, 0)::float8 as oldest
    from dbos.workflow_status where status in ('ENQUEUED', 'PENDING') group by 1, 2`)
  metrics.flowsOpen.reset()
  for (const state of ['waiting', 'running']) metrics.flowsOpen.set({ flow: 'all', state }, 0)
  for (const { flow, state, count } of rows) metrics.flowsOpen.set({ flow, state }, count)
  metrics.flowOldest.set(Math.max(0, ...rows.map(({ oldest }) => oldest)))
}

async function measureModules(ctx: AppContext): Promise<void> {
  const { metrics } = ctx
  const inbox = await measureInbox(ctx)
  for (const state of ['queued', 'sending', 'failed', 'unknown']) {
    metrics.outbox.set({ state }, inbox.outbox[state] ?? 0)
  }
  metrics.outboxOldest.set(inbox.oldestDueSeconds)
  metrics.conversationsWaiting.set(inbox.conversationsWaiting)
  const standing = await describeAnalysers(ctx)
  for (const status of ['online', 'degraded', 'offline'] as const) {
    metrics.analysers.set({ status }, standing.filter((one) => one.status === status).length)
  }
}

async function measureTrail(ctx: AppContext): Promise<void> {
  const { unsealed, sealedSeq } = await trailStanding(ctx.db.orm)
  ctx.metrics.trailUnsealed.set(unsealed)
  ctx.metrics.trailSealed.set(sealedSeq)
}
