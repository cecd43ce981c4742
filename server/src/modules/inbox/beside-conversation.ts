import { listColleagues } from '../../platform/auth/list-colleagues.js'
import { nameUsers } from '../../platform/auth/name-users.js'
import type { Needs } from '../../platform/context.js'
import { capabilitiesOf } from './channels/capabilities.js'
import { isWindowOpen } from './delivery/may-send.js'
import { clocksOf } from './desk/owed.js'
import { Beside } from './desk/schema.js'
import { rulesInForce } from './desk-rules.js'
import { isOptedOut } from './opted-out.js'
import { THE_MEMBER, whoIsPresent } from './presence.js'
import { reachAsStaff } from './reach-conversation.js'
import type { ChannelName } from './schema.js'
import { authorsOf, type WholeRow } from './store-conversations.js'
import {
  loadDraft,
  loadFeedback,
  loadKnownLabels,
  loadLabels,
  loadNewestChanges,
  loadOwed,
  loadTicketsOf,
  markMentionsSeen,
} from './store-desk.js'
import { toTicket } from './store-tickets.js'

type Ctx = Needs<'db' | 'vault' | 'clock' | 'actor'>

/** Everything that stands beside a conversation; who was asked to look has looked. @throws AppError `inbox.conversation-not-found` */
export async function besideConversation(ctx: Ctx, { conversationId }: { conversationId: string }): Promise<Beside> {
  const db = ctx.db.orm
  const whole = await reachAsStaff(ctx, db, { conversationId, permission: 'conversations.read' })
  const now = ctx.clock.now()
  const me = { conversationId, userId: ctx.actor.id }
  const history = await loadNewestChanges(db, conversationId)
  const present = (await whoIsPresent(db, conversationId, now)).filter(({ id }) => id !== ctx.actor.id)
  const authors = await authorsOf(db, conversationId)
  const named = [...authors, ...present.map(({ id }) => id), ...history.flatMap(({ actor, owner }) => [actor, owner])]
  const people = await nameUsers(
    ctx,
    [...named, whole.conversation.owner].filter((id) => id !== null),
  )
  const [owed] = await loadOwed(db, [conversationId])
  const labels = (await loadLabels(db, [conversationId])).get(conversationId) ?? []
  const tickets = await loadTicketsOf(db, conversationId)
  await ctx.db.transaction((tx) => markMentionsSeen(tx, me, now))
  return Beside.parse({
    people,
    ...{ colleagues: await listColleagues(ctx), labels, knownLabels: await loadKnownLabels(db) },
    draft: await loadDraft(ctx.vault, db, me),
    clocks: owed ? clocksOf(await rulesInForce(db), owed) : [],
    window: windowOf(whole, now),
    present: present.map(({ id, typing }) => ({
      ...{ id, typing, name: id === THE_MEMBER ? null : (people[id] ?? null) },
    })),
    history: history.map(({ at, move, actor, toState, reason }) => ({
      ...{ at: at.toISOString(), move, actor, to: toState, reason },
    })),
    tickets: tickets.map((row) => toTicket(ctx.vault, row)),
    feedback: await loadFeedback(db, conversationId),
    optedOut: await isOptedOut(db, whole.conversation.contactId),
  })
}

const HOUR = 3_600_000

/** Until when free text may be sent, counted from the person's last message. */
function windowOf({ conversation, channel }: WholeRow, now: Date): Beside['window'] {
  const capabilities = capabilitiesOf(channel as ChannelName)
  if (capabilities.windowHours === null) return null
  const { lastInboundAt } = conversation
  const closesAt = lastInboundAt && new Date(lastInboundAt.getTime() + capabilities.windowHours * HOUR).toISOString()
  return { closesAt, isOpen: isWindowOpen({ capabilities, lastInboundAt }, now) }
}
