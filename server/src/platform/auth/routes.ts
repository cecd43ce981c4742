import { z } from 'zod'
import { Instant } from '../../shared/dates.js'
import type { Context } from '../context.js'
import { AppError } from '../errors.js'
import { type Route, route } from '../http/route.js'
import { clearSessionCookie, requireSafeTransport, setSessionCookie } from '../http/session-cookie.js'
import { apiKeyRoutes } from './api-key-routes.js'
import { changePassword } from './change-password.js'
import { createFirstAdmin } from './first-admin.js'
import { issueToken } from './issue-token.js'
import { oidcRoutes } from './oidc/routes.js'
import { passkeyRoutes } from './passkeys/routes.js'
import { proveAgain } from './prove-again.js'
import { SecondFactor, SignInInput, User, Username } from './schema.js'
import { secondFactorOf } from './second-factor.js'
import { signIn } from './sign-in.js'
import { signOut } from './sign-out.js'
import { findUserById, toUser } from './store.js'
import { confirmTotp, enrolTotp, removeTotp } from './totp.js'
import { userRoutes } from './user-routes.js'

const tag = 'Sign-in'
const define = route<Context>()
const Password = z.string().min(1).max(1000)
const Code = z.string().min(1).max(64)
const CurrentUser = z.object({ user: User, secondFactor: SecondFactor })

const sessionRoutes: Route<Context>[] = [
  define({
    ...{ method: 'POST', path: '/api/v1/session', permission: 'public', limit: 'login', tag },
    summary: 'Sign in with a browser; the session is a cookie',
    body: SignInInput,
    response: CurrentUser,
    handle: async (ctx, { body, request, reply }) => {
      requireSafeTransport(request, ctx.config)
      const { token, user, secondFactor } = await signIn(ctx, { ...body, kind: 'browser' })
      setSessionCookie(reply, ctx.config, token)
      return { user, secondFactor }
    },
  }),
  define({
    ...{ method: 'GET', path: '/api/v1/session', permission: 'profile.self', tag },
    summary: 'Who is signed in',
    response: CurrentUser,
    handle: async (ctx, { request }) => {
      const row = await findUserById(ctx.db.orm, ctx.actor.id)
      if (!row) throw new AppError('unauthenticated', 'auth.required')
      return { user: toUser(row), secondFactor: request.credential.secondFactor ?? secondFactorOf(ctx, row) }
    },
  }),
  define({
    ...{ method: 'DELETE', path: '/api/v1/session', permission: 'public', tag },
    summary: 'Sign out; ends the session shown by cookie or bearer token',
    response: null,
    status: 204,
    handle: async (ctx, { request, reply }) => {
      await signOut(ctx, { tokenDigest: request.credential.tokenDigest })
      clearSessionCookie(reply, ctx.config)
    },
  }),
  define({
    ...{ method: 'POST', path: '/api/v1/tokens', permission: 'public', limit: 'login', tag },
    summary: 'Sign in with a program; gives a bearer token for twelve hours',
    body: SignInInput,
    response: z.object({ accessToken: z.string(), tokenType: z.literal('bearer'), expiresAt: Instant }),
    handle: async (ctx, { body }) => {
      const { token, expiresAt } = await issueToken(ctx, body)
      return { accessToken: token, tokenType: 'bearer', expiresAt }
    },
  }),
  define({
    ...{ method: 'POST', path: '/api/v1/first-admin', permission: 'public', limit: 'login', tag },
    summary: 'Make the first administrator with the code printed at the first start',
    body: z.strictObject({ code: z.string().min(1).max(100), username: Username, password: Password }),
    response: z.object({ user: User }),
    status: 201,
    handle: async (ctx, { body }) => ({ user: await createFirstAdmin(ctx, body) }),
  }),
]

const ownRoutes: Route<Context>[] = [
  define({
    ...{ method: 'POST', path: '/api/v1/session/proof', permission: 'profile.self', limit: 'login', tag },
    summary: 'Show password and code again, for what asks for a fresh proof (403 auth.proof-required)',
    body: z.strictObject({ password: Password, code: Code.optional() }),
    response: null,
    status: 204,
    handle: (ctx, { body, request }) => proveAgain(ctx, { ...body, tokenDigest: request.credential.tokenDigest }),
  }),
  define({
    ...{ method: 'POST', path: '/api/v1/password', permission: 'profile.self', limit: 'login', tag },
    summary: 'Change the own password; other sessions end',
    body: z.strictObject({ current: Password, next: Password }),
    response: null,
    status: 204,
    handle: (ctx, { body, request }) => changePassword(ctx, { ...body, keepSession: request.credential.tokenDigest }),
  }),
  define({
    ...{ method: 'POST', path: '/api/v1/totp', permission: 'profile.self', limit: 'login', tag },
    summary: 'Begin one-time codes: gives the secret for the app, once',
    body: z.strictObject({ password: Password }),
    response: z.object({ secret: z.string(), uri: z.string() }),
    status: 201,
    handle: (ctx, { body }) => enrolTotp(ctx, body),
  }),
  define({
    ...{ method: 'POST', path: '/api/v1/totp/confirm', permission: 'profile.self', limit: 'login', tag },
    summary: 'Turn one-time codes on with the first code; gives recovery codes, once',
    body: z.strictObject({ code: Code }),
    response: z.object({ recoveryCodes: z.array(z.string()) }),
    handle: (ctx, { body, request }) => confirmTotp(ctx, { ...body, keepSession: request.credential.tokenDigest }),
  }),
  define({
    ...{ method: 'DELETE', path: '/api/v1/totp', permission: 'profile.self', limit: 'login', tag },
    summary: 'Turn one-time codes off',
    body: z.strictObject({ password: Password, code: Code }),
    response: null,
    status: 204,
    handle: (ctx, { body }) => removeTotp(ctx, body),
  }),
]

export const authRoutes: Route<Context>[] = [
  ...sessionRoutes,
  ...ownRoutes,
  ...passkeyRoutes,
  ...oidcRoutes,
  ...userRoutes,
  ...apiKeyRoutes,
]
