import { and, count, desc, eq, inArray, ne, sql } from 'drizzle-orm'
import type { Actor, Role } from '../actor.js'
import type { Needs } from '../context.js'
import type { Queryable, Tx } from '../db/database.js'
import type { CellPlace } from '../db/vault.js'
import type { ManagedUser, User } from './schema.js'
import { passkeys, sessions, users } from './tables.js'

export type UserRow = typeof users.$inferSelect

export async function findUserByName(db: Queryable, username: string): Promise<UserRow | null> {
  const [row] = await db.select().from(users).where(eq(users.username, username))
  return row ?? null
}

export async function findUserById(db: Queryable, id: string): Promise<UserRow | null> {
  const [row] = await db.select().from(users).where(eq(users.id, id))
  return row ?? null
}

export async function listUserRows(db: Queryable): Promise<UserRow[]> {
  return db.select().from(users).orderBy(users.username).limit(1000)
}

export async function countUsers(db: Queryable): Promise<number> {
  const [row] = await db.select({ n: count() }).from(users)
  return row?.n ?? 0
}

/** How many working administrators there are beside this one. */
export async function countOtherAdmins(db: Queryable, userId: string): Promise<number> {
  const isAdmin = sql`'admin' = any(${users.roles})`
  const [row] = await db
    .select({ n: count() })
    .from(users)
    .where(and(isAdmin, eq(users.disabled, false), ne(users.id, userId)))
  return row?.n ?? 0
}

export async function endSessions(tx: Tx, userId: string, except = ''): Promise<void> {
  await tx.delete(sessions).where(and(eq(sessions.userId, userId), ne(sessions.token, except)))
}

/** Whether the user could sign in with a passkey. */
export async function hasPasskeys(db: Queryable, userId: string): Promise<boolean> {
  const [row] = await db.select({ id: passkeys.id }).from(passkeys).where(eq(passkeys.userId, userId)).limit(1)
  return row !== undefined
}

/** Keeps the newest `keep` sessions of one kind and ends the older ones. */
export async function endOldestSessions(
  tx: Tx,
  of: { userId: string; kind: 'browser' | 'bearer'; keep: number },
): Promise<void> {
  const older = await tx
    .select({ token: sessions.token })
    .from(sessions)
    .where(and(eq(sessions.userId, of.userId), eq(sessions.kind, of.kind)))
    .orderBy(desc(sessions.createdAt), desc(sessions.expiresAt))
    .offset(of.keep)
  if (older.length === 0) return
  const tokens = older.map((row) => row.token)
  await tx.delete(sessions).where(inArray(sessions.token, tokens))
}

export function toUser(row: UserRow): User {
  const { id, username, displayName, memberId, facilityId, demonstration } = row
  return { id, username, displayName, roles: row.roles, memberId, facilityId, demonstration } as User
}

export function toManagedUser(row: UserRow): ManagedUser {
  return {
    ...toUser(row),
    disabled: row.disabled,
    hasTotp: row.totpSecret !== null,
    createdAt: row.createdAt.toISOString(),
  }
}

export function toActor(row: UserRow, requestId: string | null): Actor {
  return {
    kind: 'person',
    id: row.id,
    name: row.displayName,
    roles: row.roles,
    memberId: row.memberId,
    facilityId: row.facilityId,
    scopes: [],
    requestId,
  }
}

/** The same context acting as the user who is just coming in, for the trail. */
export function actingAs<C extends Needs<'actor'>>(ctx: C, row: UserRow): C {
  return { ...ctx, actor: toActor(row, ctx.actor.requestId) }
}

export function isStaff(roles: Role[]): boolean {
  return roles.some((role) => role !== 'member')
}

/** Where a sealed cell of a user stands. */
export function userCell(userId: string, column: string): CellPlace {
  return { table: 'platform.users', column, row: userId }
}
