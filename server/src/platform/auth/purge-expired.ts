import { lt, sql } from 'drizzle-orm'
import type { Needs } from '../context.js'
import { ceremonies, idempotency, sessions, signInTries } from './tables.js'

const DAY = 86_400_000

/** Deletes what has no more use: ended sessions, unanswered ceremonies, quiet names, served requests older than eight days. */
export async function purgeExpired(ctx: Needs<'db' | 'clock'>): Promise<void> {
  const now = ctx.clock.now().getTime()
  await ctx.db.orm.delete(sessions).where(lt(sessions.expiresAt, new Date(now)))
  await ctx.db.orm.delete(ceremonies).where(lt(ceremonies.expiresAt, new Date(now)))
  await ctx.db.orm.delete(signInTries).where(lt(signInTries.at, new Date(now - DAY)))
  await ctx.db.orm.delete(idempotency).where(lt(idempotency.at, new Date(now - 8 * DAY)))
  await ctx.db.orm.execute(sql`delete from platform.rate_buckets where at < ${new Date(now - DAY).toISOString()}`)
}
