import type { Needs } from '../../platform/context.js'
import type { Tx } from '../../platform/db/database.js'
import { scanBytes } from '../../platform/files/scan.js'
import { placeOfContent } from './document-bytes.js'
import { plainText } from './media/media-type.js'
import { parseText } from './parse-text.js'
import { checkFile } from './receive-document.js'
import type { Bill } from './schema.js'
import { changeDocument, countOfAddress, deleteDocument, keepBill, keepDocument } from './store.js'

type Ctx = Needs<'files' | 'vault' | 'clock' | 'ids' | 'actor' | 'config'>

export type PaperInput = {
  bytes: Uint8Array
  /** The audit it is sent for. */
  paperOf: string
  source: 'web' | 'alias' | 'cli' | 'program'
}

/** A paper that is ready to be kept: looked over and, where it is a short text, already read. */
export type Paper = {
  documentId: string
  /** Null where the reader must read it first. */
  read: { billId: string; bill: Bill } | null
  keep(tx: Tx): Promise<void>
}

/** Longer texts take their time and are read in the background like pictures. */
const SHORT_BYTES = 32 * 1024
/** The reader of short texts: the parser alone, with no eyes. */
const TEXT_READER = 'plain-text+bill-parser/1'

/**
 * Looks a bill over that is to be audited on its own: no member, no claim. A short text is read at once and kept sealed
 * in its row; everything else is kept as a file and read in the background.
 * @throws AppError `document.empty`, `document.too-large`, `document.unsupported-type`, and those of `parseText`
 */
export async function receivePaper(ctx: Ctx, input: PaperInput): Promise<Paper> {
  const { bytes, paperOf, source } = input
  const mediaType = checkFile(bytes, ctx.config.maxFileBytes)
  const scanned = await scanBytes(ctx.config, bytes)
  const text = mediaType === 'text/plain' && bytes.length <= SHORT_BYTES ? plainText(bytes) : null
  const documentId = ctx.ids.next()
  const read = text === null ? null : { billId: ctx.ids.next(), bill: await parseText(text) }
  const address = text === null ? ctx.files.put(bytes) : ctx.files.addressOf(bytes)
  const state = read
    ? ({ state: 'read', stage: 'checked', pages: 1 } as const)
    : ({ state: 'received', stage: 'received' } as const)
  return {
    documentId,
    read,
    async keep(tx) {
      const receivedAt = ctx.clock.now()
      await keepDocument(tx, {
        ...{ id: documentId, memberId: ctx.actor.memberId, facilityId: ctx.actor.facilityId, uploadedBy: ctx.actor.id },
        ...{ source, kind: 'receipt', mediaType, bytes: bytes.length, address, paperOf, receivedAt, ...state },
        content: text === null ? null : ctx.vault.seal(placeOfContent(documentId), text),
        finishedAt: read ? receivedAt : null,
        scannedAt: scanned ? receivedAt : null,
      })
      if (read) await keepBill(ctx, tx, { id: read.billId, documentId, bill: read.bill, reader: TEXT_READER })
    },
  }
}

/** A paper's way is done: read, or not readable for a stated reason. */
export async function finishPaper(
  ctx: Needs<'db' | 'clock'>,
  input: { documentId: string; problem: string | null },
): Promise<void> {
  const { documentId, problem } = input
  const state = problem === null ? ({ state: 'read', stage: 'checked' } as const) : ({ state: 'failed' } as const)
  await ctx.db.transaction((tx) => changeDocument(tx, documentId, { ...state, problem, finishedAt: ctx.clock.now() }))
}

/** Removes a paper with everything read on it; gives the file to remove once the transaction is kept, if any. */
export async function removePaper(tx: Tx, input: { documentId: string }): Promise<{ files: string[] }> {
  const addresses = await deleteDocument(tx, input.documentId)
  const counts = await Promise.all(addresses.map((address) => countOfAddress(tx, address)))
  return { files: addresses.filter((_address, index) => counts[index] === 0) }
}
