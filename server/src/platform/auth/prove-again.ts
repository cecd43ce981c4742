import { eq } from 'drizzle-orm'
import type { Needs } from '../context.js'
import { AppError } from '../errors.js'
import { recordTrail } from '../trail/record.js'
import type { PasswordNeeds } from './password-hash.js'
import { sessions } from './tables.js'
import { requireOwnCode, requirePassword } from './totp.js'

/**
 * Password, and code where one is set, shown again within a session: for five minutes it may do what matters most.
 * @throws AppError `auth.password-wrong`, `auth.code-required`, `auth.code-wrong` or `auth.slow-down`.
 */
export async function proveAgain(
  ctx: Needs<'db' | 'vault' | 'clock' | 'actor'> & PasswordNeeds,
  input: { password: string; code?: string | undefined; tokenDigest: string | null },
): Promise<void> {
  const { tokenDigest } = input
  if (!tokenDigest) throw new AppError('forbidden', 'auth.forbidden')
  const user = await requirePassword(ctx, input.password, (self) => requireOwnCode(ctx, self, input.code))
  await ctx.db.transaction(async (tx) => {
    await tx.update(sessions).set({ provenAt: ctx.clock.now() }).where(eq(sessions.token, tokenDigest))
    await recordTrail(ctx, tx, { action: 'auth.prove-again', resource: 'user', resourceId: user.id })
  })
}
