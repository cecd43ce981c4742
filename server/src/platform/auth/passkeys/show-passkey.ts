import { generateAuthenticationOptions, verifyAuthenticationResponse } from '@simplewebauthn/server'
import { eq } from 'drizzle-orm'
import type { Needs } from '../../context.js'
import { AppError } from '../../errors.js'
import { recordTrail } from '../../trail/record.js'
import { keepCeremony, takeCeremony } from '../ceremonies.js'
import { openSession } from '../open-session.js'
import type { SignedIn } from '../sign-in.js'
import { actingAs, findUserById, toUser } from '../store.js'
import { passkeys, sessions } from '../tables.js'
import { asAuthentication, knownTransports, type ShownPasskey } from './answers.js'
import type { RelyingParty } from './relying-party.js'
import { findPasskey, listPasskeyRows, type PasskeyRow } from './store.js'

type ShowNeeds = Needs<'db' | 'vault' | 'clock' | 'ids' | 'actor'>
type Shown = { shown: ShownPasskey; party: RelyingParty }

/** What the browser needs to show a passkey at the door. It names nobody: the passkey itself says whose it is. */
export async function beginPasskeySignIn(ctx: ShowNeeds, { host }: RelyingParty) {
  const options = await generateAuthenticationOptions({ rpID: host, userVerification: 'required' })
  await keepCeremony(ctx, { kind: 'passkey-sign-in', secret: options.challenge, userId: null })
  return options
}

/**
 * Opens a session for whoever holds the passkey and could unlock it: two factors in one.
 * @throws AppError `auth.passkey-refused`, the same for every fault
 */
export async function signInWithPasskey(ctx: ShowNeeds, input: Shown): Promise<SignedIn> {
  const passkey = await requireShown(ctx, { ...input, kind: 'passkey-sign-in' })
  const user = await findUserById(ctx.db.orm, passkey.userId)
  if (!user || user.disabled) throw await refused(ctx, passkey.userId)
  return ctx.db.transaction(async (tx) => {
    const session = await openSession(ctx, tx, { user, kind: 'browser', strong: true })
    const entry = { resource: 'user', resourceId: user.id, reason: 'passkey' }
    await recordTrail(actingAs(ctx, user), tx, { action: 'auth.sign-in', ...entry })
    return { ...session, user: toUser(user), secondFactor: 'on' }
  })
}

/** What the browser needs to show one of the caller's own passkeys again. */
export async function beginPasskeyProof(ctx: ShowNeeds, { host }: RelyingParty) {
  const own = await listPasskeyRows(ctx.db.orm, ctx.actor.id)
  if (own.length === 0) throw new AppError('precondition', 'auth.no-passkey')
  const options = await generateAuthenticationOptions({
    rpID: host,
    userVerification: 'required',
    allowCredentials: own.map((one) => ({ id: one.credentialId, transports: knownTransports(one.transports) })),
  })
  await keepCeremony(ctx, { kind: 'passkey-proof', secret: options.challenge, userId: ctx.actor.id })
  return options
}

/** A fresh proof by passkey: for five minutes the session may do what matters most. */
export async function proveWithPasskey(ctx: ShowNeeds, input: Shown & { tokenDigest: string | null }): Promise<void> {
  const { tokenDigest } = input
  if (!tokenDigest) throw new AppError('forbidden', 'auth.forbidden')
  const passkey = await requireShown(ctx, { ...input, kind: 'passkey-proof' })
  if (passkey.userId !== ctx.actor.id) throw await refused(ctx, ctx.actor.id)
  await ctx.db.transaction(async (tx) => {
    await tx.update(sessions).set({ provenAt: ctx.clock.now(), strong: true }).where(eq(sessions.token, tokenDigest))
    const entry = { resource: 'user', resourceId: ctx.actor.id, reason: 'passkey' }
    await recordTrail(ctx, tx, { action: 'auth.prove-again', ...entry })
  })
}

/** The passkey that signed what we asked, for us, now and for the first time. Everything else is refused alike. */
async function requireShown(
  ctx: ShowNeeds,
  input: Shown & { kind: 'passkey-sign-in' | 'passkey-proof' },
): Promise<PasskeyRow> {
  const { shown, party, kind } = input
  const row = await findPasskey(ctx.db.orm, shown.id)
  if (!row || row.host !== party.host) throw await refused(ctx, row?.userId ?? 'unknown')
  const credential = {
    ...{ id: row.credentialId, counter: row.counter, transports: knownTransports(row.transports) },
    publicKey: new Uint8Array(Buffer.from(row.publicKey, 'base64url')),
  }
  const verified = await verifyAuthenticationResponse({
    response: asAuthentication(shown),
    expectedChallenge: async (secret) => {
      const asked = await takeCeremony(ctx, { kind, secret })
      return asked !== null && (asked.userId === null || asked.userId === row.userId)
    },
    expectedOrigin: party.origin,
    expectedRPID: party.host,
    requireUserVerification: true,
    credential,
  }).catch(() => null)
  const handle = shown.response.userHandle
  const isOwners = handle === undefined || Buffer.from(handle, 'base64url').toString() === row.userId
  if (!verified?.verified || !isOwners) throw await refused(ctx, row.userId)
  const { newCounter } = verified.authenticationInfo
  const used = { counter: newCounter, lastUsedAt: ctx.clock.now() }
  await ctx.db.orm.update(passkeys).set(used).where(eq(passkeys.id, row.id))
  return row
}

async function refused(ctx: ShowNeeds, userId: string): Promise<AppError> {
  const entry = { resource: 'user', resourceId: userId, reason: 'passkey' }
  await ctx.db.transaction((tx) => recordTrail(ctx, tx, { action: 'auth.sign-in-failed', ...entry }))
  return new AppError('unauthenticated', 'auth.passkey-refused', { message: 'This passkey was not accepted.' })
}
