import type { Needs } from '../../platform/context.js'
import { AppError } from '../../platform/errors.js'
import { documentBytes } from './document-bytes.js'
import { DocumentStageReached } from './events.js'
import { parseBill } from './parsing/parse-bill.js'
import { readBillAgain, type SecondReaderContext } from './read-bill-again.js'
import type { PageImage, ReadingStage, ReadProgress, ReadText, ReadTextResult } from './schema.js'
import {
  changeDocument,
  type DocumentRow,
  findBill,
  findDocument,
  keepBill,
  keepPageImages,
  logReading,
} from './store.js'

export type IntakeContext = Needs<
  'db' | 'files' | 'events' | 'clock' | 'ids' | 'vault' | 'actor' | 'config' | 'log' | 'metrics'
> &
  SecondReaderContext & {
    readText: ReadText
    /** Name and version of the reader, kept with every bill it read. */
    readerName: string
  }

export type ReadBillResult =
  | { outcome: 'read'; billId: string; isMedical: boolean }
  | { outcome: 'failed'; problem: string }

/** Pages of one document at most, as the upload rules say. */
const MAX_PAGES = 20

/**
 * Reads a kept document into a bill, once: asked again, it gives what it kept. A medical receipt is then put before the
 * second reader, where one is set up; killed in between, only that is made up for.
 * A document that cannot be read is an outcome, not an error.
 */
export async function readBill(ctx: IntakeContext, input: { documentId: string }): Promise<ReadBillResult> {
  const read = await readHere(ctx, input)
  if (read.outcome === 'read' && read.isMedical) await readBillAgain(ctx, input)
  return read
}

async function readHere(ctx: IntakeContext, input: { documentId: string }): Promise<ReadBillResult> {
  const document = await findDocument(ctx.db.orm, input.documentId, {})
  if (!document) throw new AppError('not-found', 'document.not-found')
  const earlier = await findBill(ctx, ctx.db.orm, { documentId: document.id })
  if (earlier) return { outcome: 'read', billId: earlier.id, isMedical: earlier.bill.isMedical }
  const started = performance.now()
  const bytes = documentBytes(ctx, document)
  const noteProgress = stageNoter((stage) => noteStageSoon(ctx, document.id, stage))
  const outcome = await ctx.readText({ bytes, mediaType: document.mediaType, maxPages: MAX_PAGES }, noteProgress)
  return outcome.ok
    ? keepReading(ctx, document, { outcome, started })
    : keepFailure(ctx, document, { code: outcome.code, started })
}

async function keepReading(
  ctx: IntakeContext,
  document: DocumentRow,
  reading: { outcome: Extract<ReadTextResult, { ok: true }>; started: number },
): Promise<ReadBillResult> {
  const { pages, images, milliseconds } = reading.outcome
  const imageHash = reading.outcome.imageHash ?? null
  const bill = parseBill(pages)
  const billId = ctx.ids.next()
  const kept = images.map((image) => keepImage(ctx, document.id, image))
  const total = Math.round(performance.now() - reading.started)
  await ctx.db.transaction(async (tx) => {
    await keepPageImages(tx, kept)
    await keepBill(ctx, tx, { id: billId, documentId: document.id, bill, reader: ctx.readerName })
    await changeDocument(tx, document.id, { state: 'reading', stage: 'understood', pages: pages.length, imageHash })
    await logReading(tx, {
      ...logEntry(ctx, document),
      outcome: bill.isMedical ? 'read' : 'refused',
      code: bill.isMedical ? null : 'document.not-medical',
      pages: pages.length,
      milliseconds: { ...milliseconds, total },
    })
    await ctx.events.tell(tx, DocumentStageReached({ documentId: document.id, stage: 'understood' }))
  })
  ctx.metrics.documentsRead.inc({ outcome: bill.isMedical ? 'read' : 'refused' })
  ctx.metrics.readingSeconds.observe(total / 1000)
  return { outcome: 'read', billId, isMedical: bill.isMedical }
}

async function keepFailure(
  ctx: IntakeContext,
  document: DocumentRow,
  failure: { code: string; started: number },
): Promise<ReadBillResult> {
  const total = Math.round(performance.now() - failure.started)
  await ctx.db.transaction((tx) =>
    logReading(tx, {
      ...logEntry(ctx, document),
      outcome: 'failed',
      code: failure.code,
      pages: 0,
      milliseconds: { total },
    }),
  )
  ctx.metrics.documentsRead.inc({ outcome: 'failed' })
  return { outcome: 'failed', problem: failure.code }
}

function keepImage(ctx: IntakeContext, documentId: string, image: PageImage) {
  const { page, width, height, mediaType } = image
  return { documentId, page, width, height, mediaType, address: ctx.files.put(image.bytes) }
}

function logEntry(ctx: IntakeContext, document: DocumentRow) {
  return {
    id: ctx.ids.next(),
    documentAddress: document.address,
    kind: document.kind,
    mediaType: document.mediaType,
    reader: ctx.readerName,
    at: ctx.clock.now(),
  }
}

/** Turns the reader's progress over pages into the stages a person is shown, each told once. */
function stageNoter(note: (stage: ReadingStage) => void): (progress: ReadProgress) => void {
  let straightened = false
  return ({ stage, page, pages }) => {
    if (stage !== 'decode' && !straightened) {
      straightened = true
      note('straightened')
    }
    if (stage === 'done' && page === pages) note('read')
  }
}

/** Progress is for the screen only: losing one is harmless, so it does not hold up or fail the reading. */
function noteStageSoon(ctx: IntakeContext, documentId: string, stage: ReadingStage): void {
  ctx.db
    .transaction(async (tx) => {
      await changeDocument(tx, documentId, { state: 'reading', stage })
      await ctx.events.tell(tx, DocumentStageReached({ documentId, stage }))
    })
    .catch((error: unknown) => ctx.log.warn({ err: error, documentId }, 'a stage of reading was not shown'))
}
