import { z } from 'zod'
import type { Context } from '../../platform/context.js'
import { type Route, route } from '../../platform/http/route.js'
import { Day } from '../../shared/dates.js'
import { besideConversation } from './beside-conversation.js'
import type { InboxContext } from './deliver-next.js'
import { Beside, DeskRules, DeskState, FeedbackRating, Label, Notice } from './desk/schema.js'
import { keepDeskRules, readDesk, silenceAssistant } from './desk-rules.js'
import { exportConversation } from './export-conversation.js'
import { labelConversation } from './labels.js'
import { listNotices, seeNotice } from './notices.js'
import { memberIsWriting, standAtDesk } from './presence.js'
import { countRatings, rateAnswer } from './rate-answer.js'
import { readFileOfMessage } from './read-file.js'

const define = route<Context & InboxContext>()
const tag = 'conversations'
const ById = z.object({ id: z.uuid() })
const Labels = z.object({ labels: z.array(z.string()) })
const Notices = z.object({ items: z.array(Notice) })
const Done = z.object({ ok: z.literal(true) })
const done = { ok: true } as const

/** What stands beside one conversation. */
const besideRoutes: Route<Context & InboxContext>[] = [
  define({
    ...{ method: 'GET', path: '/api/v1/conversations/:id/beside', permission: 'conversations.read', tag },
    summary: 'Everything beside a conversation: labels, draft, clocks, window, who is there, tickets, colleagues',
    params: ById,
    response: Beside,
    handle: (ctx, { params }) => besideConversation(ctx, { conversationId: params.id }),
  }),
  define({
    ...{ method: 'PUT', path: '/api/v1/conversations/:id/labels/:label', permission: 'conversations.steer', tag },
    summary: 'Put a label on a conversation, or take it off',
    params: ById.extend({ label: Label }),
    body: z.strictObject({ on: z.boolean() }),
    response: Labels,
    handle: async (ctx, { params: { id, label }, body }) => ({
      labels: await labelConversation(ctx, { conversationId: id, label, on: body.on }),
    }),
  }),
  define({
    ...{ method: 'POST', path: '/api/v1/conversations/:id/presence', permission: 'conversations.read', tag },
    summary: 'Say that one has a conversation open or writes in it; a draft is kept for who writes it',
    params: ById,
    body: z.strictObject({
      here: z.boolean(),
      typing: z.boolean(),
      draft: z.strictObject({ text: z.string().max(16_000), note: z.boolean() }).optional(),
    }),
    response: Done,
    handle: async (ctx, { params, body }) => {
      await standAtDesk(ctx, { conversationId: params.id, ...body })
      return done
    },
  }),
  define({
    ...{ method: 'GET', path: '/api/v1/conversations/:id/export', permission: 'conversations.read', tag },
    summary: 'The whole conversation as a text file or PDF, notes for staff included',
    limit: 'export',
    params: ById,
    query: z.strictObject({ format: z.enum(['txt', 'pdf']).default('pdf'), lang: z.enum(['id', 'en']).default('id') }),
    response: null,
    handle: async (ctx, { params, query, reply }) => {
      const { format, lang: language } = query
      const file = await exportConversation(ctx, { conversationId: params.id, format, language })
      const named = reply.header('content-disposition', `attachment; filename="${file.fileName}"`)
      return named.type(file.mediaType).send(file.bytes)
    },
  }),
  define({
    ...{ method: 'GET', path: '/api/v1/conversations/:id/messages/:messageId/file', tag },
    permission: 'conversations.read',
    summary: 'The picture or PDF that came with a message',
    params: ById.extend({ messageId: z.uuid() }),
    response: null,
    handle: async (ctx, { params, reply }) => {
      const file = await readFileOfMessage(ctx, { conversationId: params.id, messageId: params.messageId })
      return reply.header('content-disposition', 'inline').type(file.mediaType).send(Buffer.from(file.bytes))
    },
  }),
]

/** The desk as a whole. */
const wholeDesk: Route<Context & InboxContext>[] = [
  define({
    ...{ method: 'GET', path: '/api/v1/desk', permission: 'desk.read', tag },
    summary: 'Opening hours, promised times, and whether the assistant answers now',
    response: DeskState,
    handle: (ctx) => readDesk(ctx),
  }),
  define({
    ...{ method: 'GET', path: '/api/v1/desk/ratings', permission: 'desk.read', tag },
    summary: 'How often members said that an answer helped or not',
    query: z.strictObject({ from: Day.optional(), to: Day.optional() }),
    response: z.object({ up: z.int(), down: z.int() }),
    handle: (ctx, { query }) => countRatings(ctx, query),
  }),
  define({
    ...{ method: 'PUT', path: '/api/v1/desk/rules', permission: 'desk.manage', tag },
    summary: 'Set hours, promises and when the assistant answers; the older version stays on record',
    body: z.strictObject({ rules: DeskRules, version: z.int().min(0) }),
    response: DeskState,
    handle: (ctx, { body }) => keepDeskRules(ctx, body),
  }),
  define({
    ...{ method: 'PUT', path: '/api/v1/desk/silence', permission: 'desk.silence', tag },
    summary: 'Silence the assistant everywhere at once, or let it speak again',
    body: z.strictObject({ silent: z.boolean() }),
    response: DeskState,
    handle: (ctx, { body }) => silenceAssistant(ctx, body),
  }),
  define({
    ...{ method: 'GET', path: '/api/v1/notices', permission: 'desk.read', tag },
    summary: 'What one should look at: emergencies, who waits too long, lost channels, and where one was asked',
    response: Notices,
    handle: async (ctx) => ({ items: await listNotices(ctx) }),
  }),
  define({
    ...{ method: 'POST', path: '/api/v1/notices/:id/seen', permission: 'desk.read', tag },
    summary: 'One looked at what one was asked to look at',
    params: ById,
    response: Notices,
    handle: async (ctx, { params }) => ({ items: await seeNotice(ctx, params) }),
  }),
]

/** What a member does beside writing. */
const memberRoutes: Route<Context & InboxContext>[] = [
  define({
    ...{ method: 'POST', path: '/api/v1/chat/typing', permission: 'chat.own', tag },
    summary: 'Say that one writes now',
    response: Done,
    handle: async (ctx) => {
      await memberIsWriting(ctx)
      return done
    },
  }),
  define({
    ...{ method: 'PUT', path: '/api/v1/chat/messages/:id/rating', permission: 'chat.own', tag },
    summary: 'Say whether an answer helped; null takes it back',
    params: ById,
    body: z.strictObject({ rating: FeedbackRating.nullable() }),
    response: z.object({ rating: FeedbackRating.nullable() }),
    handle: (ctx, { params, body }) => rateAnswer(ctx, { messageId: params.id, rating: body.rating }),
  }),
]

export const besideDeskRoutes: Route<Context & InboxContext>[] = [...besideRoutes, ...wholeDesk, ...memberRoutes]
