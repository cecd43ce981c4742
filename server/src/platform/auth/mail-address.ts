import { z } from 'zod'
import type { Queryable } from '../db/database.js'
import { findUserById } from './store.js'

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
