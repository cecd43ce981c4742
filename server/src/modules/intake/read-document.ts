import type { Needs } from '../../platform/context.js'
import { AppError } from '../../platform/errors.js'
import { recordTrail } from '../../platform/trail/record.js'
import { reachOf } from './reach.js'
import { readBillRecord } from './read-bill-record.js'
import type { Bill, DocumentRecord } from './schema.js'
import { findDocument, findDocumentsOfClaim, findPageImage, toRecord } from './store.js'

type Context = Needs<'db' | 'vault' | 'files' | 'actor' | 'clock'>

/** A document's state with the bill read on it. A stranger's document answers as a missing one does. */
export async function readDocument(
  ctx: Context,
  input: { documentId: string },
): Promise<DocumentRecord & { bill: Bill | null }> {
  const row = await findDocument(ctx.db.orm, input.documentId, reachOf(ctx.actor, 'documents.read'))
  if (!row) throw new AppError('not-found', 'document.not-found')
  const record = await readBillRecord(ctx, { documentId: row.id })
  return { ...toRecord(row, record?.billId ?? null), bill: record?.corrected ?? null }
}

/** One upright page as an image; looking at health content leaves a trail row. */
export async function readPageImage(
  ctx: Context,
  input: { documentId: string; page: number },
): Promise<{ mediaType: string; bytes: Buffer }> {
  const row = await findDocument(ctx.db.orm, input.documentId, reachOf(ctx.actor, 'documents.read'))
  const image = row ? await findPageImage(ctx.db.orm, row.id, input.page) : null
  if (!row || !image) throw new AppError('not-found', 'document.not-found')
  await ctx.db.transaction((tx) =>
    recordTrail(ctx, tx, { action: 'documents.read', resource: 'document', resourceId: row.id }),
  )
  return { mediaType: image.mediaType, bytes: ctx.files.get(image.address) }
}

/** The documents that stand in a claim, oldest first. Who may see the claim is checked by its module. */
export async function documentsOfClaim(ctx: Needs<'db'>, input: { claimId: string }): Promise<DocumentRecord[]> {
  const rows = await findDocumentsOfClaim(ctx.db.orm, input.claimId)
  return rows.map((row) => toRecord(row, null))
}

/** What the flows and the claim module need to know of a document: no content. */
export async function documentFacts(ctx: Needs<'db'>, input: { documentId: string }) {
  const row = await findDocument(ctx.db.orm, input.documentId, {})
  if (!row) throw new AppError('not-found', 'document.not-found')
  return row
}
