import { eq } from 'drizzle-orm'
import type { Needs } from '../context.js'
import { AppError } from '../errors.js'
import { recordTrail } from '../trail/record.js'
import { openSession } from './open-session.js'
import { hashPassword, type PasswordNeeds, verifyPassword } from './password-hash.js'
import type { SecondFactor, SignInInput, User } from './schema.js'
import { secondFactorOf } from './second-factor.js'
import { countTry, forgetTries, triedName } from './sign-in-tries.js'
import { actingAs, findUserByName, hasPasskeys, toUser, type UserRow } from './store.js'
import { users } from './tables.js'
import { spendCode, spendRecoveryCode } from './totp.js'

export type SignInNeeds = Needs<'db' | 'vault' | 'clock' | 'ids' | 'actor' | 'config'> & PasswordNeeds

export type SignedIn = { token: string; expiresAt: string; user: User; secondFactor: SecondFactor }

/**
 * Checks name, password and, where the user has one, the one-time code, and opens a session of the kind asked for.
 * Names that nobody has cost the same work and get the same words.
 * @throws AppError `auth.sign-in-failed`, `auth.code-required`, `auth.code-wrong`, `auth.passkey-required`,
 *   `auth.slow-down` or `auth.busy`.
 */
export async function signIn(
  ctx: SignInNeeds,
  input: SignInInput & { kind?: 'browser' | 'bearer' },
): Promise<SignedIn> {
  const username = input.username.trim().toLowerCase()
  await countTry(ctx, username)
  const user = await findUserByName(ctx.db.orm, username)
  const { matches, outdated } = await verifyPassword(ctx, {
    password: input.password,
    phc: user && !user.disabled && user.password !== '' ? user.password : null,
  })
  if (!user || user.disabled || !matches) {
    await recordFailure(ctx, { username, user, reason: 'password' })
    throw new AppError('unauthenticated', 'auth.sign-in-failed', { message: 'Name or password is wrong.' })
  }
  const strong = await requireCode(ctx, user, input.code)
  const fresh = outdated ? await hashPassword(ctx, input.password) : null
  return ctx.db.transaction(async (tx) => {
    if (fresh) await tx.update(users).set({ password: fresh }).where(eq(users.id, user.id))
    await forgetTries(ctx, tx, username)
    const session = await openSession(ctx, tx, { user, kind: input.kind ?? 'browser', strong })
    await recordTrail(actingAs(ctx, user), tx, { action: 'auth.sign-in', resource: 'user', resourceId: user.id })
    return { ...session, user: toUser(user), secondFactor: strong ? 'on' : secondFactorOf(ctx, user) }
  })
}

/** Whether the sign-in is strong by itself; one-time codes make it so through the user's row. */
async function requireCode(ctx: SignInNeeds, user: UserRow, code: string | undefined): Promise<boolean> {
  const byPasskey = !user.totpSecret && (await hasPasskeys(ctx.db.orm, user.id))
  if (!user.totpSecret && !byPasskey) return false
  if (!code) {
    throw byPasskey
      ? new AppError('unauthenticated', 'auth.passkey-required', { message: 'Sign in with a passkey.' })
      : new AppError('unauthenticated', 'auth.code-required', { message: 'A one-time code is needed too.' })
  }
  if (byPasskey ? await spendRecoveryCode(ctx, user, code) : await spendCode(ctx, user, code)) return byPasskey
  await recordFailure(ctx, { username: user.username, user, reason: 'code' })
  throw new AppError('unauthenticated', 'auth.code-wrong', { message: 'The one-time code is wrong or was used.' })
}

async function recordFailure(
  ctx: SignInNeeds,
  failure: { username: string; user: UserRow | null; reason: string },
): Promise<void> {
  const resourceId = failure.user?.id ?? triedName(ctx, failure.username)
  await ctx.db.transaction((tx) =>
    recordTrail(ctx, tx, { action: 'auth.sign-in-failed', resource: 'user', resourceId, reason: failure.reason }),
  )
}
