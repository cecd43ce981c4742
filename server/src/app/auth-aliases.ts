import { z } from 'zod'
import { issueToken } from '../platform/auth/issue-token.js'
import { registerUser } from '../platform/auth/register-user.js'
import type { User } from '../platform/auth/schema.js'
import { type Route, route } from '../platform/http/route.js'
import type { AppContext } from './context.js'

const define = route<AppContext>()
const alias = { method: 'POST', permission: 'public', limit: 'login', tag: 'older clients', alias: true } as const

const Password = z.string().min(1).max(1000)
const Register = z.object({
  email: z.string().min(1).max(200),
  password: Password,
  full_name: z.string().trim().min(1).max(120).nullish(),
})
const Login = z.object({ email: z.string().min(1).max(200), password: Password, code: z.string().max(64).optional() })

const OlderUser = z.object({ id: z.string(), email: z.string(), role: z.string(), full_name: z.string() })
const Registered = OlderUser.extend({ created_at: z.string() })
const LoggedIn = z.object({
  access_token: z.string(),
  token_type: z.literal('bearer'),
  expires_in: z.int(),
  expires_at: z.string(),
  user: OlderUser,
})

/** The older console knew one role of a person; ours may have several, and the first is told. */
function toOlderUser({ id, username, displayName, roles }: User): z.infer<typeof OlderUser> {
  return { id, email: username, role: roles[0] ?? 'auditor', full_name: displayName }
}

/** The older console's sign-in: the same token as `POST /api/v1/tokens`, in its field names. */
export const authAliasRoutes: Route<AppContext>[] = [
  define({
    ...alias,
    path: '/auth/register',
    summary: 'Make oneself an auditor where registration is open (older console)',
    body: Register,
    response: Registered,
    status: 201,
    handle: async (ctx, { body }) => {
      const { email, password, full_name: name } = body
      const user = await registerUser(ctx, { username: email, password, displayName: name ?? email })
      return { ...toOlderUser(user), created_at: ctx.clock.now().toISOString() }
    },
  }),
  define({
    ...alias,
    path: '/auth/login',
    summary: 'Sign in; gives a bearer token (older console)',
    body: Login,
    response: LoggedIn,
    handle: async (ctx, { body }) => {
      const { email, password, code } = body
      const { token, expiresAt, user } = await issueToken(ctx, { username: email, password, ...(code ? { code } : {}) })
      const seconds = Math.floor((Date.parse(expiresAt) - ctx.clock.now().getTime()) / 1000)
      return {
        ...{ access_token: token, token_type: 'bearer', expires_in: seconds, expires_at: expiresAt },
        user: toOlderUser(user),
      }
    },
  }),
]
