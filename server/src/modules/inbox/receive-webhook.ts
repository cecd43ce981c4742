import { createHash, timingSafeEqual } from 'node:crypto'
import type { Needs } from '../../platform/context.js'
import { AppError } from '../../platform/errors.js'
import { isSignedBy } from './adapters/whatsapp-cloud.js'
import { accountOf, readWebhook } from './channels/whatsapp-cloud/read-webhook.js'
import { recordInTurn } from './record-in-turn.js'
import type { Recorded } from './record-inbound.js'
import { recordStatus } from './record-status.js'
import type { Inbound, WebhookReport } from './schema.js'
import { insertAccount } from './store-contacts.js'

type Ctx = Needs<'db' | 'vault' | 'clock' | 'ids' | 'events' | 'actor' | 'config' | 'log'>

/** Meta asks once whether this address is ours. @throws AppError `inbox.webhook-refused` */
export function answerChallenge(
  ctx: Needs<'config'>,
  asked: { mode: string; token: string; challenge: string },
): string {
  const { whatsapp } = ctx.config
  if (whatsapp && asked.mode === 'subscribe' && isSame(asked.token, whatsapp.verifyToken)) return asked.challenge
  throw new AppError('forbidden', 'inbox.webhook-refused')
}

/**
 * Takes in a webhook of the Cloud API: every message and status in it is kept before this returns, so that Meta is told
 * only then. Messages of numbers that are not ours are dropped.
 * @throws AppError `inbox.webhook-refused` when the bytes are not signed by the app's secret
 */
export async function receiveWebhook(
  ctx: Ctx,
  input: { raw: Buffer | null; signature: string | undefined; body: unknown },
): Promise<WebhookReport> {
  const { whatsapp } = ctx.config
  if (!whatsapp || !input.raw || !isSignedBy(whatsapp.appSecret, input.raw, input.signature)) {
    throw new AppError('unauthenticated', 'inbox.webhook-refused')
  }
  const ours = accountOf(whatsapp.phoneNumberId)
  const read = readWebhook(input.body, createHash('sha256').update(input.raw).digest('hex'))
  const report: WebhookReport = { kept: 0, duplicates: 0, statuses: 0, dropped: read.unreadable }
  const inbound = read.inbound.filter(({ accountId }) => accountId === ours)
  report.dropped += read.inbound.length - inbound.length
  for (const { outcome } of await recordAll(ctx, inbound)) {
    if (outcome === 'kept') report.kept += 1
    else report.duplicates += 1
  }
  for (const status of read.statuses) {
    if (status.accountId !== ours) report.dropped += 1
    else {
      await recordStatus(ctx, status)
      report.statuses += 1
    }
  }
  if (report.dropped > 0)
    ctx.log.warn({ dropped: report.dropped }, 'parts of a webhook were not for us or not readable')
  return report
}

/** All of them, in their order. Our account is kept with the first message that ever comes. */
async function recordAll(ctx: Ctx, inbound: Inbound[]): Promise<Recorded[]> {
  const settled = await Promise.allSettled(inbound.map((one) => recordInTurn(ctx, one)))
  const kept: Recorded[] = []
  for (const [index, one] of settled.entries()) {
    const again = inbound[index]
    if (one.status === 'fulfilled') kept.push(one.value)
    else if (!again || !isAccountUnknown(one.reason)) throw one.reason
    else {
      // The assistant answers first; people are called when it cannot, or when they are asked for.
      const account = { id: again.accountId, channel: 'whatsapp-cloud', name: 'WhatsApp', botEnabled: true }
      await insertAccount(ctx.db.orm, { ...account, createdAt: ctx.clock.now() })
      kept.push(await recordInTurn(ctx, again))
    }
  }
  return kept
}

const isAccountUnknown = (error: unknown): boolean =>
  error instanceof AppError && error.code === 'inbox.account-unknown'

function isSame(given: string, wanted: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(given), digest(wanted))
}
