import { eq, sql } from 'drizzle-orm'
import type { Needs } from '../context.js'
import { AppError } from '../errors.js'
import { recordTrail } from '../trail/record.js'
import { countOtherAdmins, endSessions, findUserById } from './store.js'
import { users } from './tables.js'

/**
 * Closes the door to a user, at once: sessions end and keys they own stop working. Or opens it again.
 * @throws AppError `auth.last-admin` when nobody would be left to open it.
 */
export async function disableUser(
  ctx: Needs<'db' | 'clock' | 'actor'>,
  input: { userId: string; disabled: boolean },
): Promise<void> {
  await ctx.db.transaction(async (tx) => {
    // One at a time, so that two administrators cannot shut each other out.
    await tx.execute(sql`select pg_advisory_xact_lock(72003)`)
    const user = await findUserById(tx, input.userId)
    if (!user) throw new AppError('not-found', 'auth.no-such-user')
    if (input.disabled && user.roles.includes('admin') && (await countOtherAdmins(tx, user.id)) === 0) {
      throw new AppError('conflict', 'auth.last-admin', { message: 'The last administrator cannot be shut out.' })
    }
    await tx.update(users).set({ disabled: input.disabled }).where(eq(users.id, user.id))
    if (input.disabled) await endSessions(tx, user.id)
    const action = input.disabled ? 'users.disable' : 'users.enable'
    await recordTrail(ctx, tx, { action, resource: 'user', resourceId: user.id, fields: ['disabled'] })
  })
}
