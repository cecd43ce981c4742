import { and, asc, count, desc, eq, isNull, ne, sql } from 'drizzle-orm'
import type { Queryable, Tx } from '../../platform/db/database.js'
import { type KnowledgePassage, Translation } from './schema.js'
import { documents, generation, passages, versions } from './tables.js'

export type DocumentRow = typeof documents.$inferSelect
export type VersionRow = typeof versions.$inferSelect
export type PassageRow = Omit<typeof passages.$inferSelect, 'translation'> & { translation: Translation | null }

/** Reads the number that rises with every change to what may be answered. */
export async function readGeneration(db: Queryable): Promise<number> {
  const [row] = await db.select({ number: generation.number }).from(generation)
  return row?.number ?? 0
}

/** Every search in every process builds its index anew after this commits. */
export async function raiseGeneration(tx: Tx): Promise<void> {
  await tx.update(generation).set({ number: sql`${generation.number} + 1` })
}

/** Edits stand in one line, so that two uploads of one file make one document. */
export async function lockEditing(tx: Tx): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(72081)`)
}

/** All passages that may be answered from, in a stable order. */
export async function listPublished(
  db: Queryable,
): Promise<{ passage: PassageRow; document: DocumentRow; number: number }[]> {
  const rows = await db
    .select({ passage: passages, document: documents, number: versions.number })
    .from(passages)
    .innerJoin(versions, eq(versions.id, passages.versionId))
    .innerJoin(documents, eq(documents.id, versions.documentId))
    .where(and(eq(versions.state, 'published'), isNull(documents.deletedAt)))
    .orderBy(asc(documents.createdAt), asc(documents.id), asc(passages.ordinal))
  return rows.map(({ passage, ...rest }) => ({ ...rest, passage: toPassage(passage) }))
}

function toPassage(row: typeof passages.$inferSelect): PassageRow {
  return { ...row, translation: row.translation === null ? null : Translation.parse(row.translation) }
}

export async function insertDocument(tx: Tx, row: DocumentRow): Promise<void> {
  await tx.insert(documents).values(row)
}

export async function insertVersion(tx: Tx, row: VersionRow, cut: readonly KnowledgePassage[]): Promise<void> {
  await tx.insert(versions).values(row)
  await keepPassages(tx, row.id, cut)
}

export async function keepPassages(tx: Tx, versionId: string, cut: readonly KnowledgePassage[]): Promise<void> {
  await tx.delete(passages).where(eq(passages.versionId, versionId))
  if (cut.length > 0) await tx.insert(passages).values(cut.map((passage) => ({ ...passage, versionId })))
}

export async function findDocumentRow(db: Queryable, id: string): Promise<DocumentRow | null> {
  const [row] = await db.select().from(documents).where(eq(documents.id, id))
  return row ?? null
}

export async function findSlugs(db: Queryable): Promise<Set<string>> {
  const rows = await db.select({ slug: documents.slug }).from(documents)
  return new Set(rows.flatMap(({ slug }) => (slug ? [slug] : [])))
}

/** The live document that already holds this very content. */
export async function findByContent(
  db: Queryable,
  contentHash: string,
): Promise<{ documentId: string; versionId: string } | null> {
  const [row] = await db
    .select({ documentId: documents.id, versionId: versions.id })
    .from(versions)
    .innerJoin(documents, eq(documents.id, versions.documentId))
    .where(and(eq(versions.contentHash, contentHash), isNull(documents.deletedAt)))
    .orderBy(desc(versions.madeAt))
    .limit(1)
  return row ?? null
}

export async function changeDocumentRow(tx: Tx, id: string, change: Partial<DocumentRow>): Promise<void> {
  await tx.update(documents).set(change).where(eq(documents.id, id))
}

/** The version, held for this transaction. */
export async function holdVersion(tx: Tx, id: string): Promise<VersionRow | null> {
  const [row] = await tx.select().from(versions).where(eq(versions.id, id)).for('update')
  return row ?? null
}

export async function changeVersionRow(tx: Tx, id: string, change: Partial<VersionRow>): Promise<void> {
  await tx.update(versions).set(change).where(eq(versions.id, id))
}

/** A document has one published version: the others step back. */
export async function replacePublished(tx: Tx, documentId: string, by: string): Promise<void> {
  await tx
    .update(versions)
    .set({ state: 'replaced' })
    .where(and(eq(versions.documentId, documentId), eq(versions.state, 'published'), ne(versions.id, by)))
}

export async function listDocumentRows(db: Queryable, filter: { deleted: boolean }): Promise<DocumentRow[]> {
  return db
    .select()
    .from(documents)
    .where(filter.deleted ? undefined : isNull(documents.deletedAt))
    .orderBy(desc(documents.createdAt), asc(documents.title))
}

export async function listVersionRows(db: Queryable): Promise<(Omit<VersionRow, 'text'> & { passages: number })[]> {
  const cut = db
    .select({ versionId: passages.versionId, total: count().as('total') })
    .from(passages)
    .groupBy(passages.versionId)
    .as('cut')
  const rows = await db
    .select({ version: versions, total: cut.total })
    .from(versions)
    .leftJoin(cut, eq(cut.versionId, versions.id))
    .orderBy(desc(versions.number))
  return rows.map(({ version: { text: _text, ...version }, total }) => ({ ...version, passages: total ?? 0 }))
}

export async function listPassageRows(db: Queryable, versionId: string): Promise<PassageRow[]> {
  const rows = await db.select().from(passages).where(eq(passages.versionId, versionId)).orderBy(asc(passages.ordinal))
  return rows.map(toPassage)
}

export async function nextNumber(tx: Tx, documentId: string): Promise<number> {
  const [row] = await tx
    .select({ number: versions.number })
    .from(versions)
    .where(eq(versions.documentId, documentId))
    .orderBy(desc(versions.number))
    .limit(1)
  return (row?.number ?? 0) + 1
}

/** Versions whose text was uploaded, for cutting it anew. */
export async function listUploaded(tx: Tx): Promise<VersionRow[]> {
  const rows = await tx
    .select({ version: versions })
    .from(versions)
    .innerJoin(documents, eq(documents.id, versions.documentId))
    .where(and(isNull(documents.deletedAt), isNull(documents.slug), ne(versions.state, 'replaced')))
  return rows.map(({ version }) => version)
}
