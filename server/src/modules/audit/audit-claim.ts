import type { Needs } from '../../platform/context.js'
import { AppError } from '../../platform/errors.js'
import { BillId, ClaimId } from '../../shared/ids.js'
import { readClaim } from '../claims/index.js'
import { readBillRecord } from '../intake/index.js'
import { auditBill } from './audit-bill.js'

type Ctx = Needs<'db' | 'vault' | 'clock' | 'ids' | 'events' | 'actor'>

/**
 * Audits the bill of a claim as people corrected it.
 * @throws AppError `claim.not-found`, `bill.not-found`
 */
export async function auditClaim(ctx: Ctx, input: { claimId: string }): ReturnType<typeof auditBill> {
  const { billId, receivedOn } = await readClaim(ctx, input)
  const record = await readBillRecord(ctx, { billId })
  if (!record) throw new AppError('not-found', 'bill.not-found')
  const { corrected: bill } = record
  return auditBill(ctx, { claimId: ClaimId.parse(input.claimId), billId: BillId.parse(billId), bill, receivedOn })
}
