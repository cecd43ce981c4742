import { inArray } from 'drizzle-orm'
import type { Needs } from '../../platform/context.js'
import { claims } from './tables.js'

/** The members that these claims are about: ids only, for who works out whom an incident concerns. */
export async function membersOfClaims(ctx: Needs<'db'>, { claimIds }: { claimIds: string[] }): Promise<string[]> {
  if (claimIds.length === 0) return []
  const rows = await ctx.db.orm
    .selectDistinct({ memberId: claims.memberId })
    .from(claims)
    .where(inArray(claims.id, claimIds))
  return rows.map(({ memberId }) => memberId)
}
