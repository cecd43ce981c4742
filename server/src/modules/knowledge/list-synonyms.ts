import { requireScope } from '../../platform/auth/permissions.js'
import type { Needs } from '../../platform/context.js'
import type { Synonym } from './schema.js'
import { listSynonymRows } from './store-words.js'

/** The words editors have taught, in the order they came. */
export async function listSynonyms(ctx: Needs<'db' | 'actor'>): Promise<Synonym[]> {
  requireScope(ctx.actor, 'knowledge.read')
  const rows = await listSynonymRows(ctx.db.orm)
  return rows.map(({ id, words, addedBy, addedAt }) => ({
    synonymId: id,
    words,
    addedBy,
    addedAt: addedAt.toISOString(),
  }))
}
