import { sql } from 'drizzle-orm'
import type { Needs } from '../context.js'

export type Look = { at: string; by: string; action: string; resource: string; resourceId: string }

/** Who did what with these things, from the trail: by kind of actor, for a person has a right to know that, not to staff's names. */
export async function whoLooked(ctx: Needs<'db'>, { ids }: { ids: string[] }): Promise<Look[]> {
  if (ids.length === 0) return []
  const { rows } = await ctx.db.orm.execute<Look>(sql`
    select at::text as at, actor_kind as by, action, resource, resource_id as "resourceId" from platform.trail
    where resource_id = any(${sql.param(ids)}::text[]) order by seq limit 100000`)
  return rows.map((row) => ({ ...row, at: new Date(row.at).toISOString() }))
}
