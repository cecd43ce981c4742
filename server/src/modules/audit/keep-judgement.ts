import type { Needs } from '../../platform/context.js'
import type { Tx } from '../../platform/db/database.js'
import { AuditId, BillId } from '../../shared/ids.js'
import { worstOf } from './checks/index.js'
import type { Judgement } from './judge-paper.js'
import { blindPaper } from './prepare-subject.js'
import { AuditResult } from './schema.js'
import { findSameAudit, insertResult } from './store.js'

type Ctx = Needs<'vault' | 'clock' | 'ids'>

/** Keeps what a bill without a claim came to as its present audit; the same outcome of the same subject is kept once. */
export async function keepJudgement(ctx: Ctx, tx: Tx, judged: { judgement: Judgement; billId: string }) {
  const { subject, ...outcome } = judged.judgement.result
  const { routing, stages } = judged.judgement
  const billId = BillId.parse(judged.billId)
  const subjectBlind = ctx.vault.blind('audit.subject', JSON.stringify([subject, routing.checks]))
  const ruleSet = `${outcome.ruleSet} ${outcome.pack}`
  const known = await findSameAudit(tx, { claimId: null, billId, subjectBlind, ruleSet })
  if (known) return known
  const result = {
    ...{ ...outcome, id: AuditId.parse(ctx.ids.next()), claimId: null, billId, ruleSet, routing, stages },
    subject: AuditResult.shape.subject.parse(subject),
    at: ctx.clock.now().toISOString(),
  }
  const paperBlind = blindPaper(ctx, subject.bill)
  await insertResult(tx, { result, worst: worstOf(outcome.findings), subjectBlind, paperBlind })
  return result.id
}
