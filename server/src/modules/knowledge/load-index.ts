import type { Needs } from '../../platform/context.js'
import type { Database } from '../../platform/db/database.js'
import { makeLexicon } from './lexicon/lexicon.js'
import { buildIndex, type IndexedPassage, type KnowledgeIndex } from './ranking/build-index.js'
import { readWordFiles } from './reference-knowledge.js'
import { listPublished, readGeneration } from './store.js'
import { listSynonymRows } from './store-words.js'

const held = new WeakMap<Database, { generation: number; index: Promise<KnowledgeIndex> }>()

/**
 * The index of all that is published. Held in memory and built anew when the generation in the database is another: one
 * row is read with each search, so no process answers from what another has withdrawn.
 */
export async function loadIndex(ctx: Needs<'db'>): Promise<KnowledgeIndex> {
  const generation = await readGeneration(ctx.db.orm)
  const before = held.get(ctx.db)
  if (before?.generation === generation) return before.index
  const index = build(ctx)
  held.set(ctx.db, { generation, index })
  index.catch(() => held.delete(ctx.db))
  return index
}

async function build(ctx: Needs<'db'>): Promise<KnowledgeIndex> {
  const [files, added, published] = await Promise.all([
    readWordFiles(),
    listSynonymRows(ctx.db.orm),
    listPublished(ctx.db.orm),
  ])
  const lexicon = makeLexicon(
    files,
    added.map(({ words }) => words),
  )
  return buildIndex(
    lexicon,
    published.map(
      ({ passage, document, number }): IndexedPassage => ({
        passageId: passage.passageId,
        documentId: document.id,
        version: number,
        title: passage.title,
        text: passage.text,
        language: document.language,
        translation: passage.translation,
        category: document.category,
        source: document.source,
        supportGrade: document.supportGrade,
      }),
    ),
  )
}
