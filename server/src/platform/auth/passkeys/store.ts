import { eq } from 'drizzle-orm'
import type { Queryable } from '../../db/database.js'
import { passkeys } from '../tables.js'
import type { Passkey } from './schema.js'

export type PasskeyRow = typeof passkeys.$inferSelect

export async function listPasskeyRows(db: Queryable, userId: string): Promise<PasskeyRow[]> {
  return db.select().from(passkeys).where(eq(passkeys.userId, userId)).orderBy(passkeys.createdAt, passkeys.id)
}

export async function findPasskey(db: Queryable, credentialId: string): Promise<PasskeyRow | null> {
  const [row] = await db.select().from(passkeys).where(eq(passkeys.credentialId, credentialId))
  return row ?? null
}

export function toPasskey(row: PasskeyRow): Passkey {
  const { id, name, host, synced } = row
  const lastUsedAt = row.lastUsedAt?.toISOString() ?? null
  return { id, name, host, synced, createdAt: row.createdAt.toISOString(), lastUsedAt }
}
