import { inArray } from 'drizzle-orm'
import type { Needs } from '../../platform/context.js'
import { documents } from './tables.js'

/** The members whose documents these are: ids only, for who works out whom an incident concerns. */
export async function membersOfDocuments(
  ctx: Needs<'db'>,
  { documentIds }: { documentIds: string[] },
): Promise<string[]> {
  if (documentIds.length === 0) return []
  const rows = await ctx.db.orm
    .selectDistinct({ memberId: documents.memberId })
    .from(documents)
    .where(inArray(documents.id, documentIds))
  return rows.flatMap(({ memberId }) => memberId ?? [])
}
