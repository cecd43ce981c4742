import { requireScope } from '../../platform/auth/permissions.js'
import type { Needs } from '../../platform/context.js'
import type { KnowledgeStatus } from './schema.js'
import { listDocumentRows, listPublished, readGeneration } from './store.js'
import { countOpenQuestions } from './store-words.js'

/** How much there is to answer from. */
export async function knowledgeStatus(ctx: Needs<'db' | 'actor'>): Promise<KnowledgeStatus> {
  requireScope(ctx.actor, 'knowledge.read')
  const [documents, published, openQuestions, generation] = await Promise.all([
    listDocumentRows(ctx.db.orm, { deleted: false }),
    listPublished(ctx.db.orm),
    countOpenQuestions(ctx.db.orm),
    readGeneration(ctx.db.orm),
  ])
  return {
    documents: documents.length,
    published: new Set(published.map(({ document }) => document.id)).size,
    passages: published.length,
    openQuestions,
    generation,
  }
}
