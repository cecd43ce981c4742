import type { Needs } from '../../platform/context.js'
import { recordTrail } from '../../platform/trail/record.js'
import { withSecondReading } from './comparing/compare-readings.js'
import type { ReadAgain } from './schema.js'
import { changeBill, findBill, findDocument, findPageImages } from './store.js'

export type SecondReaderContext = Needs<'db' | 'files' | 'vault' | 'actor' | 'clock' | 'metrics'> & {
  /** Absent or null where no vision model was set up on purpose. */
  readAgain?: ReadAgain | null
}

/**
 * Asks the second reader, where there is one, about a medical receipt that has been read, and keeps where the two differ.
 * Once: a bill that has its second reading, or the note that it failed, is left as it is. Whatever the second reader does,
 * the values that were read on this machine stay.
 */
export async function readBillAgain(ctx: SecondReaderContext, input: { documentId: string }): Promise<void> {
  if (!ctx.readAgain) return
  const document = await findDocument(ctx.db.orm, input.documentId, {})
  const found = await findBill(ctx, ctx.db.orm, { documentId: input.documentId })
  // A text has no picture to look at, and what is not a bill is refused without another's eyes on it.
  if (document?.kind !== 'receipt' || document.mediaType === 'text/plain') return
  if (!found?.bill.isMedical || found.bill.secondReading) return
  const pages = await findPageImages(ctx.db.orm, document.id)
  const images = pages.map(({ address, mediaType }) => ({ mediaType, bytes: ctx.files.get(address) }))
  if (images.length === 0) return
  const result = await ctx.readAgain({ images })
  const state = await ctx.db.transaction(async (tx) => {
    const now = await findBill(ctx, tx, { billId: found.id, lock: true })
    if (!now || now.bill.secondReading) return null
    const bill = withSecondReading(now.bill, result)
    await changeBill(ctx, tx, { id: now.id, bill })
    await recordTrail(ctx, tx, {
      ...{ action: 'documents.second-reading', resource: 'document', resourceId: document.id },
      ...{ versions: { model: result.reader, prompt: result.prompt } },
      ...(result.ok ? {} : { reason: result.problem }),
    })
    return bill.secondReading?.state ?? null
  })
  if (state) ctx.metrics.secondReadings.inc({ outcome: state })
}
