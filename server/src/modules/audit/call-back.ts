import type { Needs } from '../../platform/context.js'
import { sendWebhook, type Webhook } from '../../platform/webhooks/send-webhook.js'
import { findBatch, openCallback } from './store-batches.js'
import { findRequest, openText } from './store-requests.js'

type Ctx = Needs<'db' | 'vault' | 'clock' | 'config'>

/**
 * Tells a sender's program that its bill has been audited: ids, state and figures, no content; it fetches the rest with
 * its key. Nobody is called when the bill was deleted meanwhile.
 * @throws AppError those of `sendWebhook`
 */
export async function callBackAboutAudit(ctx: Ctx, input: { requestId: string }): Promise<{ status: number | null }> {
  const row = await findRequest(ctx.db.orm, input.requestId, {})
  const url = row && openText(ctx, row, 'callback_url')
  if (!row || !url) return { status: null }
  const { id, state, problem, verdict, confidence, currency, total, overcharge, findings } = row
  const at = row.finishedAt?.toISOString() ?? null
  const figures = { verdict, confidence, currency, total, overcharge, findings }
  const body = { event: 'audit.finished', auditId: id, state, problem, ...figures, at }
  return post(ctx, { url, id, event: { type: 'id.audit.finished.v1', subject: id, time: at }, body })
}

/** The same for a batch, once, when its last bill is done. */
export async function callBackAboutBatch(ctx: Ctx, input: { batchId: string }): Promise<{ status: number | null }> {
  const batch = await findBatch(ctx.db.orm, input.batchId, {})
  const url = batch && openCallback(ctx, batch)
  if (!batch || !url) return { status: null }
  const at = batch.finishedAt?.toISOString() ?? null
  const body = { event: 'batch.finished', batchId: batch.id, state: batch.state, at }
  const event = { type: 'id.audit-batch.finished.v1', subject: batch.id, time: at }
  return post(ctx, { url, id: batch.id, event, body })
}

async function post(ctx: Ctx, message: Pick<Webhook, 'url' | 'id' | 'event' | 'body'>) {
  const { webhookSecret: secret, webhookPrivate: allowPrivate, webhookFormat: format } = ctx.config
  if (secret === null) return { status: null }
  const source = ctx.config.publicUrl ?? 'urn:periksa'
  return sendWebhook({ ...message, secret, allowPrivate, format, source, at: ctx.clock.now() })
}
