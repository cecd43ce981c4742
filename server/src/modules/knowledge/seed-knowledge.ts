import type { Needs } from '../../platform/context.js'
import { recordTrail } from '../../platform/trail/record.js'
import { readShippedPassages, type ShippedPassage } from './reference-knowledge.js'
import { findSlugs, insertDocument, insertVersion, lockEditing, raiseGeneration } from './store.js'

export type SeedContext = Needs<'db' | 'clock' | 'ids' | 'actor' | 'files'>

/**
 * Loads the shipped passages, published and marked as demonstration with their support grade; those that are there stay
 * as they are, deleted ones stay deleted. Answers how many came in.
 */
export async function seedKnowledge(ctx: SeedContext): Promise<{ added: number; present: number }> {
  const shipped = await readShippedPassages()
  return ctx.db.transaction(async (tx) => {
    await lockEditing(tx)
    const present = await findSlugs(tx)
    const missing = shipped.filter(({ id }) => !present.has(id))
    for (const passage of missing) {
      const { document, version } = rowsOf(ctx, passage)
      await insertDocument(tx, document)
      await insertVersion(tx, version, [
        {
          passageId: passage.id,
          ordinal: 0,
          title: passage.title,
          text: passage.text,
          translation: passage.english && { ...passage.english, language: 'en' },
        },
      ])
      await recordTrail(ctx, tx, {
        action: 'knowledge.seed',
        resource: 'knowledge-document',
        resourceId: document.id,
        versions: { passage: passage.id, checked: passage.checked },
      })
    }
    if (missing.length > 0) await raiseGeneration(tx)
    return { added: missing.length, present: shipped.length - missing.length }
  })
}

function rowsOf(ctx: SeedContext, passage: ShippedPassage) {
  const documentId = ctx.ids.next()
  const now = ctx.clock.now()
  const bytes = Buffer.from(passage.text)
  return {
    document: {
      id: documentId,
      slug: passage.id,
      title: passage.title,
      language: passage.lang,
      category: passage.category,
      source: passage.source,
      supportGrade: passage.support,
      supportNote: passage.support_note ?? null,
      demonstration: true,
      createdBy: ctx.actor.id,
      createdAt: now,
      deletedBy: null,
      deletedAt: null,
    },
    version: {
      id: ctx.ids.next(),
      documentId,
      number: 1,
      state: 'published' as const,
      fileName: `${passage.id}.txt`,
      mediaType: 'text/plain',
      bytes: bytes.length,
      address: null,
      contentHash: ctx.files.addressOf(bytes),
      text: passage.text,
      madeBy: ctx.actor.id,
      madeAt: now,
      reviewedBy: null,
      reviewedAt: null,
      publishedBy: ctx.actor.id,
      publishedAt: now,
    },
  }
}
