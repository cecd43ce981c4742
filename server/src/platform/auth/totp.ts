import { createHash, randomBytes } from 'node:crypto'
import { and, eq, isNull, lt, or, sql } from 'drizzle-orm'
import { Secret, TOTP } from 'otpauth'
import type { Needs } from '../context.js'
import { AppError } from '../errors.js'
import { recordTrail } from '../trail/record.js'
import { type PasswordNeeds, verifyPassword } from './password-hash.js'
import { countTry, forgetTries } from './sign-in-tries.js'
import { endSessions, findUserById, hasPasskeys, type UserRow, userCell } from './store.js'
import { users } from './tables.js'

const STEP_SECONDS = 30
const RECOVERY_CODES = 10

type TotpNeeds = Needs<'db' | 'vault' | 'clock' | 'actor'>

/** Makes a secret that waits for its first code. `uri` is what the person's app scans; it is shown once. */
export async function enrolTotp(
  ctx: TotpNeeds & PasswordNeeds,
  input: { password: string },
): Promise<{ secret: string; uri: string }> {
  const user = await requirePassword(ctx, input.password)
  if (user.totpSecret) throw new AppError('conflict', 'auth.totp-already-on')
  const secret = new Secret({ size: 20 })
  const cell = ctx.vault.seal(userCell(user.id, 'totp_pending'), secret.base32)
  await ctx.db.orm.update(users).set({ totpPending: cell }).where(eq(users.id, user.id))
  return { secret: secret.base32, uri: codes(secret, user.username).toString() }
}

/** Turns codes on once the person's device has shown the first one. The recovery codes are given once. */
export async function confirmTotp(
  ctx: TotpNeeds,
  input: { code: string; keepSession: string | null },
): Promise<{ recoveryCodes: string[] }> {
  const user = await findUserById(ctx.db.orm, ctx.actor.id)
  if (!user?.totpPending) throw new AppError('precondition', 'auth.totp-not-enrolled')
  const secret = ctx.vault.open(userCell(user.id, 'totp_pending'), user.totpPending)
  const step = matchingStep(ctx, secret, input.code)
  if (step === null) throw new AppError('precondition', 'auth.code-wrong', { message: 'The one-time code is wrong.' })
  const { codes: recoveryCodes, digests } = makeRecoveryCodes()
  await ctx.db.transaction(async (tx) => {
    await tx
      .update(users)
      .set({
        totpSecret: ctx.vault.seal(userCell(user.id, 'totp_secret'), secret),
        totpPending: null,
        totpLastStep: step,
        recoveryCodes: digests,
      })
      .where(eq(users.id, user.id))
    await endSessions(tx, user.id, input.keepSession ?? '')
    await recordTrail(ctx, tx, { action: 'auth.totp-on', resource: 'user', resourceId: user.id })
  })
  return { recoveryCodes }
}

/** Turns codes off; the password and a last code are needed. */
export async function removeTotp(
  ctx: TotpNeeds & PasswordNeeds,
  input: { password: string; code: string },
): Promise<void> {
  const user = await requirePassword(ctx, input.password, (self) => requireOwnCode(ctx, self, input.code))
  if (!user.totpSecret) throw new AppError('precondition', 'auth.totp-not-enrolled')
  await ctx.db.transaction(async (tx) => {
    const off = { totpSecret: null, totpPending: null, totpLastStep: null }
    // A passkey that stays still needs a way around a lost device.
    const codesToo = (await hasPasskeys(tx, user.id)) ? {} : { recoveryCodes: [] }
    await tx
      .update(users)
      .set({ ...off, ...codesToo })
      .where(eq(users.id, user.id))
    await recordTrail(ctx, tx, { action: 'auth.totp-off', resource: 'user', resourceId: user.id })
  })
}

/** Whether the code is right, and uses it up: a time step or a recovery code is good for one try only. */
export async function spendCode(ctx: Needs<'db' | 'vault' | 'clock'>, user: UserRow, code: string): Promise<boolean> {
  if (!user.totpSecret) return false
  const typed = code.replace(/[\s-]/g, '')
  if (!/^\d{6}$/.test(typed)) return spendRecoveryCode(ctx, user, typed)
  const step = matchingStep(ctx, ctx.vault.open(userCell(user.id, 'totp_secret'), user.totpSecret), typed)
  if (step === null) return false
  const spent = await ctx.db.orm
    .update(users)
    .set({ totpLastStep: step })
    .where(and(eq(users.id, user.id), or(isNull(users.totpLastStep), lt(users.totpLastStep, step))))
    .returning({ id: users.id })
  return spent.length === 1
}

/** Whether it is one of the person's recovery codes, and uses it up. */
export async function spendRecoveryCode(ctx: Needs<'db'>, user: UserRow, typed: string): Promise<boolean> {
  const digest = digestRecoveryCode(typed)
  const spent = await ctx.db.orm
    .update(users)
    .set({ recoveryCodes: sql`array_remove(${users.recoveryCodes}, ${digest})` })
    .where(and(eq(users.id, user.id), sql`${digest} = any(${users.recoveryCodes})`))
    .returning({ id: users.id })
  return spent.length === 1
}

/** The time step whose code this is, one step around now allowed for slow typing; null when there is none. */
function matchingStep(ctx: Needs<'clock'>, secret: string, code: string): number | null {
  const timestamp = ctx.clock.now().getTime()
  const delta = codes(Secret.fromBase32(secret)).validate({ token: code.replace(/\s/g, ''), timestamp, window: 1 })
  return delta === null ? null : Math.floor(timestamp / 1000 / STEP_SECONDS) + delta
}

/** @throws AppError `auth.code-required` or `auth.code-wrong` when the person has codes on and shows no good one. */
export async function requireOwnCode(ctx: TotpNeeds, user: UserRow, code: string | undefined): Promise<void> {
  if (!user.totpSecret) return requireNoPasskey(ctx, user, code)
  if (!code) throw new AppError('precondition', 'auth.code-required', { message: 'A one-time code is needed too.' })
  if (await spendCode(ctx, user, code)) return
  throw new AppError('precondition', 'auth.code-wrong', { message: 'The one-time code is wrong or was used.' })
}

/** A password alone is not enough for who has a passkey: they show that, or a recovery code beside the password. */
async function requireNoPasskey(ctx: TotpNeeds, user: UserRow, code: string | undefined): Promise<void> {
  if (!(await hasPasskeys(ctx.db.orm, user.id))) return
  if (code && (await spendRecoveryCode(ctx, user, code))) return
  throw new AppError('precondition', 'auth.passkey-required', { message: 'Show a passkey, or a recovery code.' })
}

/**
 * Asks for the person's password again before their sign-in is changed. Guesses are slowed as at sign-in, also those
 * that fail `alsoRequire` only.
 */
export async function requirePassword(
  ctx: TotpNeeds & PasswordNeeds,
  password: string,
  alsoRequire?: (user: UserRow) => Promise<void>,
): Promise<UserRow> {
  const user = await findUserById(ctx.db.orm, ctx.actor.id)
  if (!user) throw new AppError('forbidden', 'auth.forbidden')
  await countTry(ctx, user.username)
  const { matches } = await verifyPassword(ctx, { password, phc: user.password || null })
  if (!matches) throw new AppError('precondition', 'auth.password-wrong', { message: 'The password is wrong.' })
  await alsoRequire?.(user)
  await forgetTries(ctx, ctx.db.orm, user.username)
  return user
}

function codes(secret: Secret, label = ''): TOTP {
  return new TOTP({ issuer: 'Periksa', label, secret, algorithm: 'SHA1', digits: 6, period: STEP_SECONDS })
}

/** Ten codes to be shown once, and their digests to be kept. */
export function makeRecoveryCodes(): { codes: string[]; digests: string[] } {
  const made = Array.from({ length: RECOVERY_CODES }, makeRecoveryCode)
  return { codes: made, digests: made.map(digestRecoveryCode) }
}

/** 120 bits, in groups that can be typed. */
function makeRecoveryCode(): string {
  const text = new Secret({ buffer: new Uint8Array(randomBytes(15)).buffer }).base32.toLowerCase()
  return text.match(/.{6}/g)?.join('-') ?? text
}

function digestRecoveryCode(code: string): string {
  return createHash('sha256').update(code.toLowerCase().replace(/[\s-]/g, '')).digest('hex')
}
