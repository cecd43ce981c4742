import type { Needs } from '../../platform/context.js'
import type { Tx } from '../../platform/db/database.js'
import { AppError } from '../../platform/errors.js'
import { recordTrail } from '../../platform/trail/record.js'
import { checkWebhookUrl } from '../../platform/webhooks/public-address.js'
import { type Paper, receivePaper } from '../intake/index.js'
import { AuditFinished, AuditRequested, CallbackDue } from './events.js'
import { howItWasDone, type Judgement, judgePaper } from './judge-paper.js'
import { judgedColumns } from './judged-columns.js'
import { keepFirstJudgement } from './keep-judgement.js'
import { readAudit, viewOf } from './read-audit.js'
import { AuditOutcome, type AuditTerms, type AuditView } from './schema.js'
import { findSame, insertRequest, nameRequest, type RequestRow, sealText } from './store-requests.js'

type Ctx = Needs<'db' | 'vault' | 'files' | 'events' | 'clock' | 'ids' | 'actor' | 'config' | 'log' | 'metrics'>

export type StartAuditInput = {
  bytes: Uint8Array
  /** The sender's own name for the document; sending it again answers what was found then. */
  docId: string | null
  /** Whom a program speaks of; '' for the caller. It parts documents of different people, and gives no rights. */
  userRef: string
  terms: AuditTerms
  question: string | null
  callbackUrl: string | null
  source: 'web' | 'alias' | 'cli' | 'program'
}

/**
 * Takes in a bill and audits it, without a member or a claim. A short text is answered at once; everything else is read
 * in the background. The same file judged by the same terms is audited once for the same sender.
 * @throws AppError `audit.document-id-taken` when the name already stands for another document or other terms,
 * `webhook.address-refused`, `audit.webhooks-off`, and those of `receivePaper`.
 */
export async function startAudit(ctx: Ctx, input: StartAuditInput): Promise<AuditView & { replayed: boolean }> {
  requireCallback(ctx, input.callbackUrl)
  const content = ctx.files.addressOf(input.bytes)
  const fingerprint = ctx.vault.blind('audit.request', JSON.stringify([content, input.terms, input.question]))
  const earlier = await replay(ctx, input, fingerprint)
  if (earlier) return earlier
  const id = ctx.ids.next()
  const started = performance.now()
  const paper = await receivePaper(ctx, { bytes: input.bytes, paperOf: id, source: input.source })
  const judgement = paper.read
    ? await judgePaper(ctx, { ...paper.read, terms: input.terms, readingMilliseconds: performance.now() - started })
    : null
  const row: RequestRow = {
    ...newRow(ctx, { id, paper, fingerprint, input }),
    ...judgedColumns(ctx, {
      id,
      judgement,
      bill: paper.read?.bill ?? null,
      question: input.question,
      terms: input.terms,
    }),
    auditId: judgement && ctx.ids.next(),
  }
  const isNew = await ctx.db.transaction((tx) => keep(ctx, tx, { row, paper, judgement, docId: input.docId }))
  if (!isNew) {
    // Somebody sent the same a moment before.
    const other = await replay(ctx, input, fingerprint)
    if (other) return other
    throw new AppError('conflict', 'audit.document-id-taken')
  }
  const bill = paper.read?.bill ?? null
  const docIds = input.docId === null ? [] : [input.docId]
  const result = judgement && AuditOutcome.parse(judgement.result)
  return { ...viewOf(ctx, { row, docIds, bill, result, models: [] }), replayed: false }
}

/** What was found when the same was sent before; null when it is new. */
async function replay(ctx: Ctx, input: StartAuditInput, fingerprint: string) {
  const sender = { owner: ctx.actor.id, userRef: input.userRef }
  const { docId } = input
  const { named, same } = await findSame(ctx.db.orm, { ...sender, docId, fingerprint })
  if (named && named.id !== same?.id) {
    throw new AppError('conflict', 'audit.document-id-taken', {
      message: 'This document id stands for another document, or for the same one judged by other terms.',
    })
  }
  if (!same) return null
  if (docId !== null && !named) await ctx.db.transaction((tx) => nameRequest(tx, { ...sender, docId }, same.id))
  return { ...(await readAudit(ctx, { id: same.id, permission: 'audits.create' })), replayed: true }
}

/** @throws AppError `webhook.address-refused`, `audit.webhooks-off` */
export function requireCallback(ctx: Needs<'config'>, url: string | null): void {
  if (url === null) return
  checkWebhookUrl(url, { allowPrivate: ctx.config.webhookPrivate })
  if (ctx.config.webhookSecret) return
  throw new AppError('precondition', 'audit.webhooks-off', {
    message: 'This server has no secret to sign webhooks with, so it calls nobody.',
  })
}

type New = { id: string; paper: Paper; fingerprint: string; input: StartAuditInput }

function newRow(ctx: Ctx, { id, paper, fingerprint, input }: New) {
  return {
    ...{ id, owner: ctx.actor.id, userRef: input.userRef, fingerprint },
    ...{ memberId: ctx.actor.memberId, facilityId: ctx.actor.facilityId },
    ...{ documentId: paper.documentId, billId: paper.read?.billId ?? null },
    terms: input.terms,
    question: sealText(ctx, { id, column: 'question' }, input.question),
    callbackUrl: sealText(ctx, { id, column: 'callback_url' }, input.callbackUrl),
    requestedAt: ctx.clock.now(),
  }
}

/** Everything in one transaction: the document, what was read and found, its trail, and what others are told. */
async function keep(
  ctx: Ctx,
  tx: Tx,
  {
    row,
    paper,
    judgement,
    docId,
  }: { row: RequestRow; paper: Paper; judgement: Judgement | null; docId: string | null },
) {
  if (!(await insertRequest(tx, row))) return false
  const named =
    docId === null ? row.id : await nameRequest(tx, { owner: row.owner, userRef: row.userRef, docId }, row.id)
  if (named !== row.id) throw new AppError('conflict', 'audit.document-id-taken')
  await paper.keep(tx)
  if (judgement && row.billId !== null && row.auditId !== null) {
    await keepFirstJudgement(ctx, tx, { judgement, billId: row.billId, auditId: row.auditId })
  }
  await recordTrail(ctx, tx, { action: 'audits.create', resource: 'audit', resourceId: row.id })
  if (row.state === 'queued') await ctx.events.tell(tx, AuditRequested({ requestId: row.id }))
  else {
    const end = { requestId: row.id, state: 'done' as const, verdict: row.verdict, background: false }
    await ctx.events.tell(tx, AuditFinished({ ...end, ...howItWasDone(judgement) }))
    if (row.callbackUrl !== null) await ctx.events.tell(tx, CallbackDue({ requestId: row.id }))
  }
  return true
}
