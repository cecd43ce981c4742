import type { Needs } from '../../platform/context.js'
import { AppError } from '../../platform/errors.js'
import { recordTrail } from '../../platform/trail/record.js'
import { readBillRecord } from '../intake/index.js'
import { AuditFinished, CallbackDue } from './events.js'
import { howItWasDone, type Judgement, judgePaper, stage } from './judge-paper.js'
import { judgedColumns } from './judged-columns.js'
import { keepJudgement } from './keep-judgement.js'
import { AuditTerms } from './schema.js'
import { settleItems } from './settle-items.js'
import { changeRequest, findRequest, openText, type RequestRow } from './store-requests.js'

type Ctx = Needs<'db' | 'vault' | 'events' | 'clock' | 'ids' | 'actor' | 'log'>

/** The document a waiting audit needs read. @throws AppError `audit.not-found` */
export async function paperOfAudit(ctx: Needs<'db'>, input: { requestId: string }): Promise<{ documentId: string }> {
  const row = await findRequest(ctx.db.orm, input.requestId, {})
  if (!row) throw new AppError('not-found', 'audit.not-found')
  return { documentId: row.documentId }
}

/**
 * Audits a bill that has been read, by the terms it was sent with, and tells that it is done. Again, it audits the bill
 * as it reads now; a step that runs twice finds the same.
 */
export async function auditPaper(
  ctx: Ctx,
  input: { requestId: string; readingMilliseconds?: number },
): Promise<{ verdict: string }> {
  const row = await findRequest(ctx.db.orm, input.requestId, {})
  const record = row && (await readBillRecord(ctx, { documentId: row.documentId }))
  if (!row || !record) throw new AppError('not-found', 'audit.not-found')
  const terms = AuditTerms.parse(row.terms)
  const bill = record.corrected
  const readingMilliseconds = input.readingMilliseconds ?? 0
  const judgement = await judgePaper(ctx, { bill, billId: record.billId, terms, readingMilliseconds })
  const question = openText(ctx, row, 'question')
  const columns = judgedColumns(ctx, { id: row.id, judgement, bill, question, terms })
  await finish(ctx, row, { ...columns, billId: record.billId, judgement })
  return { verdict: judgement.result.verdict }
}

/** A bill that could not be read or audited is an outcome with its code, not an error. */
export async function failAudit(ctx: Ctx, input: { requestId: string; problem: string }): Promise<void> {
  const row = await findRequest(ctx.db.orm, input.requestId, {})
  if (row?.state !== 'queued') return
  const stages = [stage('reading', 0, input.problem)]
  await finish(ctx, row, { state: 'failed', problem: input.problem, stages, finishedAt: ctx.clock.now() })
}

async function finish(
  ctx: Ctx,
  row: RequestRow,
  { judgement, ...change }: Partial<RequestRow> & { state: string; judgement?: Judgement },
): Promise<void> {
  await ctx.db.transaction(async (tx) => {
    const { billId } = change
    const auditId = judgement && billId ? await keepJudgement(ctx, tx, { judgement, billId }) : null
    await changeRequest(tx, row.id, { ...change, auditId })
    await recordTrail(ctx, tx, {
      action: 'audits.finish',
      resource: 'audit',
      resourceId: row.id,
      ...(change.problem ? { reason: change.problem } : {}),
    })
    await settleItems(ctx, tx, { requestId: row.id, end: change })
    const state = change.state === 'done' ? 'done' : 'failed'
    const verdict = change.verdict ?? null
    const background = row.state === 'queued'
    await ctx.events.tell(
      tx,
      AuditFinished({ requestId: row.id, state, verdict, background, ...howItWasDone(judgement) }),
    )
    if (background && row.callbackUrl !== null) await ctx.events.tell(tx, CallbackDue({ requestId: row.id }))
  })
}
