import { randomBytes } from 'node:crypto'
import { and, eq } from 'drizzle-orm'
import type { Needs } from '../../context.js'
import type { Tx } from '../../db/database.js'
import { AppError } from '../../errors.js'
import { recordTrail } from '../../trail/record.js'
import { keepCeremony, takeCeremony } from '../ceremonies.js'
import { openSession } from '../open-session.js'
import { bindsSecondFactor } from '../second-factor.js'
import { actingAs, endSessions, findUserById, type UserRow } from '../store.js'
import { identities, users } from '../tables.js'
import { type Identity, readIdentity } from './claims.js'
import type { OidcSettings } from './oidc-settings.js'
import { askProvider, redeem } from './provider.js'

type OidcNeeds = Needs<'db' | 'vault' | 'clock' | 'ids' | 'actor' | 'config'>

/**
 * Begins a sign-in by the identity provider; with `linkTo` the answer is joined to a user who is signed in already.
 * `ticket` stays with the browser that asked and must come back with the answer.
 * @throws AppError `auth.oidc-off`, `auth.oidc-unavailable`
 */
export async function beginOidc(
  ctx: OidcNeeds,
  { linkTo }: { linkTo: string | null },
): Promise<{ url: string; ticket: string }> {
  const { url, asked } = await askProvider(requireSettings(ctx))
  const ticket = randomBytes(32).toString('base64url')
  await keepCeremony(ctx, { kind: 'oidc', secret: ticket, userId: linkTo, facts: asked })
  return { url, ticket }
}

export type OidcDone = { token: string | null }

/**
 * Ends it: the answer must belong to this browser's ticket, which is good for one answer. Gives a session's token, or
 * none when an identity was joined to a user instead.
 * @throws AppError `auth.oidc-refused`, `auth.oidc-no-role`, `auth.oidc-second-factor`, `auth.oidc-name-taken`,
 *   `auth.oidc-taken`
 */
export async function finishOidc(
  ctx: OidcNeeds,
  input: { ticket: string | undefined; query: string },
): Promise<OidcDone> {
  const settings = requireSettings(ctx)
  const kept = input.ticket ? await takeCeremony(ctx, { kind: 'oidc', secret: input.ticket }) : null
  const { state, nonce, verifier } = kept?.facts ?? {}
  if (!kept || !state || !nonce || !verifier) throw new AppError('unauthenticated', 'auth.oidc-refused')
  const claims = await redeem(settings, { query: input.query, asked: { state, nonce, verifier } })
  const identity = readIdentity(claims, settings)
  if (kept.userId) {
    await joinIdentity(ctx, { identity, userId: kept.userId })
    return { token: null }
  }
  return { token: await openFor(ctx, identity) }
}

async function openFor(ctx: OidcNeeds, identity: Identity): Promise<string> {
  const token = await ctx.db.transaction(async (tx) => {
    const user = await userOf(ctx, tx, identity)
    // That the last role is gone is kept, and only then refused.
    if (user.roles.length === 0) return null
    if (user.disabled) throw new AppError('unauthenticated', 'auth.oidc-refused')
    const isWeak = !identity.strong && bindsSecondFactor(ctx, user.roles)
    // One-time codes set up here are not asked for on this way in, so the provider must have asked for its own.
    if (isWeak) throw new AppError('forbidden', 'auth.oidc-second-factor')
    const session = await openSession(ctx, tx, { user, kind: 'browser', strong: identity.strong })
    const entry = { resource: 'user', resourceId: user.id, reason: 'oidc' }
    await recordTrail(actingAs(ctx, user), tx, { action: 'auth.sign-in', ...entry })
    return session.token
  })
  if (!token) throw new AppError('forbidden', 'auth.oidc-no-role')
  return token
}

/** The user behind an identity. One who exists only through the provider has the roles of today's groups, no others. */
async function userOf(ctx: OidcNeeds, tx: Tx, identity: Identity): Promise<UserRow> {
  const { issuer, subject, roles } = identity
  const [known] = await tx
    .select()
    .from(identities)
    .where(and(eq(identities.issuer, issuer), eq(identities.subject, subject)))
  if (!known) return makeUser(ctx, tx, identity)
  const user = await findUserById(tx, known.userId)
  if (!user) throw new AppError('unauthenticated', 'auth.oidc-refused')
  if (!known.made) return user
  if (sameRoles(user.roles, roles)) return user
  await endSessions(tx, user.id)
  await tx.update(users).set({ roles }).where(eq(users.id, user.id))
  const entry = { resource: 'user', resourceId: user.id, fields: ['roles'], reason: 'oidc' }
  await recordTrail(ctx, tx, { action: 'users.roles', ...entry })
  return { ...user, roles }
}

async function makeUser(ctx: OidcNeeds, tx: Tx, identity: Identity): Promise<UserRow> {
  const { issuer, subject, roles } = identity
  if (roles.length === 0) throw new AppError('forbidden', 'auth.oidc-no-role')
  const id = ctx.ids.next()
  const username = identity.username || `oidc-${id}`
  const displayName = identity.displayName || username
  const createdAt = ctx.clock.now()
  const [user] = await tx
    .insert(users)
    // No password: none can be right.
    .values({ id, username, displayName, password: '', roles, createdAt })
    .onConflictDoNothing({ target: users.username })
    .returning()
  // A name is no proof: whoever has it here joins the two while signed in.
  if (!user) throw new AppError('conflict', 'auth.oidc-name-taken')
  await tx.insert(identities).values({ issuer, subject, userId: id, made: true, createdAt })
  const entry = { resource: 'user', resourceId: id, fields: ['roles'], reason: 'oidc' }
  await recordTrail(ctx, tx, { action: 'users.create', ...entry })
  return user
}

async function joinIdentity(ctx: OidcNeeds, { identity, userId }: { identity: Identity; userId: string }) {
  const { issuer, subject } = identity
  await ctx.db.transaction(async (tx) => {
    const user = await findUserById(tx, userId)
    if (!user || user.disabled) throw new AppError('unauthenticated', 'auth.oidc-refused')
    const [kept] = await tx
      .insert(identities)
      .values({ issuer, subject, userId, made: false, createdAt: ctx.clock.now() })
      .onConflictDoNothing()
      .returning()
    if (!kept) throw new AppError('conflict', 'auth.oidc-taken')
    const entry = { resource: 'user', resourceId: userId, reason: 'oidc' }
    await recordTrail(actingAs(ctx, user), tx, { action: 'auth.identity-join', ...entry })
  })
}

function sameRoles(one: string[], other: string[]): boolean {
  return one.length === other.length && one.every((role) => other.includes(role))
}

function requireSettings({ config }: Needs<'config'>): OidcSettings {
  if (config.oidc) return config.oidc
  throw new AppError('not-found', 'auth.oidc-off', { message: 'No identity provider is set up.' })
}
