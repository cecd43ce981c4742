import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Actor } from '../actor.js'
import { systemActor } from '../actor.js'
import { isPermission, type Permission, requireScope } from '../auth/permissions.js'
import { forgetful, type RememberedCallers } from '../auth/remembered-callers.js'
import type { Context } from '../context.js'
import { AppError } from '../errors.js'
import { identify, openAlias, shownBy } from './authenticate.js'
import { requireCleanText } from './clean-text.js'
import { refuseCrossSite } from './cross-site.js'
import { keyOf, serveOnce } from './idempotency.js'
import { type Buckets, createBuckets, defaultLimits, type Limits, takeFromLimits } from './limits.js'
import type { LimitClass, Route } from './route.js'
import { sessionCookieName } from './session-cookie.js'

export type Mounting<Ctx> = {
  /** The world as this actor has it. */
  contextFor(actor: Actor): Ctx
  limits?: Partial<Limits>
  buckets?: Buckets
  /** Who was found a moment ago; without it the database is asked on every request. */
  callers?: RememberedCallers
  /** What an emergency access open to the caller lets them do with this request; null: nothing beyond their own roles. */
  emergency?: Emergency<Ctx>
}

/** Gives the caller with what an emergency lends them for one request, or null. Asked for reads that name one thing. */
export type Emergency<Ctx> = (
  ctx: Ctx,
  asked: { path: string; id: string; permission: Permission },
) => Promise<Actor | null>

const PROOF_MS = 5 * 60_000

type Mount<Ctx> = {
  route: Route<Ctx>
  contextFor(actor: Actor): Ctx
  limits: Limits
  buckets: Buckets
  alias: Actor
  emergency: Emergency<Ctx> | null
  callers: RememberedCallers
}

/**
 * Turns routes as data into routes of the server. Called once, with all of them. On each request, in this order: who
 * calls, not from another site, within limits, permitted; then the body is read, checked and handled.
 * @throws Error when a route names no permission of the table: such a server does not start.
 */
export function mountRoutes<Ctx extends Context>(
  app: FastifyInstance,
  routes: Route<Ctx>[],
  mounting: Mounting<Ctx>,
): void {
  const { contextFor, buckets = createBuckets(), emergency = null, callers = forgetful } = mounting
  const limits = { ...defaultLimits, ...mounting.limits }
  const alias = openAlias(routes)
  for (const route of routes) {
    if (route.permission !== 'public' && !isPermission(route.permission)) {
      throw new Error(`${route.method} ${route.path} names no known permission`)
    }
    mountOne(app, { route, contextFor, limits, buckets, alias, emergency, callers })
  }
}

function mountOne<Ctx extends Context>(app: FastifyInstance, mount: Mount<Ctx>): void {
  const { route } = mount
  app.route({
    method: route.method,
    url: route.path,
    schema: schemaOf(route),
    config: { signed: route.signed ?? false, alias: route.alias ?? false, limit: limitOf(route) },
    ...(route.bodyLimit === undefined ? {} : { bodyLimit: route.bodyLimit }),
    onRequest: (request, reply) => admit(mount, request, reply),
    preValidation: (request, _reply, done) => {
      requireCleanText(request.params)
      requireCleanText(request.query)
      requireCleanText(request.body)
      done()
    },
    handler: (request, reply) => serve(mount, request, reply),
  })
}

async function admit<Ctx extends Context>(mount: Mount<Ctx>, request: FastifyRequest, reply: FastifyReply) {
  const { route, buckets, limits } = mount
  const ctx = mount.contextFor(systemActor('http'))
  const cookieName = sessionCookieName(request, ctx.config)
  const caller = await identify(ctx, { ...shownBy(request), cookieName, requestId: request.id, callers: mount.callers })
  const isOpenAlias = route.alias && ctx.config.openAliases && caller.credential.kind === 'none'
  request.credential = caller.credential
  request.actor = isOpenAlias ? { ...mount.alias, requestId: request.id } : caller.actor
  refuseCrossSite(request, ctx.config)
  await takeFromLimits(request, reply, { buckets, limits, limit: limitOf(route) })
  if (route.permission === 'public') return
  if (request.actor.id === 'anonymous') {
    throw new AppError('unauthenticated', 'auth.required', { message: 'Sign in, or show a key.' })
  }
  if (route.permission !== 'profile.self') requireSecondFactor(request)
  request.actor = (await lentBy(mount, request, route.permission)) ?? request.actor
  requireScope(request.actor, route.permission)
  if (route.proof) requireProof(request, ctx.clock.now())
}

async function lentBy<Ctx extends Context>(
  { route, emergency, contextFor }: Mount<Ctx>,
  request: FastifyRequest,
  permission: Permission,
): Promise<Actor | null> {
  const { id } = request.params as { id?: string }
  if (!emergency || route.method !== 'GET' || !id || request.actor.kind !== 'person') return null
  return emergency(contextFor(request.actor), { path: route.path, id, permission })
}

/** @throws AppError `auth.second-factor-required` when the person must turn one-time codes on before anything else. */
function requireSecondFactor(request: FastifyRequest): void {
  if (request.credential.secondFactor !== 'required') return
  throw new AppError('forbidden', 'auth.second-factor-required', {
    message: 'Turn on one-time codes for this account first (POST /api/v1/totp).',
  })
}

/** @throws AppError `auth.proof-required` when a person's last proof is older than five minutes. */
function requireProof(request: FastifyRequest, now: Date): void {
  if (request.actor.kind !== 'person') return
  const { provenAt } = request.credential
  if (provenAt && now.getTime() - provenAt.getTime() <= PROOF_MS) return
  throw new AppError('forbidden', 'auth.proof-required', {
    message: 'Show the password, and the one-time code where one is set, again.',
  })
}

async function serve<Ctx extends Context>(mount: Mount<Ctx>, request: FastifyRequest, reply: FastifyReply) {
  const { route } = mount
  const ctx = mount.contextFor(request.actor)
  const input = { params: request.params, query: request.query, body: request.body, request, reply }
  const work = async () => {
    reply.code(route.status ?? 200)
    try {
      const body = await route.handle(ctx, input as Parameters<typeof route.handle>[1])
      return { status: reply.statusCode, body }
    } finally {
      // A person may have signed out, or ended somebody's session or key: that counts from this answer on.
      if (route.method !== 'GET' && request.actor.kind !== 'service') mount.callers.forget()
    }
  }
  const keyed = isRepeatable(route) ? keyOf(request) : null
  if (!keyed) {
    const { body } = await work()
    return reply.sent ? reply : reply.send(body)
  }
  const { status, body, replayed } = await serveOnce(ctx, keyed, work)
  if (replayed) reply.header('idempotent-replayed', 'true')
  reply.code(status)
  if (status >= 400) reply.type('application/problem+json; charset=utf-8').serializer(JSON.stringify)
  return reply.send(body)
}

/** What creates or moves something and answers with data; not sign-in, and not what sends a file by itself. */
function isRepeatable<Ctx>(route: Route<Ctx>): boolean {
  if (route.keepsNothing) return false
  return route.method === 'POST' && route.permission !== 'public' && (route.response !== null || route.status === 204)
}

function limitOf<Ctx>(route: Route<Ctx>): LimitClass {
  return route.limit ?? (route.method === 'GET' ? 'read' : 'write')
}

function schemaOf<Ctx>(route: Route<Ctx>): Record<string, unknown> {
  const isUpload = limitOf(route) === 'upload' && !route.body
  return {
    tags: [route.tag],
    summary: route.summary,
    operationId: `${route.method.toLowerCase()}${route.path.replace(/[^A-Za-z0-9]+(\w?)/g, (_all, next: string) => next.toUpperCase())}`,
    security: route.permission === 'public' ? [] : [{ cookie: [] }, { bearer: [] }, { apiKey: [] }],
    ...(isUpload ? { consumes: ['multipart/form-data'] } : {}),
    ...(route.params ? { params: route.params } : {}),
    ...(route.query ? { querystring: route.query } : {}),
    ...(route.body ? { body: route.body } : {}),
    ...(route.response ? { response: { [route.status ?? 200]: route.response } } : {}),
  }
}
