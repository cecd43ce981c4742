import { AppError } from '../../platform/errors.js'
import { type BillCorrection, correctBill, readDocument } from '../intake/index.js'
import { requireCorrectable } from './require-correctable.js'

type Ctx = Parameters<typeof correctBill>[0] & Parameters<typeof readDocument>[0]

/**
 * Corrects what was read on a document, while its claim may still be corrected; the claim is worked out anew in answer
 * to the event, also after a crash.
 * @throws AppError `document.not-found`, `document.not-read`, `claim.not-correctable`, `bill.correction-invalid`
 */
export async function correctClaimBill(ctx: Ctx, input: { documentId: string; correction: BillCorrection }) {
  const { billId } = await readDocument(ctx, { documentId: input.documentId })
  if (!billId) throw new AppError('precondition', 'document.not-read')
  await requireCorrectable(ctx, { billId })
  return correctBill(ctx, input)
}
