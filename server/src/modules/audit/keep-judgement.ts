import type { Needs } from '../../platform/context.js'
import type { Tx } from '../../platform/db/database.js'
import { AuditId, BillId } from '../../shared/ids.js'
import { worstOf } from './checks/index.js'
import type { Judgement } from './judge-paper.js'
import { blindPaper } from './prepare-subject.js'
import { AuditResult } from './schema.js'
import { findSameAudit, insertResult } from './store.js'

type Ctx = Needs<'vault' | 'clock' | 'ids'>

type Judged = { judgement: Judgement; billId: string }

/** Keeps what a bill without a claim came to as its present audit; the same outcome of the same subject is kept once. */
export async function keepJudgement(ctx: Ctx, tx: Tx, judged: Judged): Promise<string> {
  const { ruleSet, pack } = judged.judgement.result
  const key = { claimId: null, billId: judged.billId, subjectBlind: blindSubject(ctx, judged.judgement) }
  const known = await findSameAudit(tx, { ...key, ruleSet: `${ruleSet} ${pack}` })
  return known ?? keepFirstJudgement(ctx, tx, { ...judged, auditId: ctx.ids.next() })
}

/** The same for a bill that was read just now, so that nothing else can stand about it. */
export async function keepFirstJudgement(ctx: Ctx, tx: Tx, judged: Judged & { auditId: string }): Promise<string> {
  const { judgement } = judged
  const { subject, ...outcome } = judgement.result
  const result = {
    ...{ ...outcome, id: AuditId.parse(judged.auditId), claimId: null, billId: BillId.parse(judged.billId) },
    ...{ ruleSet: `${outcome.ruleSet} ${outcome.pack}`, routing: judgement.routing, stages: judgement.stages },
    subject: AuditResult.shape.subject.parse(subject),
    at: ctx.clock.now().toISOString(),
  }
  const blinds = { subjectBlind: blindSubject(ctx, judgement), paperBlind: blindPaper(ctx, subject.bill) }
  await insertResult(tx, { result, worst: worstOf(outcome.findings), ...blinds })
  return result.id
}

function blindSubject(ctx: Ctx, { result, routing }: Judgement): string {
  return ctx.vault.blind('audit.subject', JSON.stringify([result.subject, routing.checks]))
}
