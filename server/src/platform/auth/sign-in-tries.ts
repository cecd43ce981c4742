import { eq, sql } from 'drizzle-orm'
import type { Needs } from '../context.js'
import type { Queryable } from '../db/database.js'
import { AppError } from '../errors.js'
import { signInTries } from './tables.js'

const FREE_TRIES = 5
const LONGEST_WAIT_SECONDS = 900

/** Seconds to wait after so many failures in a row: none, then 1, 2, 4 … up to a quarter of an hour. */
export function waitAfter(failures: number): number {
  if (failures < FREE_TRIES) return 0
  return Math.min(LONGEST_WAIT_SECONDS, 2 ** Math.min(failures - FREE_TRIES, 20))
}

/** Names are kept as keyed hashes: a password typed into the wrong field must not stay readable here. */
export function triedName(ctx: Needs<'vault'>, username: string): string {
  return ctx.vault.blind('sign-in-name', username)
}

/**
 * Counts a try as failed before it is made, in one statement, so that many at once cannot slip through; success
 * forgets it. Names that nobody has are slowed just the same. A day of silence starts the count anew.
 * @throws AppError `auth.slow-down` while the name must wait.
 */
export async function countTry(ctx: Needs<'db' | 'vault' | 'clock'>, username: string): Promise<void> {
  const now = ctx.clock.now()
  const at = now.toISOString()
  const name = triedName(ctx, username)
  const { rows } = await ctx.db.orm.execute<{ failures: number }>(sql`
    insert into platform.sign_in_tries as tries (name, failures, next_try_at, at) values (${name}, 1, ${at}, ${at})
    on conflict (name) do update set
      failures = case when tries.at < ${at}::timestamptz - interval '1 day' then 1 else tries.failures + 1 end,
      at = excluded.at,
      next_try_at = case
        when tries.at < ${at}::timestamptz - interval '1 day' or tries.failures + 1 < ${FREE_TRIES} then excluded.at
        else excluded.at + make_interval(secs =>
          least(${LONGEST_WAIT_SECONDS}::float8, power(2, least(tries.failures + 1 - ${FREE_TRIES}, 20))))
      end
    where tries.next_try_at <= ${at}::timestamptz
    returning failures`)
  if (rows.length > 0) return
  const [row] = await ctx.db.orm.select().from(signInTries).where(eq(signInTries.name, name))
  const seconds = row ? Math.max(1, Math.ceil((row.nextTryAt.getTime() - now.getTime()) / 1000)) : 1
  throw new AppError('limited', 'auth.slow-down', {
    message: 'Too many failed tries for this name.',
    details: { retryAfterSeconds: seconds },
  })
}

export async function forgetTries(ctx: Needs<'vault'>, db: Queryable, username: string): Promise<void> {
  await db.delete(signInTries).where(eq(signInTries.name, triedName(ctx, username)))
}
