import type { Needs } from '../../platform/context.js'
import { type Correlation, correlated } from '../../platform/telemetry/correlation.js'
import { type Burst, dueAt, isWhole } from './delivery/burst.js'
import { chosenByText } from './delivery/render.js'
import { ConversationChanged, MessageReceived } from './events.js'
import type { Patience } from './open-due-turns.js'
import { moveOwnership } from './ownership/ownership.js'
import type { Content, Inbound } from './schema.js'
import { blindReceived, contentOf, ownershipOf, sealContent } from './store.js'
import { blindOf } from './store-contacts.js'
import {
  type KeptOutcome,
  type KnownThread,
  keepMessages,
  loadKnownThreads,
  type NewOfKnown,
} from './store-known-threads.js'
import { searchableWords } from './store-words.js'

type Ctx = Needs<'db' | 'vault' | 'clock' | 'ids' | 'events' | 'actor'> & Patience
type NewMessage = Extract<Inbound, { kind: 'message' | 'echo' }>

export type Kept = { outcome: 'kept'; conversationId: string; messageId: string; seq: number }
export type Known = Kept | { outcome: 'duplicate' }

/** A message with what its request belongs to. */
export type Arrival = { inbound: Inbound; correlation: Correlation }

/** Sent longer ago than this, a message counts as delayed. */
export const DELAYED_MS = 2 * 60_000

/** Whether a message may be kept with others: of a person, answering none by name, without a file to be noted beside it. */
export const isPlain = (inbound: Inbound): inbound is NewMessage =>
  inbound.kind === 'message' && inbound.replyTo === undefined && !inbound.content.media

/** By what two messages are of one person. */
export const namesOf = ({ from }: Inbound) => [from, ...from.aliases]

/**
 * Keeps plain messages of people who wrote before, of one account and each of another person, in two round trips: one
 * that looks at their threads, one that keeps all whose thread is still as it was seen. The rest is null and wants
 * `recordInbound`: the thread is new, moved on meanwhile, wakes up, or is to be answered at once.
 */
export async function recordKnown(ctx: Ctx, arrivals: Arrival[]): Promise<(Known | null)[]> {
  const { burst } = ctx
  const plain = arrivals.map(({ inbound }) => (isPlain(inbound) ? inbound : null))
  const accountId = plain.find((one) => one !== null)?.accountId
  if (!burst || accountId === undefined) return plain.map(() => null)
  const blindsOf = (one: NewMessage): string[] => namesOf(one).map((name) => blindOf(ctx.vault, accountId, name))
  const blinds = plain.flatMap((one) => (one ? blindsOf(one) : []))
  const threads = await loadKnownThreads(ctx.db.orm, { accountId, blinds })
  const taken = new Set<string>()
  const prepared = arrivals.map(({ correlation }, place) => {
    const one = plain[place]
    const thread = one && one.accountId === accountId ? threadOf(threads, blindsOf(one)) : null
    if (!one || !thread || taken.has(thread.conversation.id)) return null
    taken.add(thread.conversation.id)
    return correlated(correlation, () => prepare({ ...ctx, burst }, { place, inbound: one, thread }))
  })
  const rows = prepared.flatMap((one) => one?.row ?? [])
  const outcomes = rows.length === 0 ? new Map<number, KeptOutcome>() : await keepMessages(ctx.db.orm, rows)
  return prepared.map((one, place) => {
    if (outcomes.get(place) === 'duplicate') return { outcome: 'duplicate' }
    if (!one || outcomes.get(place) !== 'kept') return null
    one.kept()
    return { outcome: 'kept', conversationId: one.row.conversation_id, messageId: one.row.id, seq: one.row.seq }
  })
}

/** The one thread behind every name; null where a name is new or they are not of one person. */
function threadOf(threads: Map<string, KnownThread>, blinds: string[]): KnownThread | null {
  const found = blinds.map((blind) => threads.get(blind))
  const [first] = found
  return first && found.every((one) => one?.conversation.id === first.conversation.id) ? first : null
}

type Prepared = { row: NewOfKnown; kept(): void }

function prepare(
  ctx: Ctx & { burst: Burst },
  { place, inbound, thread }: { place: number; inbound: NewMessage; thread: KnownThread },
): Prepared | null {
  const { vault, ids, burst } = ctx
  const { conversation, lastOutgoing } = thread
  const now = ctx.clock.now()
  const ownership = ownershipOf(conversation)
  const moved = moveOwnership(ownership, { kind: 'inbound', at: now.toISOString() })
  if (!moved.ok || moved.next !== ownership) return null
  const content = withChosen(inbound.content, lastOutgoing ? contentOf(vault, lastOutgoing).offered : undefined)
  if (isWhole(content) || (ctx.isUrgent?.(content.text ?? '') ?? false)) return null
  const { id: conversationId, state, owner, epoch, answeredSeq } = conversation
  const [messageId, seq, unanswered] = [ids.next(), conversation.lastSeq + 1, thread.unanswered + 1]
  const announced = ctx.events.prepare(
    MessageReceived({ conversationId, messageId, seq }),
    ConversationChanged({ conversationId, state, owner, epoch, unanswered }),
  )
  if (!announced) return null
  const { told, shown, kept } = announced
  const sentAt = new Date(inbound.sentAt)
  const row = {
    ...{ place, account_id: inbound.accountId, received_id: blindReceived(vault, inbound.externalId) },
    ...{ raw_hash: inbound.rawHash, conversation_id: conversationId, epoch, answered_seq: answeredSeq, unanswered },
    ...{ id: messageId, seq, content: sealContent(vault, messageId, content), content_type: content.type },
    ...{ external_id: inbound.externalId, sent_at: sentAt, received_at: now },
    ...{ delayed: now.getTime() - sentAt.getTime() > DELAYED_MS, words: searchableWords(vault, content.text) },
    ...{ due_at: dueAt(burst, now, now), longest: `${burst.mostMs} milliseconds`, told, shown },
  }
  return { row, kept }
}

/** Where choices were written out with numbers, an answer by number or words is that choice. */
export function withChosen(content: Content, offered: Content['offered']): Content {
  if (content.type !== 'text' || !content.text) return content
  const chosen = offered && chosenByText(content.text, offered)
  return chosen ? { ...content, choice: { ...chosen, via: 'numbered' } } : content
}
