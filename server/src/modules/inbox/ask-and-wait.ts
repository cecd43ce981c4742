import { createHash, timingSafeEqual } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { requireScope } from '../../platform/auth/permissions.js'
import type { Needs } from '../../platform/context.js'
import { AppError } from '../../platform/errors.js'
import type { InboxContext } from './deliver-next.js'
import { recordInbound } from './record-inbound.js'
import type { Content } from './schema.js'
import { contentOf, loadConversation, loadMessage } from './store.js'
import { insertAccount } from './store-contacts.js'
import { loadMessages } from './store-conversations.js'
import { loadOutbox } from './store-outbox.js'

type Ctx = Needs<'db' | 'vault' | 'clock' | 'ids' | 'events' | 'actor'> & InboxContext

/** The services of older systems that ask over HTTP and wait for the answer. */
export const OLDER_ACCOUNT = 'older-service'
const LOOK_EVERY_MS = 100
const MOST_MS = 25_000
/** So long after the first words of an answer the rest is waited for. */
const REST_MS = 400

export type Answered = {
  conversationId: string
  /** Of the last of its messages; without one before anything was said. */
  messageId: string | undefined
  texts: string[]
  choices: { id: string; title: string }[]
  /** False when a person answers here: then nothing is said by itself. */
  botEnabled: boolean
  unanswered: number
}

/**
 * A message of a program that waits: kept like any other, answered by the assistant, and the answer given back. The same
 * request again is the same message. Nothing is answered twice, and nothing of another's.
 * @throws AppError `inbox.answer-late`
 */
export async function askAndWait(
  ctx: Ctx,
  input: { sender: string; senderName?: string | undefined; externalId: string; content: Content },
): Promise<Answered> {
  requireScope(ctx.actor, 'channels.receive')
  const now = ctx.clock.now()
  const account = {
    id: OLDER_ACCOUNT,
    channel: 'older-service',
    name: 'Older service',
    botEnabled: true,
    createdAt: now,
  }
  await insertAccount(ctx.db.orm, account)
  // What one program asks must not meet what another did.
  const value = createHash('sha256')
    .update(`${scopeOfCaller(ctx)}\0${input.sender}`)
    .digest('hex')
  const kept = await recordInbound(
    { ...ctx, burst: null },
    {
      ...{ kind: 'message', accountId: OLDER_ACCOUNT, externalId: `${value}:${input.externalId}`, rawHash: '' },
      from: { kind: 'widget', value, aliases: [], ...(input.senderName ? { displayName: input.senderName } : {}) },
      ...{ sentAt: now.toISOString(), content: input.content },
    },
  )
  if (kept.outcome === 'duplicate' || !kept.messageId) throw new AppError('conflict', 'inbox.asked-before')
  return waitFor(ctx, { conversationId: kept.conversationId, messageId: kept.messageId })
}

const scopeOfCaller = (ctx: Needs<'actor'>): string => (ctx.actor.kind === 'service' ? ctx.actor.id : 'open')

async function waitFor(ctx: Ctx, of: { conversationId: string; messageId: string }): Promise<Answered> {
  const asked = await loadMessage(ctx.db.orm, of.messageId)
  const until = performance.now() + MOST_MS
  let first: number | null = null
  while (performance.now() < until) {
    const found = await answersAfter(ctx, { conversationId: of.conversationId, seq: asked?.seq ?? 0 })
    if (!found.botEnabled || (found.texts.length > 0 && first !== null && performance.now() - first > REST_MS))
      return found
    if (found.texts.length > 0) first ??= performance.now()
    await pause(LOOK_EVERY_MS)
  }
  throw new AppError('unavailable', 'inbox.answer-late')
}

async function answersAfter(ctx: Ctx, of: { conversationId: string; seq: number }): Promise<Answered> {
  const { conversationId, seq } = of
  const conversation = await loadConversation(ctx.db.orm, conversationId)
  if (!conversation) throw new AppError('not-found', 'inbox.conversation-not-found')
  const rows = await loadMessages(ctx.db.orm, { conversationId, after: seq, limit: 20, withNotes: false })
  const out = rows.filter(({ direction }) => direction === 'out')
  const sent = await loadOutbox(
    ctx.db.orm,
    out.map(({ id }) => id),
  )
  const accepted = out.filter(({ id }) => sent.some((one) => one.messageId === id && one.acceptedAt !== null))
  const contents = accepted.map((row) => contentOf(ctx.vault, row))
  const isSilent = conversation.state !== 'bot' && out.length === 0
  return {
    ...{ conversationId, unanswered: conversation.unanswered, botEnabled: !isSilent, messageId: accepted.at(-1)?.id },
    texts: contents.map(({ text }) => text ?? ''),
    choices: contents.at(-1)?.offered ?? contents.at(-1)?.choices ?? [],
  }
}

/** A session that we gave out: nobody may choose another's. */
export function sessionOf(ctx: Needs<'vault' | 'ids'>, given: string | undefined): string {
  const [id = '', mac = ''] = (given ?? '').split('.')
  const macOf = (value: string): string =>
    ctx.vault.digest('tokens', `older-session\0${value}`).toString('hex').slice(0, 32)
  const isOurs = mac.length === 32 && timingSafeEqual(Buffer.from(mac), Buffer.from(macOf(id)))
  if (id && isOurs) return `${id}.${mac}`
  const fresh = ctx.ids.hex(16)
  return `${fresh}.${macOf(fresh)}`
}
