import { requireScope } from '../../platform/auth/permissions.js'
import type { Needs } from '../../platform/context.js'
import type { KnowledgePassage } from './schema.js'
import { listPassageRows } from './store.js'

/** A version's passages, as a reviewer reads them and a member is answered from. */
export async function readPassages(
  ctx: Needs<'db' | 'actor'>,
  input: { versionId: string },
): Promise<KnowledgePassage[]> {
  requireScope(ctx.actor, 'knowledge.read')
  const rows = await listPassageRows(ctx.db.orm, input.versionId)
  return rows.map(({ versionId: _versionId, ...passage }) => passage)
}
