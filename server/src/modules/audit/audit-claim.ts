import type { Needs } from '../../platform/context.js'
import { AppError, asAppError } from '../../platform/errors.js'
import type { AuditId } from '../../shared/ids.js'
import { BillId, ClaimId } from '../../shared/ids.js'
import type { Severity } from '../../shared/reason.js'
import { readClaim } from '../claims/index.js'
import { readBillRecord } from '../intake/index.js'
import { readMember } from '../registry/index.js'
import { auditBill } from './audit-bill.js'
import { classifyDocument } from './classification/classify-document.js'
import { languageOf } from './judge-paper.js'
import { readingQuality } from './judging/reading-quality.js'
import { routeAudit } from './route-audit.js'
import type { AuditSubject } from './schema.js'
import { keepRouting } from './store.js'

type Ctx = Needs<'db' | 'vault' | 'clock' | 'ids' | 'events' | 'actor' | 'log'>

/**
 * Audits a claim's bill as it stands with its corrections, judged by the day the claim was handed in, by the analyser that
 * routing chooses for it.
 */
export async function auditClaim(
  ctx: Ctx,
  input: { claimId: string },
): Promise<{ auditId: AuditId; worst: Severity | null }> {
  const claim = await readClaim(ctx, { claimId: input.claimId })
  const record = await readBillRecord(ctx, { billId: claim.billId })
  if (!record) throw new AppError('not-found', 'bill.not-found')
  const bill = record.corrected
  const classification = classifyDocument(bill)
  const wish = {
    ...{ classification, language: languageOf(bill), isClaim: true, readingQuality: readingQuality(bill) },
    ...{ priority: 'normal' as const, strategy: null },
  }
  const patient = await patientOf(ctx, claim.memberId)
  const { result, routing } = await routeAudit(ctx, wish, (checks) =>
    auditBill(ctx, {
      ...{ claimId: ClaimId.parse(input.claimId), billId: BillId.parse(record.billId), bill, checks },
      terms: { receivedOn: claim.receivedOn },
      patient,
    }),
  )
  await ctx.db.transaction((tx) => keepRouting(tx, result.auditId, routing))
  return { auditId: result.auditId, worst: result.worst }
}

/** Sex and birth date of the member a claim is for; null for one who is not in the registry any more. */
export async function patientOf(
  ctx: Needs<'db' | 'vault' | 'clock' | 'actor'>,
  memberId: string,
): Promise<AuditSubject['patient']> {
  try {
    const { sex, birthDate } = await readMember(ctx, { id: memberId })
    return { sex, birthDate }
  } catch (error) {
    if (asAppError(error)?.code === 'registry.member-not-found') return null
    throw error
  }
}
