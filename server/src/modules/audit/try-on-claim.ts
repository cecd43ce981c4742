import type { Needs } from '../../platform/context.js'
import { AppError } from '../../platform/errors.js'
import { BillId, ClaimId } from '../../shared/ids.js'
import type { Minor } from '../../shared/money.js'
import { readClaim } from '../claims/index.js'
import { readBillRecord } from '../intake/index.js'
import { activePack } from './active-pack.js'
import { patientOf } from './audit-claim.js'
import { listPacks } from './list-packs.js'
import { prepareSubject } from './prepare-subject.js'
import type { AuditOutcome, SchemePack } from './schema.js'
import { loadPresentResult } from './store.js'
import { runAudit } from './verdict/run-audit.js'

type Ctx = Needs<'db' | 'vault' | 'clock' | 'actor'>

/**
 * A claim's bill judged again by the rules in force, and by a draft pack or draft prices in their place; both are computed
 * now, so that only the drafts make a difference. Nothing is kept. Null before the claim's first audit.
 * @throws AppError `audit.no-such-pack`, `claim.not-found`
 */
export async function tryOnClaim(
  ctx: Ctx,
  input: { claimId: string; pack: string | null; prices: Readonly<Record<string, Minor>> | null },
): Promise<{ before: AuditOutcome; after: AuditOutcome } | null> {
  const claim = await readClaim(ctx, { claimId: input.claimId })
  const present = await loadPresentResult(ctx.db.orm, { claimId: claim.id })
  const record = await readBillRecord(ctx, { billId: claim.billId })
  if (!present || !record) return null
  const bill = {
    ...{ bill: record.corrected, billId: BillId.parse(claim.billId), claimId: ClaimId.parse(claim.id) },
    terms: { ...present.subject, receivedOn: claim.receivedOn },
    patient: await patientOf(ctx, claim.memberId),
  }
  const inForce = await activePack(ctx, present.subject.scheme)
  const draft = input.pack === null ? inForce : await packOf(ctx, input.pack)
  const judge = async (pack: SchemePack, prices: typeof input.prices): Promise<AuditOutcome> => {
    const { subject } = await prepareSubject(ctx, { ...bill, pack })
    const priced = subject.prices.map((one) => ({ ...one, amount: prices?.[one.code] ?? one.amount }))
    return runAudit({ ...subject, prices: priced }, { pack })
  }
  return { before: await judge(inForce, null), after: await judge(draft, input.prices) }
}

async function packOf(ctx: Ctx, version: string): Promise<SchemePack> {
  const found = (await listPacks(ctx)).find((one) => one.version === version)
  if (!found) throw new AppError('not-found', 'audit.no-such-pack')
  return found.pack
}
