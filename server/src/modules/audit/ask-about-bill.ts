import type { Needs } from '../../platform/context.js'
import { AppError } from '../../platform/errors.js'
import { readBillRecord } from '../intake/index.js'
import { type Answer, answerQuestion } from './answering/answer-question.js'
import { reachOf } from './request-reach.js'
import { AuditTerms, type BillMessage } from './schema.js'
import { loadOutcomeOf } from './store.js'
import { findMessages, keepMessages } from './store-messages.js'
import { findNamed, findRequest, type RequestRow } from './store-requests.js'

type Ctx = Needs<'db' | 'vault' | 'clock' | 'actor'>

/**
 * Answers a question about one audited bill from its stored lines and findings, and keeps both. No model takes part, and
 * nothing that stands on the bill is taken for an instruction.
 * @throws AppError `audit.not-found` for a stranger's bill as for a missing one, `audit.still-reading`
 */
export async function askAboutBill(
  ctx: Ctx,
  input: { id: string; question: string; language?: string | undefined },
): Promise<Answer> {
  const row = await reach(ctx, input.id)
  const record = row.billId ? await readBillRecord(ctx, { billId: row.billId }) : null
  const result = await loadOutcomeOf(ctx.db.orm, row.auditId)
  if (!record || !result) throw new AppError('conflict', 'audit.still-reading')
  const language = input.language ?? AuditTerms.parse(row.terms).language
  const audited = { bill: record.corrected, result }
  const answer = answerQuestion(audited, { question: input.question, language })
  const said = [
    { role: 'user' as const, content: input.question },
    { role: 'assistant' as const, content: answer.text },
  ]
  await ctx.db.transaction((tx) => keepMessages(ctx, tx, { requestId: row.id, said }))
  return answer
}

/** What was asked about a bill and answered, oldest first. */
export async function readConversation(ctx: Ctx, input: { id: string }): Promise<BillMessage[]> {
  const row = await reach(ctx, input.id)
  return findMessages(ctx, ctx.db.orm, row.id)
}

/**
 * The audit that the caller's own name for a document stands for. Without saying whom it spoke of, the name must stand for
 * one only.
 * @throws AppError `audit.not-found`
 */
export async function findAuditByName(
  ctx: Needs<'db' | 'actor'>,
  input: { docId: string; userRef?: string | undefined },
): Promise<string> {
  const found = await findNamed(ctx.db.orm, { owner: ctx.actor.id, ...input })
  const [id] = found
  if (!id || found.length > 1) throw new AppError('not-found', 'audit.not-found')
  return id
}

async function reach(ctx: Ctx, id: string): Promise<RequestRow> {
  const row = await findRequest(ctx.db.orm, id, reachOf(ctx.actor, 'audits.read'))
  if (!row) throw new AppError('not-found', 'audit.not-found')
  return row
}
