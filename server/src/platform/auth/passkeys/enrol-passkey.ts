import { generateRegistrationOptions, verifyRegistrationResponse } from '@simplewebauthn/server'
import { eq } from 'drizzle-orm'
import type { Needs } from '../../context.js'
import { AppError } from '../../errors.js'
import { recordTrail } from '../../trail/record.js'
import { keepCeremony, takeCeremony } from '../ceremonies.js'
import { endSessions, findUserById, hasPasskeys } from '../store.js'
import { passkeys, sessions, users } from '../tables.js'
import { makeRecoveryCodes } from '../totp.js'
import { asRegistration, knownTransports, type MadePasskey } from './answers.js'
import type { RelyingParty } from './relying-party.js'
import type { Passkey } from './schema.js'
import { listPasskeyRows, toPasskey } from './store.js'

type EnrolNeeds = Needs<'db' | 'vault' | 'clock' | 'ids' | 'actor'>

/** So many a person; more is a mistake or a script. */
const MOST = 20
const SITE = 'Periksa'

/** What the browser needs to make a passkey: one that stands by itself and asks the person for PIN, face or finger. */
export async function beginPasskey(ctx: EnrolNeeds, { host }: RelyingParty) {
  const user = await findUserById(ctx.db.orm, ctx.actor.id)
  if (!user) throw new AppError('forbidden', 'auth.forbidden')
  const known = await listPasskeyRows(ctx.db.orm, user.id)
  if (known.length >= MOST) throw new AppError('conflict', 'auth.passkeys-too-many')
  const options = await generateRegistrationOptions({
    rpName: SITE,
    rpID: host,
    userName: user.username,
    userDisplayName: user.displayName,
    userID: new TextEncoder().encode(user.id),
    attestationType: 'none',
    excludeCredentials: known.map((one) => ({ id: one.credentialId, transports: knownTransports(one.transports) })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  })
  await keepCeremony(ctx, { kind: 'passkey-enrol', secret: options.challenge, userId: user.id })
  return options
}

/**
 * Keeps a passkey that the browser made. The first one of a person without one-time codes brings recovery codes, shown
 * once. Other sessions end; this one counts as opened with it, for the person has just shown it.
 * @throws AppError `auth.passkey-refused`, `auth.passkey-known`
 */
export async function keepPasskey(
  ctx: EnrolNeeds,
  input: { name: string; made: MadePasskey; party: RelyingParty; keepSession: string | null },
): Promise<{ passkey: Passkey; recoveryCodes: string[] | null }> {
  const { credential, synced } = await requireMade(ctx, input)
  const user = await findUserById(ctx.db.orm, ctx.actor.id)
  if (!user) throw new AppError('forbidden', 'auth.forbidden')
  const keep = input.keepSession ?? ''
  return ctx.db.transaction(async (tx) => {
    const needsCodes = !user.totpSecret && !(await hasPasskeys(tx, user.id))
    const values = {
      ...{ id: ctx.ids.next(), userId: user.id, credentialId: credential.id, counter: credential.counter, synced },
      publicKey: Buffer.from(credential.publicKey).toString('base64url'),
      ...{ transports: credential.transports ?? [], host: input.party.host, name: input.name },
      ...{ createdAt: ctx.clock.now(), lastUsedAt: null },
    }
    const [row] = await tx.insert(passkeys).values(values).onConflictDoNothing().returning()
    if (!row) throw new AppError('conflict', 'auth.passkey-known')
    const made = needsCodes ? makeRecoveryCodes() : null
    if (made) await tx.update(users).set({ recoveryCodes: made.digests }).where(eq(users.id, user.id))
    await endSessions(tx, user.id, keep)
    await tx.update(sessions).set({ strong: true }).where(eq(sessions.token, keep))
    await recordTrail(ctx, tx, { action: 'auth.passkey-add', resource: 'user', resourceId: user.id, reason: row.id })
    return { passkey: toPasskey(row), recoveryCodes: made?.codes ?? null }
  })
}

async function requireMade(ctx: EnrolNeeds, { made, party }: { made: MadePasskey; party: RelyingParty }) {
  const verified = await verifyRegistrationResponse({
    response: asRegistration(made),
    expectedChallenge: async (secret) => {
      const asked = await takeCeremony(ctx, { kind: 'passkey-enrol', secret })
      return asked?.userId === ctx.actor.id
    },
    expectedOrigin: party.origin,
    expectedRPID: party.host,
    requireUserVerification: true,
  }).catch((cause: unknown) => {
    throw refusedPasskey(cause)
  })
  if (!verified.verified) throw refusedPasskey()
  const { credential, credentialDeviceType } = verified.registrationInfo
  return { credential, synced: credentialDeviceType === 'multiDevice' }
}

/** The same for every fault: what exactly did not fit is nobody's business but the log's. */
function refusedPasskey(cause?: unknown): AppError {
  return new AppError('precondition', 'auth.passkey-refused', { message: 'This passkey was not accepted.', cause })
}
