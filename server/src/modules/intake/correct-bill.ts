import type { Needs } from '../../platform/context.js'
import { AppError } from '../../platform/errors.js'
import { recordTrail } from '../../platform/trail/record.js'
import { isCorrection, valueAt } from './correcting/apply-corrections.js'
import { BillCorrected } from './events.js'
import { reachOf } from './reach.js'
import { readBillRecord } from './read-bill-record.js'
import type { BillCorrection } from './schema.js'
import { findDocument, keepCorrection } from './store.js'

type Context = Needs<'db' | 'vault' | 'events' | 'clock' | 'ids' | 'actor'>

/**
 * Keeps a person's corrections beside what the machine read; the claim is validated anew in answer to the event.
 * @throws AppError `document.not-found`, `document.not-read`, `bill.correction-invalid` with the field.
 */
export async function correctBill(
  ctx: Context,
  input: { documentId: string; correction: BillCorrection },
): Promise<{ billId: string; claimId: string | null; changed: string[] }> {
  const document = await findDocument(ctx.db.orm, input.documentId, reachOf(ctx.actor, 'bills.correct'))
  if (!document) throw new AppError('not-found', 'document.not-found')
  const record = await readBillRecord(ctx, { documentId: document.id })
  if (!record) throw new AppError('precondition', 'document.not-read')
  const entries = Object.entries(input.correction.fields)
  const wrong = entries.find(([field, value]) => !isCorrection(field, value))
  if (wrong) throw new AppError('invalid', 'bill.correction-invalid', { details: { field: wrong[0].slice(0, 60) } })
  const changed = entries.filter(([field, value]) => valueAt(record.corrected, field) !== value)
  if (changed.length > 0) {
    await ctx.db.transaction(async (tx) => {
      for (const [field, becomes] of changed) {
        const was = valueAt(record.corrected, field)
        await keepCorrection(ctx, tx, { billId: record.billId, field, was, becomes, actor: ctx.actor.id })
      }
      const fields = changed.map(([field]) => field)
      await recordTrail(ctx, tx, { action: 'bills.correct', resource: 'bill', resourceId: record.billId, fields })
      const { billId } = record
      await ctx.events.tell(tx, BillCorrected({ billId, documentId: document.id, claimId: document.claimId }))
    })
  }
  return { billId: record.billId, claimId: document.claimId, changed: changed.map(([field]) => field) }
}
