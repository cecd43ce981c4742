import { eq } from 'drizzle-orm'
import type { Needs } from '../context.js'
import { recordTrail } from '../trail/record.js'
import { hashPassword, type PasswordNeeds } from './password-hash.js'
import { requireGoodPassword } from './password-policy.js'
import { endSessions } from './store.js'
import { users } from './tables.js'
import { requirePassword } from './totp.js'

/** Gives the caller a new password; every other session of theirs ends. */
export async function changePassword(
  ctx: Needs<'db' | 'vault' | 'clock' | 'actor'> & PasswordNeeds,
  input: { current: string; next: string; keepSession: string | null },
): Promise<void> {
  const user = await requirePassword(ctx, input.current)
  requireGoodPassword(input.next, user)
  const password = await hashPassword(ctx, input.next)
  await ctx.db.transaction(async (tx) => {
    await tx.update(users).set({ password, demonstrationPassword: null }).where(eq(users.id, user.id))
    await endSessions(tx, user.id, input.keepSession ?? '')
    await recordTrail(ctx, tx, {
      action: 'users.change-password',
      resource: 'user',
      resourceId: user.id,
      fields: ['password'],
    })
  })
}
