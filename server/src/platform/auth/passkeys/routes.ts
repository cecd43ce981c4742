import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Context } from '../../context.js'
import { type Route, route } from '../../http/route.js'
import { requireSafeTransport, setSessionCookie } from '../../http/session-cookie.js'
import { SecondFactor, User } from '../schema.js'
import { MadePasskey, ShownPasskey } from './answers.js'
import { beginPasskey, keepPasskey } from './enrol-passkey.js'
import { listWaysIn, removePasskey, renamePasskey } from './own-passkeys.js'
import { relyingPartyOf } from './relying-party.js'
import { Passkey, PasskeyName, WaysIn } from './schema.js'
import { beginPasskeyProof, beginPasskeySignIn, proveWithPasskey, signInWithPasskey } from './show-passkey.js'

const tag = 'Sign-in'
const define = route<Context>()
/** As WebAuthn has it; made by us and read by the browser, which knows its shape. */
const Options = z.looseObject({ challenge: z.string() })
const ById = z.strictObject({ id: z.uuid() })
const partyOf = (ctx: Context, request: FastifyRequest) => relyingPartyOf(request, ctx.config)

export const passkeyRoutes: Route<Context>[] = [
  define({
    ...{ method: 'POST', path: '/api/v1/session/passkey/options', permission: 'public', limit: 'login', tag },
    summary: 'Begin to sign in with a passkey: what the browser is to be asked',
    response: Options,
    handle: (ctx, { request }) => beginPasskeySignIn(ctx, partyOf(ctx, request)),
  }),
  define({
    ...{ method: 'POST', path: '/api/v1/session/passkey', permission: 'public', limit: 'login', tag },
    summary: 'Sign in with a passkey; the session is a cookie',
    body: z.strictObject({ shown: ShownPasskey }),
    response: z.object({ user: User, secondFactor: SecondFactor }),
    handle: async (ctx, { body, request, reply }) => {
      requireSafeTransport(request, ctx.config)
      const party = partyOf(ctx, request)
      const { token, user, secondFactor } = await signInWithPasskey(ctx, { ...body, party })
      setSessionCookie(reply, ctx.config, token)
      return { user, secondFactor }
    },
  }),
  define({
    ...{ method: 'POST', path: '/api/v1/session/proof/passkey/options', permission: 'profile.self', tag },
    limit: 'login',
    summary: 'Begin a fresh proof by passkey',
    response: Options,
    handle: (ctx, { request }) => beginPasskeyProof(ctx, partyOf(ctx, request)),
  }),
  define({
    ...{ method: 'POST', path: '/api/v1/session/proof/passkey', permission: 'profile.self', limit: 'login', tag },
    summary: 'Show a passkey again, for what asks for a fresh proof (403 auth.proof-required)',
    body: z.strictObject({ shown: ShownPasskey }),
    response: null,
    status: 204,
    handle: (ctx, { body, request }) =>
      proveWithPasskey(ctx, { ...body, party: partyOf(ctx, request), tokenDigest: request.credential.tokenDigest }),
  }),
  define({
    ...{ method: 'GET', path: '/api/v1/passkeys', permission: 'profile.self', tag },
    summary: 'The own passkeys, and the other ways to sign in',
    response: WaysIn,
    handle: (ctx) => listWaysIn(ctx),
  }),
  define({
    ...{ method: 'POST', path: '/api/v1/passkeys/options', permission: 'profile.self', proof: true, tag },
    summary: 'Begin a new passkey: what the browser is to be asked',
    response: Options,
    handle: (ctx, { request }) => beginPasskey(ctx, partyOf(ctx, request)),
  }),
  define({
    ...{ method: 'POST', path: '/api/v1/passkeys', permission: 'profile.self', proof: true, tag },
    summary: 'Keep a new passkey; the first one gives recovery codes, once',
    body: z.strictObject({ name: PasskeyName, made: MadePasskey }),
    response: z.object({ passkey: Passkey, recoveryCodes: z.array(z.string()).nullable() }),
    status: 201,
    handle: (ctx, { body, request }) =>
      keepPasskey(ctx, { ...body, party: partyOf(ctx, request), keepSession: request.credential.tokenDigest }),
  }),
  define({
    ...{ method: 'PATCH', path: '/api/v1/passkeys/:id', permission: 'profile.self', tag },
    summary: 'Give a passkey another name',
    params: ById,
    body: z.strictObject({ name: PasskeyName }),
    response: Passkey,
    handle: (ctx, { params, body }) => renamePasskey(ctx, { ...params, ...body }),
  }),
  define({
    ...{ method: 'DELETE', path: '/api/v1/passkeys/:id', permission: 'profile.self', proof: true, tag },
    summary: 'Take a passkey away; other sessions end',
    params: ById,
    response: null,
    status: 204,
    handle: (ctx, { params, request }) =>
      removePasskey(ctx, { ...params, keepSession: request.credential.tokenDigest }),
  }),
]
