import type { Needs } from '../../platform/context.js'
import { AppError } from '../../platform/errors.js'
import type { AuditId } from '../../shared/ids.js'
import { BillId, ClaimId } from '../../shared/ids.js'
import type { Severity } from '../../shared/reason.js'
import { readClaim } from '../claims/index.js'
import { readBillRecord } from '../intake/index.js'
import { auditBill } from './audit-bill.js'

type Ctx = Needs<'db' | 'vault' | 'clock' | 'ids' | 'events' | 'actor'>

/** Audits a claim's bill as it stands with its corrections, judged by the day the claim was handed in. */
export async function auditClaim(
  ctx: Ctx,
  input: { claimId: string },
): Promise<{ auditId: AuditId; worst: Severity | null }> {
  const claim = await readClaim(ctx, { claimId: input.claimId })
  const record = await readBillRecord(ctx, { billId: claim.billId })
  if (!record) throw new AppError('not-found', 'bill.not-found')
  const { auditId, worst } = await auditBill(ctx, {
    claimId: ClaimId.parse(input.claimId),
    billId: BillId.parse(record.billId),
    bill: record.corrected,
    terms: { receivedOn: claim.receivedOn },
  })
  return { auditId, worst }
}
