import { sql } from 'drizzle-orm'
import type { Needs } from '../context.js'
import { type Buckets, createBuckets, type Taken } from './limits.js'

/** What must hold over all servers: guessing at the door, and what is dear. The rest each server counts by itself. */
const SHARED = /^(login|export|upload|uploadDay|uploadFacility):/

/**
 * Buckets in the database. Names are kept as keyed hashes, for they hold addresses. While the database does not answer,
 * each server counts by itself with half of what is allowed: never open.
 */
export function createSharedBuckets(ctx: Needs<'db' | 'vault' | 'log'>): Buckets {
  const own = createBuckets()
  return {
    async take(name, allowance) {
      if (!SHARED.test(name)) return own.take(name, allowance)
      try {
        return await takeShared(ctx, ctx.vault.blind('limit', name), allowance)
      } catch (error) {
        ctx.log.warn({ err: error }, 'shared limits cannot be read; this server counts by itself')
        return own.take(name, { ...allowance, size: Math.max(1, Math.floor(allowance.size / 2)) })
      }
    },
  }
}

/**
 * One statement, so that two servers cannot take the same right. A refusal is kept as what is left minus two, which is
 * below zero, so that the row itself says whether it was one.
 */
async function takeShared(
  ctx: Needs<'db'>,
  name: string,
  { size, seconds }: { size: number; seconds: number },
): Promise<Taken> {
  const rate = size / seconds
  const refilled = sql`least(${size}::float8, (case when held.tokens < 0 then held.tokens + 2 else held.tokens end)
    + greatest(0, extract(epoch from clock_timestamp() - held.at)) * ${rate}::float8)`
  const { rows } = await ctx.db.orm.execute<{ tokens: number }>(sql`
    insert into platform.rate_buckets as held (name, tokens, at) values (${name}, ${size - 1}, clock_timestamp())
    on conflict (name) do update set at = clock_timestamp(),
      tokens = case when ${refilled} >= 1 then ${refilled} - 1 else ${refilled} - 2 end
    returning tokens`)
  const tokens = rows[0]?.tokens ?? -2
  const left = tokens < 0 ? tokens + 2 : tokens
  return {
    allowed: tokens >= 0,
    remaining: Math.floor(left),
    resetSeconds: Math.max(1, Math.ceil((1 - (left % 1)) / rate)),
  }
}
