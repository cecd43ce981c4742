import { and, eq } from 'drizzle-orm'
import { z } from 'zod'
import type { Queryable } from '../db/database.js'
import { findUserById } from './store.js'
import { users } from './tables.js'

/**
 * Where an account can be written to: its sign-in name, where that is an e-mail address. An administrator gave it, and its
 * owner cannot change it, so nobody has others written to. Null for programs, for names that are no address, and for those
 * who were shut out.
 */
export async function mailAddressOf(db: Queryable, userId: string): Promise<string | null> {
  if (!z.uuid().safeParse(userId).success) return null
  const user = await findUserById(db, userId)
  if (!user || user.disabled) return null
  return z.email().safeParse(user.username).data ?? null
}

/** Where the member's own account can be written to; null when there is no such account, or more than one. */
export async function mailAddressOfMember(db: Queryable, memberId: string): Promise<string | null> {
  const rows = await db
    .select({ username: users.username })
    .from(users)
    .where(and(eq(users.memberId, memberId), eq(users.disabled, false)))
  const addresses = rows.flatMap(({ username }) => z.email().safeParse(username).data ?? [])
  return addresses.length === 1 ? (addresses[0] ?? null) : null
}
