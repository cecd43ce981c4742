import { and, eq, isNull, lt, sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Needs } from '../../platform/context.js'
import type { Queryable, Tx } from '../../platform/db/database.js'
import type { DocumentId } from '../../shared/ids.js'
import { Bill, DocumentRecord } from './schema.js'
import { bills, corrections, documents, pageImages, readingLog } from './tables.js'

export type DocumentRow = typeof documents.$inferSelect
export type NewDocument = typeof documents.$inferInsert

/** Whose documents a query may see; made from the caller's permission by `documentReach`. */
export type DocumentReach = { memberId?: string; facilityId?: string; uploadedBy?: string }

const ImageType = z.enum(['image/png', 'image/jpeg'])

const placeOfBill = (id: string) => ({ table: 'intake.bills', column: 'bill', row: id })

export function toRecord(row: DocumentRow, billId: string | null): DocumentRecord {
  return DocumentRecord.parse({
    ...row,
    billId,
    receivedAt: row.receivedAt.toISOString(),
    scanned: row.scannedAt !== null,
    removedAt: row.removedAt?.toISOString() ?? null,
  })
}

/** Keeps a new document, or gives the one that is already there for the same file, member and purpose. */
export async function keepDocument(tx: Tx, document: NewDocument): Promise<{ row: DocumentRow; isNew: boolean }> {
  const inserted = await tx.insert(documents).values(document).onConflictDoNothing().returning()
  if (inserted[0]) return { row: inserted[0], isNew: true }
  const same = (
    column:
      | typeof documents.memberId
      | typeof documents.targetClaimId
      | typeof documents.facilityId
      | typeof documents.paperOf,
    value?: string | null,
  ) => (value ? eq(column, value) : isNull(column))
  const [row] = await tx
    .select()
    .from(documents)
    .where(
      and(
        eq(documents.address, document.address),
        eq(documents.kind, document.kind),
        same(documents.memberId, document.memberId),
        same(documents.targetClaimId, document.targetClaimId),
        same(documents.facilityId, document.facilityId),
        same(documents.paperOf, document.paperOf),
      ),
    )
  if (!row) throw new Error('A document that could not be inserted is not there either')
  return { row, isNew: false }
}

export async function findDocument(db: Queryable, id: string, reach: DocumentReach): Promise<DocumentRow | null> {
  const conditions = [eq(documents.id, id)]
  if (reach.memberId) conditions.push(eq(documents.memberId, reach.memberId))
  if (reach.facilityId) conditions.push(eq(documents.facilityId, reach.facilityId))
  if (reach.uploadedBy) conditions.push(eq(documents.uploadedBy, reach.uploadedBy))
  const [row] = await db
    .select()
    .from(documents)
    .where(and(...conditions))
  return row ?? null
}

export async function findDocumentsOfClaim(db: Queryable, claimId: string): Promise<DocumentRow[]> {
  return db.select().from(documents).where(eq(documents.claimId, claimId)).orderBy(documents.receivedAt)
}

export async function changeDocument(tx: Tx, id: DocumentId | string, change: Partial<NewDocument>): Promise<void> {
  await tx.update(documents).set(change).where(eq(documents.id, id))
}

/** Deletes a document with its bill, corrections and page images; gives the addresses of the files it named. */
export async function deleteDocument(tx: Tx, id: string): Promise<string[]> {
  const images = await tx.select({ address: pageImages.address }).from(pageImages).where(eq(pageImages.documentId, id))
  const gone = await tx.delete(documents).where(eq(documents.id, id)).returning({ address: documents.address })
  return [...new Set([...gone, ...images].map(({ address }) => address))]
}

/** How many documents and page images name a file. */
export async function countOfAddress(tx: Tx, address: string): Promise<number> {
  const named = await tx.$count(documents, eq(documents.address, address))
  return named + (await tx.$count(pageImages, eq(pageImages.address, address)))
}

export async function keepPageImages(tx: Tx, rows: (typeof pageImages.$inferInsert)[]): Promise<void> {
  if (rows.length > 0) await tx.insert(pageImages).values(rows).onConflictDoNothing()
}

export async function findPageImage(db: Queryable, documentId: string, page: number) {
  const [row] = await db
    .select()
    .from(pageImages)
    .where(and(eq(pageImages.documentId, documentId), eq(pageImages.page, page)))
  return row ?? null
}

export async function findPageImages(db: Queryable, documentId: string) {
  const rows = await db.select().from(pageImages).where(eq(pageImages.documentId, documentId)).orderBy(pageImages.page)
  return rows.map((row) => ({ ...row, mediaType: ImageType.parse(row.mediaType) }))
}

/** Keeps the bill that was read from a document; a repeated step finds the first one and changes nothing. */
export async function keepBill(
  ctx: Needs<'vault' | 'clock'>,
  tx: Tx,
  entry: { id: string; documentId: string; bill: Bill; reader: string },
): Promise<void> {
  const { id, documentId, reader } = entry
  const bill = ctx.vault.seal(placeOfBill(id), JSON.stringify(entry.bill))
  await tx.insert(bills).values({ id, documentId, bill, reader, createdAt: ctx.clock.now() }).onConflictDoNothing()
}

/** `lock`: nobody else changes the bill until the transaction ends. */
export async function findBill(
  ctx: Needs<'vault'>,
  db: Queryable,
  by: ({ billId: string } | { documentId: string }) & { lock?: boolean },
) {
  const condition = 'billId' in by ? eq(bills.id, by.billId) : eq(bills.documentId, by.documentId)
  const query = db.select().from(bills).where(condition)
  const [row] = await (by.lock ? query.for('update') : query)
  if (!row) return null
  const bill = Bill.parse(JSON.parse(ctx.vault.open(placeOfBill(row.id), row.bill)))
  return { id: row.id, documentId: row.documentId, reader: row.reader, bill }
}

/** Keeps what a second reader added; the values read on this machine stay as they were. */
export async function changeBill(ctx: Needs<'vault'>, tx: Tx, entry: { id: string; bill: Bill }): Promise<void> {
  const bill = ctx.vault.seal(placeOfBill(entry.id), JSON.stringify(entry.bill))
  await tx.update(bills).set({ bill }).where(eq(bills.id, entry.id))
}

export async function findBillId(db: Queryable, documentId: string): Promise<string | null> {
  const [row] = await db.select({ id: bills.id }).from(bills).where(eq(bills.documentId, documentId))
  return row?.id ?? null
}

export type Correction = { field: string; was: string; becomes: string; actor: string; at: Date }

/** Values are kept as JSON text, so that null, numbers and words stay apart. */
export async function keepCorrection(
  ctx: Needs<'vault' | 'clock' | 'ids'>,
  tx: Tx,
  entry: { billId: string; field: string; was: unknown; becomes: unknown; actor: string },
): Promise<void> {
  const id = ctx.ids.next()
  const seal = (column: string, value: unknown) =>
    ctx.vault.seal({ table: 'intake.corrections', column, row: id }, JSON.stringify(value))
  await tx.insert(corrections).values({
    id,
    billId: entry.billId,
    field: entry.field,
    was: seal('was', entry.was),
    becomes: seal('becomes', entry.becomes),
    actor: entry.actor,
    at: ctx.clock.now(),
  })
}

export async function findCorrections(ctx: Needs<'vault'>, db: Queryable, billId: string): Promise<Correction[]> {
  const rows = await db
    .select()
    .from(corrections)
    .where(eq(corrections.billId, billId))
    .orderBy(corrections.at, corrections.id)
  return rows.map((row) => ({
    field: row.field,
    was: ctx.vault.open({ table: 'intake.corrections', column: 'was', row: row.id }, row.was),
    becomes: ctx.vault.open({ table: 'intake.corrections', column: 'becomes', row: row.id }, row.becomes),
    actor: row.actor,
    at: row.at,
  }))
}

export async function logReading(tx: Tx, entry: typeof readingLog.$inferInsert): Promise<void> {
  await tx.insert(readingLog).values(entry)
}

export async function deleteReadingsBefore(db: Queryable, day: Date): Promise<void> {
  await db.delete(readingLog).where(lt(readingLog.at, day))
}

/** Counts of readings by outcome and the median time, since a moment; no personal data is kept there. */
export async function summariseReadings(db: Queryable, since: Date) {
  const { rows } = await db.execute<{ outcome: string; count: string; median: string | null }>(sql`
    select outcome, count(*) as count,
      percentile_cont(0.5) within group (order by (milliseconds ->> 'total')::numeric) as median
    from ${readingLog} where at >= ${since.toISOString()} group by outcome`)
  return rows.map((row) => ({
    outcome: row.outcome,
    count: Number(row.count),
    medianMilliseconds: row.median === null ? null : Math.round(Number(row.median)),
  }))
}
