import { inArray } from 'drizzle-orm'
import { idempotency, users } from '../auth/tables.js'
import type { Needs } from '../context.js'

/** Forgets answers that were kept for repeated requests of these members' accounts: they may hold what is being erased. */
export async function forgetAnswersTo(ctx: Needs<'db'>, { memberIds }: { memberIds: string[] }): Promise<number> {
  if (memberIds.length === 0) return 0
  const accounts = await ctx.db.orm.select({ id: users.id }).from(users).where(inArray(users.memberId, memberIds))
  const actors = accounts.map(({ id }) => id)
  if (actors.length === 0) return 0
  const gone = await ctx.db.orm.delete(idempotency).where(inArray(idempotency.actor, actors)).returning()
  return gone.length
}
