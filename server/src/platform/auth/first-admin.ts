import { createHash, randomBytes } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Needs } from '../context.js'
import type { Queryable } from '../db/database.js'
import { AppError } from '../errors.js'
import { type CreateUserNeeds, keepUser, prepareUser } from './create-user.js'
import { sameDigest } from './password-hash.js'
import type { User } from './schema.js'
import { countUsers } from './store.js'

const MINUTES = 30
const Kept = z.object({ digest: z.string(), expiresAt: z.string() })

/**
 * At the start of a system without users: a one-time code, to be printed, with which the first administrator is made.
 * Null when there are users, or when the system is a demonstration with made-up ones. A new start replaces the code.
 */
export async function prepareFirstAdmin(ctx: Needs<'db' | 'clock' | 'config'>): Promise<string | null> {
  if (ctx.config.demonstration || (await countUsers(ctx.db.orm)) > 0) return null
  const code = randomBytes(16).toString('base64url')
  const expiresAt = new Date(ctx.clock.now().getTime() + MINUTES * 60_000).toISOString()
  const value = JSON.stringify({ digest: digest(code), expiresAt })
  await ctx.db.orm.execute(sql`
    insert into platform.settings (name, value) values ('first-admin', ${value}::jsonb)
    on conflict (name) do update set value = excluded.value, changed_at = now()`)
  return code
}

/** @throws AppError `auth.first-admin-refused` when the code is wrong, too old or used, or there are users already. */
export async function createFirstAdmin(
  ctx: CreateUserNeeds,
  input: { code: string; username: string; password: string },
): Promise<User> {
  await requireFirstAdminCode(ctx, ctx.db.orm, input.code)
  const { username, password } = input
  const nobody = { memberId: null, facilityId: null }
  const ready = await prepareUser(ctx, { username, password, displayName: username, roles: ['admin'], ...nobody })
  return ctx.db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(72003)`)
    await requireFirstAdminCode(ctx, tx, input.code)
    await tx.execute(sql`delete from platform.settings where name = 'first-admin'`)
    return keepUser(ctx, tx, ready)
  })
}

async function requireFirstAdminCode(ctx: Needs<'clock'>, db: Queryable, code: string): Promise<void> {
  const { rows } = await db.execute(sql`select value from platform.settings where name = 'first-admin'`)
  const kept = Kept.safeParse(rows[0]?.value)
  const isOpen =
    kept.success &&
    kept.data.expiresAt > ctx.clock.now().toISOString() &&
    sameDigest(kept.data.digest, digest(code)) &&
    (await countUsers(db)) === 0
  if (!isOpen) throw new AppError('forbidden', 'auth.first-admin-refused')
}

function digest(code: string): string {
  return createHash('sha256').update(code).digest('hex')
}
