import type { FastifyReply, FastifyRequest } from 'fastify'
import { type Config, isLoopback } from '../config.js'
import { HttpError } from './problem.js'

/** True when the browser talks TLS to us or to the proxy in front of us. */
export function isSecure(request: Pick<FastifyRequest, 'protocol'>, config: Pick<Config, 'publicUrl'>): boolean {
  return request.protocol === 'https' || (config.publicUrl?.startsWith('https:') ?? false)
}

/** `__Host-s` where there is TLS; on this machine alone a plain `s`, which browsers also keep without TLS. */
export function sessionCookieName(request: FastifyRequest, config: Config): string {
  return isSecure(request, config) ? '__Host-s' : 's'
}

/** @throws HttpError `auth.needs-https` when the cookie would travel a network in the clear. */
export function setSessionCookie(reply: FastifyReply, config: Config, token: string): void {
  const { request } = reply
  const secure = isSecure(request, config)
  requireSafeTransport(request, config)
  reply.setCookie(sessionCookieName(request, config), token, { path: '/', httpOnly: true, sameSite: 'strict', secure })
}

/** Asked before a session is opened, so that none is opened in vain. */
export function requireSafeTransport(request: FastifyRequest, config: Config): void {
  if (isSecure(request, config) || isLoopback(request.hostname.replace(/^\[|\]$/g, ''))) return
  throw new HttpError(403, 'auth.needs-https', {
    message: 'Signing in from another machine needs HTTPS: put a proxy with TLS in front and set PERIKSA_PUBLIC_URL.',
  })
}

/** Takes the cookie away and tells the browser to forget what it keeps of us. */
export function clearSessionCookie(reply: FastifyReply, config: Config): void {
  const { request } = reply
  const secure = isSecure(request, config)
  reply.clearCookie(sessionCookieName(request, config), { path: '/', httpOnly: true, sameSite: 'strict', secure })
  reply.header('clear-site-data', '"cache", "cookies", "storage"')
}
