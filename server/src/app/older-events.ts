import { readConversation, readLinkedTelephone } from '../modules/inbox/index.js'
import { readPeople, readPerformance } from '../modules/insights/index.js'
import type { Actor } from '../platform/actor.js'
import { AppError } from '../platform/errors.js'
import type { OlderEvent, OlderNames, Told } from '../platform/realtime/older-names.js'
import type { Push } from '../platform/realtime/push.js'
import type { AppContext } from './context.js'
import { lastDays, oldStatusOf, toOldChat, toOldPerformance } from './older-shapes.js'

const ANALYTICS_EVERY_MS = 1000
const SHOWN_DAYS = 7

type To = { actor: Actor; room: string; told: Told }

/**
 * The Socket.IO events of the older chat dashboard, each with only what changed: a chat carries its newest message and
 * never all of them. Telephone numbers stand nowhere: `sender` and `phone_number` are our id of the conversation.
 */
export function olderNames(app: { as(actor: Actor): AppContext }): OlderNames {
  return {
    rooms: {
      subscribe_to_chats: 'conversations',
      subscribe_to_analytics: 'insights',
      subscribe_to_whatsapp_status: 'channels',
    },
    questions: {
      get_performance_metrics: async (actor) => {
        const ctx = app.as(actor)
        const figures = await readPerformance(ctx, lastDays(ctx.clock.today(), SHOWN_DAYS))
        return { event: 'analytics:performance', payload: toOldPerformance(figures) }
      },
      get_user_analytics: async (actor) => {
        const { total, active7Days, fresh7Days } = await readPeople(app.as(actor), { interval: 'day' })
        return { event: 'analytics:users', payload: { users: {}, total, active: active7Days, new: fresh7Days } }
      },
    },
    async eventsOf(push, to) {
      try {
        return await eventsFor(app.as(to.actor), push, to)
      } catch (error) {
        // Somebody else's conversation, or one that is gone.
        if (error instanceof AppError) return []
        throw error
      }
    },
  }
}

async function eventsFor(ctx: AppContext, push: Push, { room, told }: To): Promise<OlderEvent[]> {
  const id = String(push.payload.conversationId ?? '')
  if (room === 'channels' && push.kind === 'channel.changed') {
    const status = oldStatusOf(await readLinkedTelephone(ctx), ctx.clock.now())
    return [{ event: 'whatsapp_status', payload: status }]
  }
  if (room === 'insights' && push.room === room && push.kind === 'conversation.analysed') {
    return analyticsEvent(ctx, id, told)
  }
  if (room !== 'conversations') return []
  if (push.kind === 'message.changed') return messageEvents(ctx, { id, seq: Number(push.payload.seq) }, told)
  if (push.kind === 'conversation.changed' && push.room === room) return conversationEvents(ctx, id, told)
  if (push.kind === 'person.forgotten') return forgottenEvents(ctx, push)
  return []
}

/** At most one in a second: figures are asked for, this says only that they changed. */
function analyticsEvent(ctx: AppContext, id: string, told: Told): OlderEvent[] {
  const now = ctx.clock.now().getTime()
  const last = told.get('analytics')
  if (typeof last === 'number' && now - last < ANALYTICS_EVERY_MS) return []
  told.set('analytics', now)
  return [{ event: 'analytics_update', payload: { type: 'user_insight_update', data: { user_id: id } } }]
}

async function messageEvents(
  ctx: AppContext,
  { id, seq }: { id: string; seq: number },
  told: Told,
): Promise<OlderEvent[]> {
  const last = told.get(`message ${id}`)
  // The same message again: its delivery moved on, which older clients know no event for.
  if (typeof last === 'number' && seq <= last) return []
  const { conversation, messages } = await readConversation(ctx, { conversationId: id, after: seq - 1, limit: 1 })
  const message = messages.find((one) => one.seq === seq)
  if (!message || message.direction === 'note') return []
  told.set(`message ${id}`, seq)
  const events: OlderEvent[] = [{ event: 'new_message', payload: toOldChat(conversation, [message]) }]
  if (message.direction === 'in') {
    const activity = { user_id: id, timestamp: message.receivedAt, activity_type: 'message' }
    events.push({ event: 'user_activity', payload: activity })
  }
  return events
}

async function conversationEvents(ctx: AppContext, id: string, told: Told): Promise<OlderEvent[]> {
  const { conversation } = await readConversation(ctx, { conversationId: id, after: 0, limit: 1 })
  const after = Math.max(0, conversation.lastSeq - 1)
  const { messages } = await readConversation(ctx, { conversationId: id, after, limit: 1 })
  const chat = toOldChat(conversation, messages)
  const events: OlderEvent[] = [{ event: 'chats_update', payload: [chat] }]
  if (told.get(`bot ${id}`) !== chat.botEnabled) {
    events.push({ event: 'bot_status_change', payload: { chatId: id, enabled: chat.botEnabled } })
  }
  told.set(`bot ${id}`, chat.botEnabled)
  return events
}

function forgottenEvents(ctx: AppContext, { payload }: Push): OlderEvent[] {
  const ids = Array.isArray(payload.conversationIds) ? payload.conversationIds.map(String) : []
  const timestamp = ctx.clock.now().toISOString()
  return ids.map((id) => ({
    event: 'thread_deleted',
    payload: { phone_number: id, analytics_deleted: true, timestamp, status: 'success' },
  }))
}
