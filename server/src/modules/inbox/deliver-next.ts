import type { Needs } from '../../platform/context.js'
import type { Tx } from '../../platform/db/database.js'
import type { Channel, OutboundMessage, SendOutcome } from './channels/channel.js'
import { maySend } from './delivery/may-send.js'
import { backoffMs, takeToken } from './delivery/pace.js'
import { render } from './delivery/render.js'
import { MessageChanged } from './events.js'
import type { Patience } from './open-due-turns.js'
import { isOptedOut } from './opted-out.js'
import type { MediaRef, SendState } from './schema.js'
import { settleSent } from './settle-sent.js'
import {
  type ConversationRow,
  contentOf,
  loadMessage,
  lockConversation,
  type MessageRow,
  ownershipOf,
} from './store.js'
import { loadAccount } from './store-contacts.js'
import { keepBucket, lockBucket, lockNextDue, type OutboxRow, updateLeased, updateOutbox } from './store-outbox.js'

/** What the inbox needs beside the house. */
export type InboxContext = {
  channels: Channel[]
  /** 0 to 1, to spread repeated tries. */
  random(): number
} & Patience

type Ctx = Needs<'db' | 'vault' | 'clock' | 'ids' | 'events' | 'actor' | 'log' | 'files'> & InboxContext

const LEASE_MS = 60_000
const UNKNOWN_MS = 90_000

type Taken = { row: OutboxRow; message: MessageRow; conversation: ConversationRow; channel: Channel }

/**
 * Sends the next due message: looks once more whether it may go, at a pace the channel bears, and keeps what became of
 * it. False when nothing is due. A process that dies between leaves a lease that ends; then the message is sent again
 * where the channel takes it once, and else left to a person.
 */
export async function deliverNext(ctx: Ctx): Promise<boolean> {
  const next = await ctx.db.transaction((tx) => takeNext(ctx, tx))
  if (next === 'nothing') return false
  if (next === 'settled') return true
  const outcome = await send(ctx, next)
  await ctx.db.transaction((tx) => keepOutcome(ctx, tx, { taken: next, outcome }))
  return true
}

async function takeNext(ctx: Ctx, tx: Tx): Promise<Taken | 'nothing' | 'settled'> {
  const now = ctx.clock.now()
  const row = await lockNextDue(tx, now)
  if (!row) return 'nothing'
  // The same lock that a takeover takes: whichever is first, the other sees it.
  const conversation = await lockConversation(tx, row.conversationId)
  const message = await loadMessage(tx, row.messageId)
  const account = await loadAccount(tx, row.accountId)
  const channel = ctx.channels.find(({ name }) => name === account?.channel)
  if (!conversation || !message || !channel)
    return settle(ctx, tx, { row, end: { state: 'failed', reason: 'inbox.channel-off' } })
  if (row.state === 'sending' && !channel.isRepeatable) return afterSilence(ctx, tx, row)
  if (row.expiresAt <= now) return settle(ctx, tx, { row, end: { state: 'failed', reason: 'inbox.too-old' } })
  const optedOut = await isOptedOut(tx, conversation.contactId)
  const verdict = maySend(
    {
      ...{
        epoch: row.epoch,
        isTemplate: contentOf(ctx.vault, message).template !== undefined,
        ownership: ownershipOf(conversation),
        lastInboundAt: conversation.lastInboundAt,
      },
      ...{ optedOut, capabilities: channel.capabilities },
    },
    now,
  )
  if (!verdict.ok) return settle(ctx, tx, { row, end: verdict })
  const waitMs = await takePace(tx, { row, channel, conversation, now })
  if (waitMs > 0) {
    await updateOutbox(tx, row.messageId, { state: 'queued', dueAt: new Date(now.getTime() + waitMs), changedAt: now })
    return 'settled'
  }
  const leased = { fence: row.fence + 1, attempts: row.attempts + 1 }
  const leaseUntil = new Date(now.getTime() + LEASE_MS)
  await updateOutbox(tx, row.messageId, { ...leased, state: 'sending', leaseUntil, changedAt: now })
  return { row: { ...row, ...leased }, message, conversation, channel }
}

type Ending = { state: SendState; reason: string; retryable?: boolean }

async function settle(ctx: Ctx, tx: Tx, { row, end }: { row: OutboxRow; end: Ending }): Promise<'settled'> {
  const retryable = end.retryable ?? false
  await updateOutbox(tx, row.messageId, { state: end.state, reason: end.reason, retryable, changedAt: ctx.clock.now() })
  await tellChange(ctx, tx, row)
  return 'settled'
}

/** We died while sending, and the channel would send twice: give its news time, then leave it to a person. */
async function afterSilence(ctx: Ctx, tx: Tx, row: OutboxRow): Promise<'settled'> {
  const now = ctx.clock.now()
  const silentFor = now.getTime() - row.changedAt.getTime()
  if (silentFor < LEASE_MS + UNKNOWN_MS) {
    await updateOutbox(tx, row.messageId, {
      leaseUntil: new Date(now.getTime() + UNKNOWN_MS),
      changedAt: row.changedAt,
    })
    return 'settled'
  }
  return settle(ctx, tx, { row, end: { state: 'unknown', reason: 'inbox.outcome-unknown', retryable: true } })
}

/** Milliseconds until account and contact may be written to; takes the right when it is 0. */
async function takePace(
  tx: Tx,
  { row, channel, conversation, now }: { row: OutboxRow; channel: Channel; conversation: ConversationRow; now: Date },
): Promise<number> {
  const { perSecond, contactSeconds } = channel.capabilities
  const wanted = [
    [`account:${row.accountId}`, { size: Math.max(1, Math.ceil(perSecond)), perSecond }],
    [`contact:${conversation.contactId}`, { size: 3, perSecond: 1 / contactSeconds }],
  ] as const
  const taken = []
  for (const [name, size] of wanted) taken.push({ name, ...takeToken(await lockBucket(tx, name), size, now.getTime()) })
  const waitMs = Math.max(...taken.map((one) => one.waitMs))
  if (waitMs === 0) for (const { name, bucket } of taken) await keepBucket(tx, name, bucket)
  return waitMs
}

async function send(ctx: Ctx, { message, conversation, channel }: Taken): Promise<SendOutcome> {
  const place = { table: 'inbox.conversations', column: 'reply_value', row: conversation.id }
  const content = contentOf(ctx.vault, message)
  const [rendered] = render(content, channel.capabilities)
  if (!rendered) return { kind: 'refused', reason: 'inbox.empty', retryable: false }
  try {
    return await channel.send({
      accountId: conversation.accountId,
      to: { kind: conversation.replyKind as 'phone', value: ctx.vault.open(place, conversation.replyValue) },
      messageId: message.id,
      conversationId: conversation.id,
      rendered,
      ...(content.template ? { template: content.template } : {}),
      ...(content.media?.address ? { file: fileOf(ctx, content.media) } : {}),
    })
  } catch (error) {
    ctx.log.warn({ err: error, channel: channel.name }, 'a channel failed while sending')
    return { kind: 'unknown', reason: 'inbox.channel-failed' }
  }
}

/** The bytes are unsealed for the sending alone. */
function fileOf(ctx: Ctx, { address = '', mediaType = '', fileName }: MediaRef): NonNullable<OutboundMessage['file']> {
  return { bytes: ctx.files.get(address), mediaType, fileName: fileName ?? 'file' }
}

async function keepOutcome(
  ctx: Ctx,
  tx: Tx,
  { taken: { row, channel }, outcome }: { taken: Taken; outcome: SendOutcome },
): Promise<void> {
  const now = ctx.clock.now()
  if (outcome.kind === 'accepted') {
    const kept = await updateLeased(tx, row, {
      ...{ state: 'accepted', reason: null, externalId: outcome.externalId, acceptedAt: now, changedAt: now },
    })
    if (kept) await settleSent(ctx, tx, { ...row, state: 'accepted', externalId: outcome.externalId })
    return
  }
  const again = outcome.kind === 'refused' ? outcome.retryable : channel.isRepeatable
  const dueAt = new Date(now.getTime() + backoffMs(row.attempts, ctx.random()))
  if (again) await updateLeased(tx, row, { state: 'queued', reason: outcome.reason, dueAt, changedAt: now })
  else if (outcome.kind === 'refused') {
    await updateLeased(tx, row, { state: 'failed', reason: outcome.reason, changedAt: now })
  }
  // An unknown outcome keeps its lease: the channel's news, or the end of the lease, settles it.
  await tellChange(ctx, tx, row)
}

async function tellChange(ctx: Ctx, tx: Tx, row: OutboxRow): Promise<void> {
  const message = await loadMessage(tx, row.messageId)
  if (!message) return
  const { conversationId, id: messageId, seq } = message
  await ctx.events.tell(tx, MessageChanged({ conversationId, messageId, seq }))
}
