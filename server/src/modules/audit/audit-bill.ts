import type { Needs } from '../../platform/context.js'
import { recordTrail } from '../../platform/trail/record.js'
import { AuditId } from '../../shared/ids.js'
import type { Severity } from '../../shared/reason.js'
import { worstOf } from './checks/index.js'
import { ClaimAudited } from './events.js'
import { blindPaper, prepareSubject, type SubjectInput } from './prepare-subject.js'
import type { AuditOutcome, AuditResult, AuditSubject } from './schema.js'
import { insertResult, reuseAudit } from './store.js'
import { runAudit } from './verdict/run-audit.js'

type Ctx = Needs<'db' | 'vault' | 'clock' | 'ids' | 'events' | 'actor'>

export type AuditBillInput = SubjectInput & {
  /** Names of the checks to run; all of them when not given. */
  checks?: string[]
  /** How the bill came to its analyser, kept with the result. */
  routing?: AuditResult['routing']
  stages?: AuditResult['stages']
}

/** Audits a bill by its terms and keeps what comes of it. The same bill is audited once by each rule set and pack. */
export async function auditBill(
  ctx: Ctx,
  input: AuditBillInput,
): Promise<{ auditId: AuditId; worst: Severity | null; result: AuditResult }> {
  const { subject, pack } = await prepareSubject(ctx, input)
  const outcome = runAudit(subject, input.checks ? { pack, checks: input.checks } : { pack })
  const { claimId, billId, fromPaper } = subject
  const worst = worstOf(outcome.findings)
  const ruleSet = `${outcome.ruleSet} ${outcome.pack}`
  const subjectBlind = ctx.vault.blind('audit.subject', JSON.stringify([subject, input.checks ?? null]))
  return ctx.db.transaction(async (tx) => {
    const known = await reuseAudit(tx, { claimId, billId, subjectBlind, ruleSet })
    if (known) return { auditId: known.result.id, worst: known.worst, result: known.result }
    const id = AuditId.parse(ctx.ids.next())
    const { routing = null, stages = [] } = input
    const at = ctx.clock.now().toISOString()
    const result = {
      ...outcome,
      id,
      claimId,
      billId,
      ruleSet,
      subject: { ...termsOf(subject), fromPaper },
      routing,
      stages,
      at,
    }
    await insertResult(tx, { result, worst, subjectBlind, paperBlind: blindPaper(ctx, subject.bill) })
    await trail(ctx, tx, { subject, outcome })
    if (claimId !== null) await ctx.events.tell(tx, ClaimAudited({ claimId, auditId: id, worst }))
    return { auditId: id, worst, result }
  })
}

function termsOf({ scheme, state, tier, accreditation, ward, serviceOn, receivedOn }: AuditSubject) {
  return { scheme, state, tier, accreditation, ward, serviceOn, receivedOn }
}

async function trail(
  ctx: Ctx,
  tx: Parameters<typeof insertResult>[0],
  done: { subject: AuditSubject; outcome: AuditOutcome },
): Promise<void> {
  const { claimId, billId } = done.subject
  await recordTrail(ctx, tx, {
    action: 'audit.bill',
    resource: claimId === null ? 'bill' : 'claim',
    resourceId: claimId ?? billId,
    versions: { checks: done.outcome.ruleSet, pack: done.outcome.pack },
  })
}
