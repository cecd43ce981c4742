import { requireScope } from '../../platform/auth/permissions.js'
import type { Needs } from '../../platform/context.js'
import type { Tx } from '../../platform/db/database.js'
import { AppError } from '../../platform/errors.js'
import { scanBytes } from '../../platform/files/scan.js'
import { recordTrail } from '../../platform/trail/record.js'
import { cutPassages } from './chunking/cut-passages.js'
import type { AddedDocument, DocumentAbout, ExtractText } from './schema.js'
import {
  findByContent,
  findDocumentRow,
  insertDocument,
  insertVersion,
  listPassageRows,
  lockEditing,
  nextNumber,
} from './store.js'

/** A text for members is far smaller; a scan does not belong here. */
export const LARGEST_FILE = 10 * 2 ** 20

export type AddContext = Needs<'db' | 'files' | 'clock' | 'ids' | 'actor' | 'config'> & { extractText: ExtractText }

export type AddDocumentInput = {
  bytes: Uint8Array
  fileName: string
  about: DocumentAbout
  /** The document it is a new version of; null for a new one. */
  documentId: string | null
}

/**
 * Keeps a file as a draft: its text is read in a child process and cut into passages; nothing is answered from it before
 * it is reviewed and published. The same file again answers the document that holds it.
 * @throws AppError `document.empty`, `document.too-large`, `knowledge.document-not-found` and the extractor's codes
 */
export async function addDocument(ctx: AddContext, input: AddDocumentInput): Promise<AddedDocument> {
  requireScope(ctx.actor, 'knowledge.edit')
  const { bytes, fileName, about } = input
  if (bytes.length === 0) throw new AppError('invalid', 'document.empty')
  if (bytes.length > LARGEST_FILE)
    throw new AppError('invalid', 'document.too-large', { details: { maxBytes: LARGEST_FILE } })
  await scanBytes(ctx.config, bytes)
  const read = await ctx.extractText({ bytes, fileName })
  if (!read.ok) throw new AppError(read.code === 'knowledge.busy' ? 'unavailable' : 'invalid', read.code)
  const address = ctx.files.put(bytes)
  return ctx.db.transaction(async (tx) => {
    await lockEditing(tx)
    const held = await findByContent(tx, address)
    if (held && (input.documentId === null || input.documentId === held.documentId)) {
      return { ...held, passages: (await listPassageRows(tx, held.versionId)).length, isNew: false }
    }
    const documentId = input.documentId ?? (await startDocument(ctx, tx, about))
    const document = await findDocumentRow(tx, documentId)
    if (!document || document.deletedAt) throw new AppError('not-found', 'knowledge.document-not-found')
    const versionId = ctx.ids.next()
    const number = await nextNumber(tx, documentId)
    const cut = cutPassages({ documentId, number, title: document.title, text: read.text })
    await insertVersion(
      tx,
      {
        id: versionId,
        documentId,
        number,
        state: 'draft',
        fileName,
        mediaType: read.mediaType,
        bytes: bytes.length,
        address,
        contentHash: address,
        text: read.text,
        madeBy: ctx.actor.id,
        madeAt: ctx.clock.now(),
        reviewedBy: null,
        reviewedAt: null,
        publishedBy: null,
        publishedAt: null,
      },
      cut,
    )
    await recordTrail(ctx, tx, {
      action: 'knowledge.upload',
      resource: 'knowledge-document',
      resourceId: documentId,
      versions: { version: String(number) },
    })
    return { documentId, versionId, passages: cut.length, isNew: true }
  })
}

async function startDocument(ctx: AddContext, tx: Tx, about: DocumentAbout): Promise<string> {
  const id = ctx.ids.next()
  await insertDocument(tx, {
    ...about,
    id,
    slug: null,
    supportGrade: 'editor',
    supportNote: null,
    demonstration: false,
    createdBy: ctx.actor.id,
    createdAt: ctx.clock.now(),
    deletedBy: null,
    deletedAt: null,
  })
  return id
}
