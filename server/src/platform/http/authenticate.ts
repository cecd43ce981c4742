import type { FastifyRequest } from 'fastify'
import type { Actor } from '../actor.js'
import { findApiKey } from '../auth/api-keys.js'
import { findSession } from '../auth/find-session.js'
import { isServicePermission } from '../auth/permissions.js'
import type { RememberedCallers } from '../auth/remembered-callers.js'
import { secondFactorOf } from '../auth/second-factor.js'
import { toActor } from '../auth/store.js'
import type { Needs } from '../context.js'
import { anonymous, type Credential, NO_CREDENTIAL } from './caller.js'
import type { Route } from './route.js'

export type Caller = { actor: Actor; credential: Credential }

/** What a caller may show: headers of a request, or of a socket's handshake (its cookies by `app.parseCookie`). */
export type Shown = { authorization?: string; apiKey?: string; cookies: Record<string, string | undefined> }

const REFUSED: Credential = { ...NO_CREDENTIAL, kind: 'refused' }

/**
 * Who calls: by session token or API key in `Authorization: Bearer`, by `X-API-Key`, or by the session cookie, in that
 * order. What is not good makes the caller anonymous; the route decides whether that is enough.
 */
export async function identify(
  ctx: Needs<'db' | 'clock' | 'config'>,
  shown: Shown & { cookieName: string; requestId: string | null; callers?: RememberedCallers },
): Promise<Caller> {
  const { requestId } = shown
  const bearer = /^Bearer ([\x21-\x7e]{1,512})$/i.exec(shown.authorization ?? '')?.[1]
  const key = bearer?.startsWith('hci_') ? bearer : bearer ? undefined : shown.apiKey
  if (key) {
    const actor = await findApiKey(ctx, key, shown.callers)
    if (actor) return { actor: { ...actor, requestId }, credential: { ...NO_CREDENTIAL, kind: 'key' } }
    return { actor: anonymous(requestId), credential: REFUSED }
  }
  const kind = bearer ? 'bearer' : 'browser'
  const token = bearer ?? shown.cookies[shown.cookieName]
  if (!token) return { actor: anonymous(requestId), credential: NO_CREDENTIAL }
  const found = await findSession(ctx, { token, kind, ...(shown.callers ? { callers: shown.callers } : {}) })
  if (!found) return { actor: anonymous(requestId), credential: REFUSED }
  const { tokenDigest, provenAt } = found
  const secondFactor = found.strong ? 'on' : secondFactorOf(ctx, found.user)
  const credential: Credential = { kind: bearer ? 'bearer' : 'cookie', tokenDigest, provenAt, secondFactor }
  return { actor: toActor(found.user, requestId), credential }
}

/** What an HTTP request shows. */
export function shownBy(request: FastifyRequest): Shown {
  const apiKey = request.headers['x-api-key']
  const { authorization } = request.headers
  return { authorization, ...(typeof apiKey === 'string' ? { apiKey } : {}), cookies: request.cookies }
}

/**
 * Who acts on the paths of older systems when they are open to callers who show nothing: a program that may do what
 * those paths need, of what any program may do at all.
 */
export function openAlias<Ctx>(routes: Route<Ctx>[]): Actor {
  const needed = routes.filter((route) => route.alias).map((route) => route.permission)
  return {
    ...{ kind: 'service', id: 'open-alias', name: 'open-alias', roles: ['service'], memberId: null, facilityId: null },
    scopes: [...new Set(needed)].filter(isServicePermission),
    requestId: null,
  }
}
