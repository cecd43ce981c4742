import { createHash, randomBytes } from 'node:crypto'
import type { Needs } from '../context.js'
import type { Tx } from '../db/database.js'
import { endOldestSessions, isStaff, type UserRow } from './store.js'
import { sessions } from './tables.js'

/** However busy, a session ends after this. */
export const ABSOLUTE_HOURS = 12
const STAFF_SESSIONS = 3
const OTHER_SESSIONS = 10

/** Opens a session for a user who has proven to be one. The token leaves the system here and is kept as a hash only. */
export async function openSession(
  ctx: Needs<'clock'>,
  tx: Tx,
  input: { user: UserRow; kind: 'browser' | 'bearer'; strong: boolean },
): Promise<{ token: string; expiresAt: string }> {
  const token = randomBytes(32).toString('base64url')
  const now = ctx.clock.now()
  const expiresAt = new Date(now.getTime() + ABSOLUTE_HOURS * 3_600_000)
  const { user, kind, strong } = input
  await tx.insert(sessions).values({
    token: digestToken(token),
    userId: user.id,
    kind,
    createdAt: now,
    seenAt: now,
    provenAt: now,
    expiresAt,
    strong,
  })
  const keep = kind === 'browser' && isStaff(user.roles) ? STAFF_SESSIONS : OTHER_SESSIONS
  await endOldestSessions(tx, { userId: user.id, kind, keep })
  return { token, expiresAt: expiresAt.toISOString() }
}

export function digestToken(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
