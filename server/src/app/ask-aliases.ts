import { z } from 'zod'
import { askAndWait, findThreadByPhone, queueMessage, sessionOf } from '../modules/inbox/index.js'
import { readDashboard, readPeople, readPerformance } from '../modules/insights/index.js'
import { AppError } from '../platform/errors.js'
import { type Route, route } from '../platform/http/route.js'
import type { AppContext } from './context.js'
import { lastDays, OldPerformance, toOldPerformance } from './older-shapes.js'

const define = route<AppContext>()
const tag = 'older clients'
const alias = true

const Asked = z.object({
  sender: z.string().min(1).max(200),
  message: z.string().min(1).max(65_536),
  sender_name: z.string().max(200).optional(),
  request_id: z.string().max(200).optional(),
  timestamp: z.unknown().optional(),
})
const OldAnswer = z.object({
  response: z.string().nullable(),
  sender: z.string(),
  request_id: z.string(),
  timestamp: z.string(),
  /** Of the last message of the answer: what `POST /feedback` rates. */
  message_id: z.string().optional(),
  response_time: z.number().optional(),
  bot_disabled: z.literal(true).optional(),
  unanswered_count: z.int().optional(),
  message: z.string().optional(),
})

const QuickReply = z.object({
  text: z.string(),
  action: z.string(),
  type: z.literal('button'),
  value: z.string().optional(),
})
const Chat = z.object({
  message: z.string().max(16_000).optional(),
  session_id: z.string().max(100).nullable().optional(),
  action: z.string().max(60).nullable().optional(),
  value: z.string().max(300).nullable().optional(),
})
/** The older page's four actions in our words. */
const ACTIONS: Record<string, string> = { ask: 'general' }

const chatDoors: Route<AppContext>[] = [
  define({
    ...{ alias, tag, method: 'POST', path: '/ask', permission: 'channels.receive', limit: 'write' },
    summary: 'A message for the assistant, answered in the same request (older WhatsApp service)',
    body: Asked,
    response: OldAnswer,
    async handle(ctx, { body, request }) {
      const key = request.headers['x-idempotency-key']
      const requestId = (typeof key === 'string' ? key : body.request_id) || ctx.ids.next()
      const { sender, message } = body
      // Groups and status broadcasts are nobody to reply to.
      if (/@(g\.us|broadcast|newsletter)$/.test(sender)) throw new AppError('invalid', 'inbox.no-person')
      const began = ctx.clock.now().getTime()
      const content = { type: 'text', text: message } as const
      const answer = await askAndWait(ctx, { sender, senderName: body.sender_name, externalId: requestId, content })
      const now = ctx.clock.now()
      const common = { sender, request_id: requestId, timestamp: now.toISOString() }
      return answer.botEnabled
        ? {
            ...{ ...common, response: answer.texts.join('\n\n'), message_id: answer.messageId },
            response_time: (now.getTime() - began) / 1000,
          }
        : { ...common, response: null, bot_disabled: true as const, unanswered_count: answer.unanswered, message }
    },
  }),
  define({
    ...{ alias, tag, method: 'POST', path: '/api/chat', permission: 'channels.receive', limit: 'write' },
    summary: 'A turn with the assistant in a session of ours (older chat page)',
    body: Chat,
    response: z.object({
      session_id: z.string(),
      response: z.object({ role: z.literal('assistant'), content: z.string(), quick_replies: z.array(QuickReply) }),
    }),
    async handle(ctx, { body }) {
      const session = sessionOf(ctx, body.session_id ?? undefined)
      const tapped = body.action && body.action !== 'init' ? (ACTIONS[body.action] ?? body.action) : null
      const text = body.message?.trim() || body.value || tapped || 'Halo'
      const choice = tapped ? { choice: { id: tapped, title: text, via: 'button' as const } } : {}
      const content = { type: tapped ? ('choice' as const) : ('text' as const), text, ...choice }
      const answer = await askAndWait(ctx, { sender: session, externalId: ctx.ids.next(), content })
      const replies = answer.choices.map(({ id, title }) => ({ text: title, action: id, type: 'button' as const }))
      return {
        session_id: session,
        response: { role: 'assistant' as const, content: answer.texts.join('\n\n'), quick_replies: replies },
      }
    },
  }),
]

const figureDoors: Route<AppContext>[] = [
  define({
    ...{ alias, tag, method: 'GET', path: '/admin/stats', permission: 'insights.read' },
    summary: 'Counts of conversations (older dashboard)',
    response: z.object({
      ...{ totalChatsToday: z.int(), totalChatsThisWeek: z.int(), activeUsers: z.int() },
      ...{ averageResponseTime: z.number(), totalMessages: z.int(), totalConversations: z.int(), uniqueUsers: z.int() },
    }),
    async handle(ctx) {
      const cards = await readDashboard(ctx)
      return {
        ...{ totalChatsToday: cards.questionsToday, totalChatsThisWeek: cards.questionsThisWeek },
        ...{ activeUsers: cards.activeUsers, averageResponseTime: cards.averageResponseSeconds ?? 0 },
        ...{ totalMessages: cards.totalMessages, totalConversations: cards.totalUsers, uniqueUsers: cards.totalUsers },
      }
    },
  }),
  define({
    ...{ alias, tag, method: 'GET', path: '/admin/analytics/performance', permission: 'insights.read' },
    summary: 'How the assistant did, day by day (older dashboard)',
    query: z.object({ days: z.coerce.number().int().min(1).max(365).default(7) }),
    response: OldPerformance,
    handle: async (ctx, { query }) =>
      toOldPerformance(await readPerformance(ctx, lastDays(ctx.clock.today(), query.days))),
  }),
  define({
    ...{ alias, tag, method: 'GET', path: '/admin/analytics/users', permission: 'insights.read' },
    summary: 'Who writes, in counts; nobody is named here (older dashboard)',
    response: z.object({ total: z.int(), active: z.int(), new: z.int(), users: z.record(z.string(), z.never()) }),
    async handle(ctx) {
      const { total, active7Days: active, fresh7Days } = await readPeople(ctx, { interval: 'day' })
      return { total, active, new: fresh7Days, users: {} }
    },
  }),
]

const controlDoors: Route<AppContext>[] = [
  define({
    ...{ tag, method: 'POST', path: '/send', permission: 'channels.manage' },
    summary: 'Reply to a number that wrote to us; nobody is written to first (older WhatsApp service)',
    body: z.object({ to: z.string().min(5).max(60), message: z.string().trim().min(1).max(16_000) }),
    response: z.object({ success: z.literal(true), message: z.string(), state: z.string() }),
    async handle(ctx, { body }) {
      const { conversationId } = await findThreadByPhone(ctx, { phone: body.to })
      const content = { type: 'text', text: body.message } as const
      const as = { kind: 'staff', id: ctx.actor.id } as const
      const queued = await queueMessage(ctx, { conversationId, content, as, clientRef: ctx.ids.next() })
      if (queued.outcome === 'refused') throw new AppError('conflict', queued.reason)
      return { success: true as const, message: 'Kept, and on its way.', state: 'queued' }
    },
  }),
]

/** Doors by which older programs talk with the assistant and read its figures. */
export const askAliasRoutes: Route<AppContext>[] = [...chatDoors, ...figureDoors, ...controlDoors]
