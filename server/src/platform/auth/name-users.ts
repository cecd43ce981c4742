import { inArray } from 'drizzle-orm'
import type { Needs } from '../context.js'
import { users } from './tables.js'

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/**
 * The display names of those of these actors who are users, by id. Give only ids that the reader may see already:
 * programs, the system and people who are gone have none.
 */
export async function nameUsers(ctx: Needs<'db'>, ids: string[]): Promise<Record<string, string>> {
  const asked = [...new Set(ids)].filter((id) => UUID.test(id))
  if (asked.length === 0) return {}
  const rows = await ctx.db.orm
    .select({ id: users.id, name: users.displayName })
    .from(users)
    .where(inArray(users.id, asked))
  return Object.fromEntries(rows.map(({ id, name }) => [id, name]))
}
