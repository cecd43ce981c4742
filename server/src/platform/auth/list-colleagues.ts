import { and, arrayContains, asc, eq } from 'drizzle-orm'
import type { Needs } from '../context.js'
import { requireScope } from './permissions.js'
import { users } from './tables.js'

/** Operators who work here, by name: to whom a conversation can be given, or who can be asked. */
export async function listColleagues(ctx: Needs<'db' | 'actor'>): Promise<{ id: string; name: string }[]> {
  requireScope(ctx.actor, 'desk.read')
  return ctx.db.orm
    .select({ id: users.id, name: users.displayName })
    .from(users)
    .where(and(eq(users.disabled, false), arrayContains(users.roles, ['operator'])))
    .orderBy(asc(users.displayName))
    .limit(200)
}
