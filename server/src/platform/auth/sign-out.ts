import { eq } from 'drizzle-orm'
import type { Needs } from '../context.js'
import { recordTrail } from '../trail/record.js'
import { sessions } from './tables.js'

/** Ends one session. Ending it twice, or one that is gone, is no error. */
export async function signOut(
  ctx: Needs<'db' | 'clock' | 'actor'>,
  input: { tokenDigest: string | null },
): Promise<void> {
  const { tokenDigest } = input
  if (!tokenDigest) return
  await ctx.db.transaction(async (tx) => {
    const ended = await tx
      .delete(sessions)
      .where(eq(sessions.token, tokenDigest))
      .returning({ userId: sessions.userId })
    for (const { userId } of ended) {
      await recordTrail(ctx, tx, { action: 'auth.sign-out', resource: 'user', resourceId: userId })
    }
  })
}
