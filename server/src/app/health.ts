import { constants } from 'node:fs'
import { access } from 'node:fs/promises'
import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { type Route, route } from '../platform/http/route.js'
import type { AppContext } from './context.js'
import { createStateMeasurement } from './measure-state.js'

/** Whether the server may be sent work. */
export type Readiness = { ready: boolean; stopping: boolean }

const define = route<AppContext>()
const DATABASE_ANSWERS_MS = 3000
export const Health = z.object({
  status: z.enum(['ok', 'starting', 'stopping', 'failing']),
  checks: z.record(z.string(), z.boolean()),
})

/** Whether this server may be sent work, and which of its parts answer. */
export async function checkHealth(ctx: AppContext, readiness: Readiness): Promise<z.infer<typeof Health>> {
  const checks = { database: await databaseAnswers(ctx), files: await directoryTakes(ctx.config.dataDirectory) }
  const state = readiness.stopping ? 'stopping' : readiness.ready ? 'ok' : 'starting'
  return { status: Object.values(checks).every(Boolean) ? state : 'failing', checks }
}

/** Liveness, readiness and start-up for supervisors; `/health` and `/health/ping` for older clients; `/metrics`. */
export function healthRoutes(readiness: Readiness): Route<AppContext>[] {
  const measure = createStateMeasurement((ctx) => checkHealth(ctx, readiness))
  const probe = (path: string, check: (ctx: AppContext) => Promise<z.infer<typeof Health>>): Route<AppContext> =>
    define({
      method: 'GET',
      path,
      permission: 'public',
      tag: 'operations',
      summary: `Health: ${path.split('/').pop()}`,
      response: Health,
      limit: 'none',
      async handle(ctx, { reply }) {
        const health = await check(ctx)
        reply.code(health.status === 'ok' ? 200 : 503)
        return health
      },
    })
  const alive = async (): Promise<z.infer<typeof Health>> => ({ status: 'ok', checks: {} })
  const started = async (): Promise<z.infer<typeof Health>> => ({
    status: readiness.ready ? 'ok' : 'starting',
    checks: {},
  })
  return [
    probe('/health/liveness', alive),
    probe('/health/readiness', (ctx) => checkHealth(ctx, readiness)),
    probe('/health/startup', started),
    probe('/health', (ctx) => checkHealth(ctx, readiness)),
    probe('/health/ping', alive),
    define({
      method: 'GET',
      path: '/metrics',
      permission: 'public',
      tag: 'operations',
      summary: 'Metrics for Prometheus',
      response: null,
      limit: 'none',
      async handle(ctx, { reply }) {
        await measure(ctx)
        const { registry } = ctx.metrics
        return reply.type(registry.contentType).send(await registry.metrics())
      },
    }),
  ]
}

async function databaseAnswers(ctx: AppContext): Promise<boolean> {
  const answer = ctx.db.orm.execute(sql`select 1`).then(
    () => true,
    () => false,
  )
  // A database that neither answers nor refuses must not hold the probe up: it does not answer.
  const late = new Promise<false>((resolve) => setTimeout(resolve, DATABASE_ANSWERS_MS, false).unref())
  const isUp = await Promise.race([answer, late])
  ctx.metrics.databaseUp.set(isUp ? 1 : 0)
  return isUp
}

/** Whether documents can still be kept: the data directory is there and may be written to. */
async function directoryTakes(directory: string): Promise<boolean> {
  try {
    await access(directory, constants.W_OK | constants.X_OK)
    return true
  } catch {
    return false
  }
}
