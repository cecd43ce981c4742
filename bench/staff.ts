import { randomBytes } from 'node:crypto'
import type { App } from '../server/src/app/context.js'
import { digestToken } from '../server/src/platform/auth/open-session.js'
import { sessions, users } from '../server/src/platform/auth/tables.js'

/** People of ours with a program's session each, for a server that a bench asks as they do. Nobody can sign in as them. */
export async function staffSessions(
  app: App,
  of: { count: number; role: 'operator' | 'lead'; seed: string },
): Promise<{ id: string; token: string }[]> {
  const { clock, db, ids } = app.context
  const now = clock.now()
  const people = Array.from({ length: of.count }, (_one, n) => ({
    ...{ id: ids.next(), token: randomBytes(32).toString('base64url'), username: `${of.seed}-${of.role}-${n}` },
  }))
  if (people.length === 0) return []
  const roles = [of.role]
  const common = { password: '', roles, createdAt: now }
  await db.orm
    .insert(users)
    .values(people.map(({ id, username }) => ({ ...common, id, username, displayName: username })))
  const session = { kind: 'bearer' as const, createdAt: now, seenAt: now, provenAt: now, strong: true }
  const expiresAt = new Date(now.getTime() + 12 * 3_600_000)
  await db.orm
    .insert(sessions)
    .values(people.map(({ id, token }) => ({ ...session, expiresAt, userId: id, token: digestToken(token) })))
  return people.map(({ id, token }) => ({ id, token }))
}
