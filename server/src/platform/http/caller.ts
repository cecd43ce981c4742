import type { FastifyRequest } from 'fastify'
import type { Actor } from '../actor.js'
import type { SecondFactor } from '../auth/schema.js'

/** How the caller showed who they are. `refused`: something was shown and it is not, or no longer, good. */
export type Credential = {
  kind: 'none' | 'cookie' | 'bearer' | 'key' | 'refused'
  /** The hash of the session's token, to end that session; null without one. */
  tokenDigest: string | null
  /** When the person behind the session last showed password and code; null without a session. */
  provenAt: Date | null
  /** How the person behind the session stands with one-time codes; null without a session. */
  secondFactor: SecondFactor | null
}

declare module 'fastify' {
  interface FastifyRequest {
    actor: Actor
    credential: Credential
    /** SHA-256 of a JSON body's bytes as sent; null for other bodies. */
    bodyDigest: string | null
    /** A JSON body's bytes as sent, for routes whose sender signs them; null elsewhere. */
    rawBody: Buffer | null
  }
}

/** Nothing was shown. */
export const NO_CREDENTIAL: Credential = { kind: 'none', tokenDigest: null, provenAt: null, secondFactor: null }

/** Somebody we do not know: no roles, so no permission. */
export function anonymous(requestId: string | null): Actor {
  return {
    ...{ kind: 'person', id: 'anonymous', name: 'anonymous', roles: [], memberId: null, facilityId: null },
    ...{ scopes: [], requestId },
  }
}

/** The source of a request, for limits: an IPv4 address, or the /64 network that one IPv6 subscriber has. */
export function sourceOf(request: Pick<FastifyRequest, 'ip'>): string {
  // Once a caller has hung up, there is no address any more, whatever the type says.
  const { ip: seen = 'gone' }: { ip?: string } = request
  const ip = seen.replace(/^::ffff:/i, '')
  if (!ip.includes(':')) return ip
  const [head = '', tail] = ip.split('::')
  const groups = head.split(':').filter(Boolean)
  const missing = tail === undefined ? 0 : 8 - groups.length - tail.split(':').filter(Boolean).length
  const whole = [...groups, ...Array.from({ length: missing }, () => '0'), ...(tail ?? '').split(':').filter(Boolean)]
  return `${whole.slice(0, 4).join(':')}::/64`
}
