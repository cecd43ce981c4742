import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Config } from '../config.js'
import { isSecure } from './session-cookie.js'

/** What a page of ours may load: its own files and nothing else, no inline script, no eval. */
export function contentSecurityPolicy(options: { styleNonce?: string } = {}): string {
  const style = options.styleNonce ? `'self' 'nonce-${options.styleNonce}'` : "'self'"
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src ${style}`,
    "img-src 'self' blob: data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')
}

const PAGE_POLICY = contentSecurityPolicy()
/** Nothing on an API answer is ever rendered. */
const API_POLICY = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox"
/** The pages of the API's description set inline styles by attribute. */
const DOCS_POLICY = PAGE_POLICY.replace("style-src 'self'", "style-src 'self' 'unsafe-inline'")

/** Security headers on every answer, also on refusals; a handler may set its own policy over them. */
export function addSecurityHeaders(app: FastifyInstance, config: Config): void {
  app.addHook('onRequest', (request, reply, done) => {
    setSecurityHeaders(request, reply, config)
    done()
  })
}

/** For answers that are given before any hook runs. */
export function setSecurityHeaders(request: FastifyRequest, reply: FastifyReply, config: Config): void {
  const isApi = request.url.startsWith('/api/')
  const policy = isApi ? API_POLICY : /^\/docs(\/|$|\?)/.test(request.url) ? DOCS_POLICY : PAGE_POLICY
  reply.headers({
    'content-security-policy': policy,
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': 'camera=(self), microphone=(), geolocation=()',
    'x-request-id': request.id,
  })
  if (isApi) reply.header('cache-control', 'no-store')
  if (isSecure(request, config)) reply.header('strict-transport-security', 'max-age=63072000; includeSubDomains')
}
