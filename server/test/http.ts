import type { FastifyInstance, InjectOptions } from 'fastify'
import { afterAll } from 'vitest'
import type { Actor, Role } from '../src/platform/actor.js'
import { createUser } from '../src/platform/auth/create-user.js'
import type { PasswordCost } from '../src/platform/auth/password-hash.js'
import type { RememberedCallers } from '../src/platform/auth/remembered-callers.js'
import { authRoutes } from '../src/platform/auth/routes.js'
import type { Config } from '../src/platform/config.js'
import type { Context } from '../src/platform/context.js'
import type { Subscription } from '../src/platform/events/tell.js'
import { createHttpApp } from '../src/platform/http/create-http-app.js'
import type { Limits } from '../src/platform/http/limits.js'
import { type Emergency, mountRoutes } from '../src/platform/http/mount.js'
import type { Route } from '../src/platform/http/route.js'
import { type TestContext, testContext } from './context.js'

/** Hashing that costs nothing, for tests only. */
export const cheapCost: PasswordCost = { memoryCost: 8, timeCost: 1, parallelism: 1 }

export const GOOD_PASSWORD = 'kerupuk hujan tangga biru'

const wide = { size: 100_000, seconds: 1 }
export const wideLimits: Limits = {
  ...{ anonymous: wide, login: wide, read: wide, write: wide, export: wide },
  ...{ upload: wide, uploadDay: wide, uploadFacility: wide, key: wide },
}

export type TestServer = {
  app: FastifyInstance
  ctx: TestContext & { passwordCost: PasswordCost }
  /** Moves the clock. */
  advance(milliseconds: number): void
  /** Makes a user with these roles. Members and facility users get an id of their own. */
  user(username: string, ...roles: Exclude<Role, 'service'>[]): Promise<string>
  /** Signs in and gives the headers a browser would send from our own page. */
  browser(username: string): Promise<{ cookie: string; 'sec-fetch-site': string }>
  /** Sends a request and reads its JSON. */
  send(options: InjectOptions): Promise<{ status: number; headers: Record<string, unknown>; body: Answer }>
}

// biome-ignore lint/suspicious/noExplicitAny: tests look into answers of every shape
export type Answer = any

export type TestServerOptions = {
  routes?: Route<Context>[]
  config?: Partial<Config>
  limits?: Partial<Limits>
  /** Whether callers are remembered for a moment, as the server does; not when not given. */
  callers?: RememberedCallers
  subscriptions?: Subscription[]
}

/** The HTTP server over a database of its own, with the sign-in routes and those given. */
export async function testServer(options: TestServerOptions = {}): Promise<TestServer> {
  const { config, subscriptions = [] } = options
  const world = await testContext({ subscriptions, ...(config ? { config } : {}) })
  return serve(world, { ...options, routes: [...authRoutes, ...(options.routes ?? [])] })
}

/** The HTTP server over a world that is there already, with exactly these routes. */
export async function serve<Ctx extends Context>(
  world: TestContext & Ctx,
  options: Pick<TestServerOptions, 'limits' | 'callers'> & { routes: Route<Ctx>[]; emergency?: Emergency<Ctx> },
): Promise<TestServer> {
  let now = Date.parse('2026-06-15T02:00:00.000Z')
  const clock = { now: () => new Date(now), today: () => '2026-06-15' }
  const ctx = { ...world, clock, passwordCost: cheapCost }
  const app = await createHttpApp(ctx)
  mountRoutes(app, options.routes, {
    contextFor: (actor: Actor) => ({ ...ctx, actor }),
    ...(options.callers ? { callers: options.callers } : {}),
    ...(options.emergency ? { emergency: options.emergency } : {}),
    limits: { ...wideLimits, ...options.limits },
  })
  await app.ready()
  afterAll(() => app.close())
  const send: TestServer['send'] = async (request) => {
    const answer = await app.inject(request)
    const isJson = String(answer.headers['content-type'] ?? '').includes('json')
    return { status: answer.statusCode, headers: answer.headers, body: isJson ? answer.json() : answer.body }
  }
  return {
    app,
    ctx,
    send,
    advance: (milliseconds) => {
      now += milliseconds
    },
    user: async (username, ...roles) => {
      const memberId = roles.includes('member') ? world.ids.next() : null
      const facilityId = roles.includes('facility') ? world.ids.next() : null
      const person = { username, displayName: username, password: GOOD_PASSWORD, roles, memberId, facilityId }
      return (await createUser(ctx, person as Parameters<typeof createUser>[1])).id
    },
    browser: async (username) => {
      const answer = await app.inject({
        ...{ method: 'POST', url: '/api/v1/session' },
        payload: { username, password: GOOD_PASSWORD },
      })
      const cookie = answer.cookies[0]
      if (!cookie) throw new Error(`${username} could not sign in: ${answer.body}`)
      return { cookie: `${cookie.name}=${cookie.value}`, 'sec-fetch-site': 'same-origin' }
    },
  }
}
