import { timingSafeEqual } from 'node:crypto'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { adjudicationRoutes } from '../modules/adjudication/routes.js'
import { assistantRoutes } from '../modules/assistant/routes.js'
import { auditRoutes } from '../modules/audit/routes.js'
import { claimsRoutes } from '../modules/claims/routes.js'
import { copilotRoutes } from '../modules/copilot/routes.js'
import { exchangeRoutes } from '../modules/exchange/routes.js'
import { inboxRoutes } from '../modules/inbox/routes.js'
import { insightsRoutes } from '../modules/insights/routes.js'
import { intakeRoutes } from '../modules/intake/routes.js'
import { knowledgeRoutes } from '../modules/knowledge/routes.js'
import { presubmissionRoutes } from '../modules/presubmission/routes.js'
import { registryRoutes } from '../modules/registry/routes.js'
import { riskRoutes } from '../modules/risk/routes.js'
import { rememberCallers } from '../platform/auth/remembered-callers.js'
import { authRoutes } from '../platform/auth/routes.js'
import { asAppError } from '../platform/errors.js'
import { createHttpApp } from '../platform/http/create-http-app.js'
import { createBuckets } from '../platform/http/limits.js'
import { mountRoutes } from '../platform/http/mount.js'
import type { Route } from '../platform/http/route.js'
import { createSharedBuckets } from '../platform/http/shared-buckets.js'
import { createRealtime } from '../platform/realtime/realtime.js'
import { trustRoutes } from '../platform/trust/routes.js'
import { aboutRoutes } from './about.js'
import { aliasRoutes } from './aliases.js'
import { askAliasRoutes } from './ask-aliases.js'
import { authAliasRoutes } from './auth-aliases.js'
import { billAliases } from './bill-aliases.js'
import { chatAliasRoutes } from './chat-aliases.js'
import { findCommand } from './commands/index.js'
import type { App, AppContext } from './context.js'
import { copilotAliasRoutes } from './copilot-aliases.js'
import { emergency } from './emergency.js'
import { healthRoutes, type Readiness } from './health.js'
import { holdRoutes } from './hold-routes.js'
import { incidentRoutes } from './incident-routes.js'
import { knowledgeAliasRoutes } from './knowledge-aliases.js'
import { mcpRoutes } from './mcp/mcp-routes.js'
import { olderNames } from './older-events.js'
import { olderThreadAliasRoutes } from './older-thread-aliases.js'
import { pages } from './pages.js'
import { privacyRoutes } from './privacy-routes.js'
import { riskAliasRoutes } from './risk-aliases.js'
import { actorOfSocket, mayJoin } from './socket-doors.js'
import { statusRoutes } from './status-page.js'

export type Server = { listen(): Promise<string>; markReady(): void; close(): Promise<void>; http: FastifyInstance }

/** Every route of the product, as data. */
export function allRoutes(app: Pick<App, 'context'>, readiness: Readiness): Route<AppContext>[] {
  return [
    ...healthRoutes(readiness),
    ...statusRoutes(readiness),
    ...aboutRoutes,
    ...authRoutes,
    ...trustRoutes,
    ...registryRoutes,
    ...intakeRoutes,
    ...inboxRoutes,
    ...claimsRoutes,
    ...riskRoutes,
    ...adjudicationRoutes,
    ...exchangeRoutes,
    ...presubmissionRoutes,
    ...copilotRoutes,
    ...auditRoutes,
    ...knowledgeRoutes,
    ...assistantRoutes,
    ...insightsRoutes,
    ...privacyRoutes,
    ...mcpRoutes,
    ...incidentRoutes,
    ...holdRoutes,
    ...aliasRoutes(app),
    ...billAliases(app.context.config),
    ...chatAliasRoutes,
    ...askAliasRoutes,
    ...authAliasRoutes,
    ...olderThreadAliasRoutes,
    ...riskAliasRoutes,
    ...copilotAliasRoutes,
    ...knowledgeAliasRoutes,
  ]
}

/** Mounts each module's routes, the pages, and the live push; listens when asked. */
export async function createServer(app: App, localToken: string): Promise<Server> {
  const { config, log, metrics, tracing, db } = app.context
  const readiness: Readiness = { ready: false, stopping: false }
  const http = await createHttpApp({ config, log, metrics, tracing, page: pages() })
  // A worker answers its supervisor and Prometheus, and nobody else.
  const routes = config.role === 'worker' ? healthRoutes(readiness) : allRoutes(app, readiness)
  // On one PostgreSQL several servers share what must not be doubled by asking another of them.
  const buckets = db.embedded ? createBuckets() : createSharedBuckets(app.context)
  mountRoutes(http, routes, { contextFor: app.as, buckets, emergency, callers: rememberCallers() })
  addLocalCommands(http, app, localToken)
  const realtime = createRealtime({
    db,
    log,
    actorOf: (headers) => actorOfSocket(app.context, headers, (header) => http.parseCookie(header)),
    mayJoin: (actor, room) => mayJoin(app.as(actor), room),
    older: olderNames(app),
  })
  app.onWake(realtime.wake)
  await http.ready()
  realtime.attach(http.server)
  return {
    http,
    listen: () => http.listen({ port: config.port, host: config.host }),
    markReady: () => {
      readiness.ready = true
    },
    async close() {
      readiness.stopping = true
      await realtime.close()
      await http.close()
    },
  }
}

const LocalCommand = z.strictObject({ name: z.string().max(40), input: z.unknown() })

/** The door of this machine's own command line: only with the token that the data directory's owner can read. */
function addLocalCommands(http: FastifyInstance, app: App, token: string): void {
  http.post('/local/commands', { schema: { hide: true } }, async (request, reply) => {
    if (!isLocal(request, token))
      return reply.code(404).send({ ok: false, code: 'request.not-found', message: '', kind: '' })
    try {
      const { name, input } = LocalCommand.parse(request.body)
      return { ok: true, result: await findCommand(name).run(app, input) }
    } catch (error) {
      const known = asAppError(error)
      if (!known) app.context.log.error({ err: error }, 'a local command failed')
      const { code, message, kind } = known ?? { code: 'internal.error', message: 'See the log.', kind: 'unavailable' }
      return { ok: false, code, message, kind }
    }
  })
}

function isLocal(request: FastifyRequest, token: string): boolean {
  const shown = Buffer.from(request.headers.authorization ?? '')
  const wanted = Buffer.from(`Bearer ${token}`)
  const loopback = ['127.0.0.1', '::1', '::ffff:127.0.0.1'].includes(request.socket.remoteAddress ?? '')
  return loopback && shown.length === wanted.length && timingSafeEqual(shown, wanted)
}
