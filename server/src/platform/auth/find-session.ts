import { and, eq, lt } from 'drizzle-orm'
import type { Needs } from '../context.js'
import { digestToken } from './open-session.js'
import { forgetful, type RememberedCallers } from './remembered-callers.js'
import { isStaff, type UserRow } from './store.js'
import { sessions, users } from './tables.js'

const MINUTE = 60_000
const STAFF_IDLE = 15 * MINUTE
const MEMBER_IDLE = 30 * MINUTE

export type FoundSession = { user: UserRow; tokenDigest: string; provenAt: Date; strong: boolean }

/**
 * The living session behind a token: not ended, not idle too long, its user not disabled. Null otherwise.
 * Programs' sessions (`bearer`) have no idle limit. That it was seen is written at most once a minute.
 */
export async function findSession(
  ctx: Needs<'db' | 'clock'>,
  input: { token: string; kind: 'browser' | 'bearer'; callers?: RememberedCallers },
): Promise<FoundSession | null> {
  const tokenDigest = digestToken(input.token)
  const { callers = forgetful } = input
  const known = `${input.kind} ${tokenDigest}`
  const found = await callers.ask(known, () => loadSession(ctx, { tokenDigest, kind: input.kind }))
  if (!found || found.user.disabled) return null
  const now = ctx.clock.now()
  const idle = now.getTime() - found.session.seenAt.getTime()
  const idleLimit = isStaff(found.user.roles) ? STAFF_IDLE : MEMBER_IDLE
  if (found.session.expiresAt <= now || (input.kind === 'browser' && idle > idleLimit)) return null
  if (idle >= MINUTE) {
    const before = new Date(now.getTime() - MINUTE)
    await ctx.db.orm
      .update(sessions)
      .set({ seenAt: now })
      .where(and(eq(sessions.token, tokenDigest), lt(sessions.seenAt, before)))
    callers.drop(known)
  }
  const { provenAt, strong } = found.session
  return { user: found.user, tokenDigest, provenAt, strong }
}

async function loadSession(
  ctx: Needs<'db'>,
  { tokenDigest, kind }: { tokenDigest: string; kind: 'browser' | 'bearer' },
) {
  const [found] = await ctx.db.orm
    .select({ user: users, session: sessions })
    .from(sessions)
    .innerJoin(users, eq(users.id, sessions.userId))
    .where(and(eq(sessions.token, tokenDigest), eq(sessions.kind, kind)))
  return found ?? null
}
