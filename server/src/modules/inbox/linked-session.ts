import { createHash, timingSafeEqual } from 'node:crypto'
import { z } from 'zod'
import type { Needs } from '../../platform/context.js'
import type { Tx } from '../../platform/db/database.js'
import { AppError } from '../../platform/errors.js'
import { ChannelChanged } from './events.js'
import { recordInbound } from './record-inbound.js'
import { recordStatus } from './record-status.js'
import { Inbound, LinkState, StatusUpdate } from './schema.js'
import { contentOf, loadMessage } from './store.js'
import { insertAccount } from './store-contacts.js'
import {
  forgetLinkedKeys,
  forgetSettledMessages,
  keepLinkedKeys,
  loadLinkedKeys,
  lockLinkedSession,
  settleLinkedMessage,
  updateLinkedSession,
} from './store-linked.js'
import { loadOutbox } from './store-outbox.js'

type Ctx = Needs<'db' | 'vault' | 'clock' | 'ids' | 'events' | 'actor' | 'config' | 'log'>

/** One telephone can be linked. */
export const LINKED_ACCOUNT = 'whatsapp-linked'
const LEASE_MS = 30_000
/** How long a message that was taken in is known to the session: WhatsApp brings it again until it heard that it arrived. */
const KNOWN_MS = 7 * 24 * 3_600_000

export const SessionCell = z.strictObject({
  kind: z.string().min(1).max(60),
  id: z.string().min(1).max(300),
  body: z.string().max(1_000_000).nullable(),
})
/** What the connector says happened. */
export const ConnectorNews = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('inbound'), settles: z.string().max(100), inbound: z.unknown() }),
  z.strictObject({
    kind: z.literal('status'),
    externalId: z.string().max(300),
    status: StatusUpdate.shape.status,
    reason: z.string().max(200).optional(),
  }),
  z.strictObject({
    kind: z.literal('state'),
    state: LinkState,
    reason: z.string().max(100).nullable(),
    number: z.string().max(30).nullable(),
  }),
])
export type ConnectorNews = z.infer<typeof ConnectorNews>

/** @throws AppError `inbox.connector-refused` unless the caller shows the shared secret */
export function requireConnector({ config }: Needs<'config'>, secret: unknown): void {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest()
  const wanted = config.whatsappLinked?.secret
  if (!wanted || typeof secret !== 'string' || !timingSafeEqual(digest(secret), digest(wanted))) {
    throw new AppError('unauthenticated', 'inbox.connector-refused')
  }
}

/** Gives or renews the right to use the session; each new holder raises the fence, so that the old one writes no more. */
export async function leaseSession(
  ctx: Ctx,
  { owner, fence }: { owner: string; fence: number | null },
): Promise<{ fence: number; isHeld: boolean }> {
  const now = ctx.clock.now()
  await insertAccount(ctx.db.orm, {
    ...{ id: LINKED_ACCOUNT, channel: 'whatsapp-linked', name: 'WhatsApp', botEnabled: true, createdAt: now },
  })
  return ctx.db.transaction(async (tx) => {
    const row = await lockLinkedSession(tx, LINKED_ACCOUNT, now)
    const leaseUntil = new Date(now.getTime() + LEASE_MS)
    await forgetSettledMessages(tx, new Date(now.getTime() - KNOWN_MS))
    if (row.owner === owner && row.fence === fence) {
      await updateLinkedSession(tx, LINKED_ACCOUNT, { leaseUntil })
      return { fence, isHeld: true }
    }
    if (row.owner !== null && row.owner !== owner && row.leaseUntil && row.leaseUntil > now) {
      return { fence: row.fence, isHeld: false }
    }
    await updateLinkedSession(tx, LINKED_ACCOUNT, { owner, fence: row.fence + 1, leaseUntil })
    return { fence: row.fence + 1, isHeld: true }
  })
}

/** Cells of the session by their ids; without ids those of messages that were not taken in yet. */
export async function readSession(ctx: Ctx, of: { kind: string; ids: string[] | null }) {
  return loadLinkedKeys(ctx.vault, ctx.db.orm, { accountId: LINKED_ACCOUNT, ...of })
}

/** Keeps cells of the session in one step; false when another process holds it by now. */
export async function writeSession(
  ctx: Ctx,
  input: { fence: number; forgetAll: boolean; cells: z.infer<typeof SessionCell>[] },
): Promise<boolean> {
  return underFence(ctx, input.fence, async (tx) => {
    if (input.forgetAll) await forgetLinkedKeys(tx, LINKED_ACCOUNT)
    await keepLinkedKeys(ctx.vault, tx, { accountId: LINKED_ACCOUNT, cells: input.cells, at: ctx.clock.now() })
  })
}

/** Takes in what the connector says; false when another process holds the session by now. */
export async function hearConnector(
  ctx: Ctx,
  { fence, news }: { fence: number; news: ConnectorNews },
): Promise<boolean> {
  if (!(await underFence(ctx, fence, (tx) => (news.kind === 'state' ? keepState(ctx, tx, news) : Promise.resolve())))) {
    return false
  }
  if (news.kind === 'inbound') await takeIn(ctx, news)
  if (news.kind === 'status') {
    const { externalId, status, reason } = news
    const update = { accountId: LINKED_ACCOUNT, externalId, status, retryable: false }
    await recordStatus(ctx, { ...update, ...(reason ? { reason } : {}) })
  }
  return true
}

/** Kept first, settled after: what is taken in twice is one message. */
async function takeIn(ctx: Ctx, { settles, inbound }: { settles: string; inbound: unknown }): Promise<void> {
  if (inbound !== null) {
    const parsed = Inbound.safeParse({ ...(inbound as object), accountId: LINKED_ACCOUNT })
    if (parsed.success) await recordInbound(ctx, parsed.data)
    else
      ctx.log.warn({ fields: parsed.error.issues.map(({ path }) => path.join('.')) }, 'a linked message does not fit')
  }
  await ctx.db.transaction((tx) => settleLinkedMessage(ctx.vault, tx, { accountId: LINKED_ACCOUNT, id: settles }))
}

async function keepState(ctx: Ctx, tx: Tx, news: Extract<ConnectorNews, { kind: 'state' }>): Promise<void> {
  const { state, reason } = news
  const place = { table: 'inbox.linked_sessions', column: 'number', row: LINKED_ACCOUNT }
  const number = news.number ? ctx.vault.seal(place, news.number) : null
  await updateLinkedSession(tx, LINKED_ACCOUNT, { state, reason, number, changedAt: ctx.clock.now() })
  await ctx.events.tell(tx, ChannelChanged({ accountId: LINKED_ACCOUNT, state, reason }))
}

/**
 * The file of a message that is on its way to the linked telephone just now, unsealed for the connector that holds the
 * session; of no other message.
 * @throws AppError `inbox.media-gone`
 */
export async function giveFile(
  ctx: Ctx & Needs<'files'>,
  { fence, messageId }: { fence: number; messageId: string },
): Promise<{ bytes: Uint8Array; mediaType: string }> {
  const [sending] = await loadOutbox(ctx.db.orm, [messageId])
  const isOnItsWay = sending?.accountId === LINKED_ACCOUNT && sending.state === 'sending'
  const message = isOnItsWay ? await loadMessage(ctx.db.orm, messageId) : null
  const media = message ? contentOf(ctx.vault, message).media : undefined
  const isHolder = await underFence(ctx, fence, () => Promise.resolve())
  if (!isHolder || !media?.address) throw new AppError('not-found', 'inbox.media-gone')
  return { bytes: ctx.files.get(media.address), mediaType: media.mediaType ?? 'application/octet-stream' }
}

async function underFence(ctx: Ctx, fence: number, work: (tx: Tx) => Promise<void>): Promise<boolean> {
  return ctx.db.transaction(async (tx) => {
    const row = await lockLinkedSession(tx, LINKED_ACCOUNT, ctx.clock.now())
    if (row.fence !== fence) return false
    await work(tx)
    return true
  })
}
