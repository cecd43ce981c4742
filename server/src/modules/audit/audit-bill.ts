import type { Needs } from '../../platform/context.js'
import { recordTrail } from '../../platform/trail/record.js'
import { AuditId, type ClaimId } from '../../shared/ids.js'
import type { Severity } from '../../shared/reason.js'
import { RULE_SET, runChecks, worstOf } from './checks/index.js'
import { ClaimAudited } from './events.js'
import type { AuditSubject } from './schema.js'
import { insertReport, reuseAudit } from './store.js'

type Ctx = Needs<'db' | 'vault' | 'clock' | 'ids' | 'events' | 'actor'>

/** Runs the checks over a claim's bill and keeps what they find. The same bill is audited once by each rule set. */
export async function auditBill(
  ctx: Ctx,
  subject: AuditSubject & { claimId: ClaimId },
  options: { checks?: string[] } = {},
): Promise<{ auditId: AuditId; worst: Severity | null }> {
  const { claimId, billId } = subject
  const findings = runChecks(subject, options.checks)
  const worst = worstOf(findings)
  const subjectBlind = ctx.vault.blind(
    'audit.subject',
    JSON.stringify([subject.receivedOn, subject.accommodationLines, subject.bill, options.checks ?? null]),
  )
  return ctx.db.transaction(async (tx) => {
    const known = await reuseAudit(tx, { claimId, subjectBlind, ruleSet: RULE_SET })
    if (known) return { auditId: known.id, worst: known.worst }
    const id = AuditId.parse(ctx.ids.next())
    const at = ctx.clock.now().toISOString()
    await insertReport(tx, { id, claimId, billId, subjectBlind, ruleSet: RULE_SET, worst, findings, at, routing: null })
    await recordTrail(ctx, tx, {
      action: 'audit.bill',
      resource: 'claim',
      resourceId: claimId,
      versions: { checks: RULE_SET },
    })
    await ctx.events.tell(tx, ClaimAudited({ claimId, auditId: id, worst }))
    return { auditId: id, worst }
  })
}
