import { requireScope } from '../../platform/auth/permissions.js'
import type { Needs } from '../../platform/context.js'
import type { KnowledgeDocument, KnowledgeVersion } from './schema.js'
import { listDocumentRows, listVersionRows } from './store.js'

/** Every document with its versions, newest first; deleted ones only when asked for. */
export async function listDocuments(
  ctx: Needs<'db' | 'actor'>,
  input: { deleted: boolean },
): Promise<KnowledgeDocument[]> {
  requireScope(ctx.actor, 'knowledge.read')
  const [documents, versions] = await Promise.all([listDocumentRows(ctx.db.orm, input), listVersionRows(ctx.db.orm)])
  return documents.map((row) => ({
    documentId: row.id,
    title: row.title,
    language: row.language,
    category: row.category,
    source: row.source,
    supportGrade: row.supportGrade,
    supportNote: row.supportNote,
    demonstration: row.demonstration,
    createdAt: row.createdAt.toISOString(),
    deletedAt: row.deletedAt?.toISOString() ?? null,
    versions: versions.filter(({ documentId }) => documentId === row.id).map(toVersion),
  }))
}

function toVersion(row: Awaited<ReturnType<typeof listVersionRows>>[number]): KnowledgeVersion {
  const { number, state, fileName, mediaType, bytes, passages, madeBy, reviewedBy, publishedBy } = row
  return {
    versionId: row.id,
    number,
    state,
    fileName,
    mediaType,
    bytes,
    passages,
    madeBy,
    madeAt: row.madeAt.toISOString(),
    reviewedBy,
    reviewedAt: row.reviewedAt?.toISOString() ?? null,
    publishedBy,
    publishedAt: row.publishedAt?.toISOString() ?? null,
  }
}
