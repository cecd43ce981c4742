import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { type Route, route } from '../platform/http/route.js'
import type { AppContext } from './context.js'

/** Whether the server may be sent work. */
export type Readiness = { ready: boolean; stopping: boolean }

const define = route<AppContext>()
const Health = z.object({
  status: z.enum(['ok', 'starting', 'stopping', 'failing']),
  checks: z.record(z.string(), z.boolean()),
})

/** Liveness, readiness and start-up for supervisors; `/health` and `/health/ping` for older clients; `/metrics`. */
export function healthRoutes(readiness: Readiness): Route<AppContext>[] {
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
  const ready = async (ctx: AppContext): Promise<z.infer<typeof Health>> => {
    const database = await databaseAnswers(ctx)
    const state = readiness.stopping ? 'stopping' : readiness.ready ? 'ok' : 'starting'
    return { status: database ? state : 'failing', checks: { database } }
  }
  const started = async (): Promise<z.infer<typeof Health>> => ({
    status: readiness.ready ? 'ok' : 'starting',
    checks: {},
  })
  return [
    probe('/health/liveness', alive),
    probe('/health/readiness', ready),
    probe('/health/startup', started),
    probe('/health', ready),
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
        const { registry } = ctx.metrics
        return reply.type(registry.contentType).send(await registry.metrics())
      },
    }),
  ]
}

async function databaseAnswers(ctx: AppContext): Promise<boolean> {
  try {
    await ctx.db.orm.execute(sql`select 1`)
    ctx.metrics.databaseUp.set(1)
    return true
  } catch {
    ctx.metrics.databaseUp.set(0)
    return false
  }
}
