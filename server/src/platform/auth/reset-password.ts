import { randomBytes } from 'node:crypto'
import { eq } from 'drizzle-orm'
import type { Needs } from '../context.js'
import { AppError } from '../errors.js'
import { recordTrail } from '../trail/record.js'
import { hashPassword, type PasswordNeeds } from './password-hash.js'
import { Username } from './schema.js'
import { endSessions, findUserByName } from './store.js'
import { passkeys, users } from './tables.js'

/**
 * Lets somebody in again who forgot the password: a new one, made at random and told once, for who holds the machine. Every
 * session of theirs ends; keys of programs stay. With `secondFactor`, one-time codes, recovery codes and passkeys go too, for
 * who lost the telephone. Who is shut out stays out.
 * @throws AppError `auth.no-such-user`
 */
export async function resetPassword(
  ctx: Needs<'db' | 'vault' | 'clock' | 'actor'> & PasswordNeeds,
  input: { username: string; secondFactor: boolean },
): Promise<{ username: string; password: string }> {
  const user = await findUserByName(ctx.db.orm, Username.parse(input.username))
  if (!user) throw new AppError('not-found', 'auth.no-such-user')
  const password = randomBytes(15).toString('base64url')
  const hash = await hashPassword(ctx, password)
  const noFactor = { totpPending: null, totpSecret: null, totpLastStep: null, recoveryCodes: [] }
  await ctx.db.transaction(async (tx) => {
    const values = { password: hash, demonstrationPassword: null, ...(input.secondFactor ? noFactor : {}) }
    await tx.update(users).set(values).where(eq(users.id, user.id))
    if (input.secondFactor) await tx.delete(passkeys).where(eq(passkeys.userId, user.id))
    await endSessions(tx, user.id)
    await recordTrail(ctx, tx, {
      action: 'users.reset-password',
      resource: 'user',
      resourceId: user.id,
      fields: input.secondFactor ? ['password', 'second-factor'] : ['password'],
    })
  })
  return { username: user.username, password }
}
