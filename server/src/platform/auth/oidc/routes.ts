import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Config } from '../../config.js'
import type { Context } from '../../context.js'
import { AppError, asAppError } from '../../errors.js'
import { type Route, route } from '../../http/route.js'
import { isSecure, requireSafeTransport, setSessionCookie } from '../../http/session-cookie.js'
import { CEREMONY_MINUTES } from '../ceremonies.js'
import { beginOidc, finishOidc } from './oidc-sign-in.js'

const tag = 'Sign-in'
const define = route<Context>()

const Said = z.string().max(4000).optional()
/** What providers send back (RFC 6749 4.1.2, RFC 9207); others may stand beside it and are not looked at. */
const Callback = z.looseObject({ code: Said, state: Said, error: Said, error_description: Said, iss: Said })
const Address = z.object({ url: z.string() })

export const oidcRoutes: Route<Context>[] = [
  define({
    ...{ method: 'POST', path: '/api/v1/session/oidc', permission: 'public', limit: 'login', tag },
    summary: "Begin to sign in by the organisation's identity provider: where the browser goes",
    response: Address,
    handle: (ctx, { request, reply }) => begin(ctx, { request, reply, linkTo: null }),
  }),
  define({
    ...{ method: 'POST', path: '/api/v1/session/oidc/join', permission: 'profile.self', proof: true, tag },
    summary: 'Begin to join an identity of the provider to the own user: where the browser goes',
    response: Address,
    handle: (ctx, { request, reply }) => begin(ctx, { request, reply, linkTo: ctx.actor.id }),
  }),
  define({
    ...{ method: 'GET', path: '/api/v1/session/oidc/callback', permission: 'public', limit: 'login', tag },
    summary: 'Where the identity provider sends the browser back to; goes on to the console',
    query: Callback,
    response: null,
    async handle(ctx, { request, reply }) {
      const name = ticketName(request, ctx.config)
      const ticket = request.cookies[name]
      reply.clearCookie(name, ticketCookie(request, ctx.config))
      try {
        const query = request.url.slice(request.url.indexOf('?'))
        const { token } = await finishOidc(ctx, { ticket, query: query.startsWith('?') ? query : '' })
        if (token) setSessionCookie(reply, ctx.config, token)
        return goOn(reply, token ? '/console' : '/console/account')
      } catch (thrown) {
        const known = asAppError(thrown)
        if (!(thrown instanceof AppError) || !known || known.code === 'auth.oidc-off') throw thrown
        ctx.log.warn({ code: known.code, err: known.cause }, 'a sign-in by the identity provider failed')
        return goOn(reply, `/console?problem=${known.code}`)
      }
    },
  }),
]

async function begin(
  ctx: Context,
  { request, reply, linkTo }: { request: FastifyRequest; reply: FastifyReply; linkTo: string | null },
): Promise<{ url: string }> {
  requireSafeTransport(request, ctx.config)
  const { url, ticket } = await beginOidc(ctx, { linkTo })
  const cookie = { ...ticketCookie(request, ctx.config), maxAge: CEREMONY_MINUTES * 60 }
  reply.setCookie(ticketName(request, ctx.config), ticket, cookie)
  return { url }
}

function ticketName(request: FastifyRequest, config: Config): string {
  return isSecure(request, config) ? '__Host-o' : 'o'
}

/** Lax, unlike the session's: it must come along when the provider sends the browser back. */
function ticketCookie(request: FastifyRequest, config: Config) {
  return { path: '/', httpOnly: true, sameSite: 'lax' as const, secure: isSecure(request, config) }
}

/** The session's strict cookie is not sent along on the way from another site; the page asks for itself then. */
function goOn(reply: FastifyReply, path: string) {
  return reply.code(303).header('location', path).send()
}
