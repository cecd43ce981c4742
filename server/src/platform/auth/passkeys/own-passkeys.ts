import { and, eq } from 'drizzle-orm'
import type { Needs } from '../../context.js'
import { AppError } from '../../errors.js'
import { recordTrail } from '../../trail/record.js'
import { endSessions, findUserById, hasPasskeys } from '../store.js'
import { identities, passkeys, sessions, users } from '../tables.js'
import type { Passkey, WaysIn } from './schema.js'
import { listPasskeyRows, toPasskey } from './store.js'

/** How the caller can sign in. */
export async function listWaysIn(ctx: Needs<'db' | 'actor'>): Promise<WaysIn> {
  const user = await findUserById(ctx.db.orm, ctx.actor.id)
  if (!user) throw new AppError('forbidden', 'auth.forbidden')
  const rows = await listPasskeyRows(ctx.db.orm, user.id)
  const [identity] = await ctx.db.orm.select().from(identities).where(eq(identities.userId, user.id)).limit(1)
  return {
    passkeys: rows.map(toPasskey),
    password: user.password !== '',
    oneTimeCodes: user.totpSecret !== null,
    provider: identity !== undefined,
    recoveryCodes: user.recoveryCodes.length,
  }
}

/** Gives one of the caller's passkeys another name. @throws AppError `auth.no-passkey` */
export async function renamePasskey(ctx: Needs<'db' | 'actor'>, input: { id: string; name: string }): Promise<Passkey> {
  const [row] = await ctx.db.orm
    .update(passkeys)
    .set({ name: input.name })
    .where(and(eq(passkeys.id, input.id), eq(passkeys.userId, ctx.actor.id)))
    .returning()
  if (!row) throw new AppError('not-found', 'auth.no-passkey')
  return toPasskey(row)
}

/**
 * Takes one of the caller's passkeys away; other sessions end. Without the last one, and without one-time codes, the
 * recovery codes go too and this session is no stronger than the password.
 * @throws AppError `auth.no-passkey`, `auth.last-way-in` when nothing would be left to sign in with
 */
export async function removePasskey(
  ctx: Needs<'db' | 'clock' | 'actor'>,
  input: { id: string; keepSession: string | null },
): Promise<void> {
  const userId = ctx.actor.id
  await ctx.db.transaction(async (tx) => {
    const [row] = await tx
      .delete(passkeys)
      .where(and(eq(passkeys.id, input.id), eq(passkeys.userId, userId)))
      .returning()
    if (!row) throw new AppError('not-found', 'auth.no-passkey')
    const user = await findUserById(tx, userId)
    const isLast = !(await hasPasskeys(tx, userId))
    const [identity] = await tx.select().from(identities).where(eq(identities.userId, userId)).limit(1)
    if (isLast && user?.password === '' && !identity) throw new AppError('conflict', 'auth.last-way-in')
    await endSessions(tx, userId, input.keepSession ?? '')
    if (isLast && user?.totpSecret === null) {
      await tx.update(users).set({ recoveryCodes: [] }).where(eq(users.id, userId))
      await tx.update(sessions).set({ strong: false }).where(eq(sessions.userId, userId))
    }
    await recordTrail(ctx, tx, { action: 'auth.passkey-remove', resource: 'user', resourceId: userId, reason: row.id })
  })
}
