import { z } from 'zod'
import { keepSettings, readSettings } from '../modules/assistant/index.js'
import { askFor, rateAsked, readConversation } from '../modules/inbox/index.js'
import type { Message } from '../modules/inbox/schema.js'
import { readAnalyses } from '../modules/insights/index.js'
import type { Analysis } from '../modules/insights/schema.js'
import { AppError } from '../platform/errors.js'
import { type Route, route } from '../platform/http/route.js'
import type { AppContext } from './context.js'
import { OldChat, OldMessage, toOldChat } from './older-shapes.js'

const define = route<AppContext>()
const tag = 'older clients'
const alias = true
/** Where the older dashboard named a telephone number stands our id of the conversation. */
const BySender = z.object({ sender: z.uuid() })

const ThreadMessage = z.object({
  id: z.string(),
  role: z.enum(['user', 'assistant']),
  content: z.string(),
  created_at: z.string(),
})
const OldThread = z.object({ thread_id: z.string(), messages: z.array(ThreadMessage) })

const readThread = async (
  ctx: AppContext,
  { sender }: z.infer<typeof BySender>,
): Promise<z.infer<typeof OldThread>> => {
  const { messages } = await readConversation(ctx, { conversationId: sender })
  return { thread_id: sender, messages: messages.filter(({ direction }) => direction !== 'note').map(toThreadMessage) }
}

const toThreadMessage = ({ id, direction, content, sentAt }: Message): z.infer<typeof ThreadMessage> => ({
  ...{ id, role: direction === 'in' ? ('user' as const) : ('assistant' as const) },
  ...{ content: content.text ?? '', created_at: sentAt },
})

const threadRoutes: Route<AppContext>[] = [
  define({
    ...{ alias, tag, method: 'GET', path: '/admin/user-history/:sender', permission: 'conversations.read' },
    summary: 'One conversation (older dashboard)',
    params: BySender,
    response: z.object({ success: z.literal(true), conversation: OldChat }),
    async handle(ctx, { params }) {
      const { conversation, messages } = await readConversation(ctx, { conversationId: params.sender })
      return { success: true as const, conversation: toOldChat(conversation, messages) }
    },
  }),
  define({
    ...{ alias, tag, method: 'GET', path: '/admin/user-messages/:sender', permission: 'conversations.read' },
    summary: 'The newest messages of a conversation (older dashboard)',
    params: BySender,
    response: z.object({ success: z.literal(true), messages: z.array(OldMessage) }),
    async handle(ctx, { params }) {
      const { conversation, messages } = await readConversation(ctx, { conversationId: params.sender })
      return { success: true as const, messages: toOldChat(conversation, messages).messages }
    },
  }),
  define({
    ...{ alias, tag, method: 'GET', path: '/admin/threads/:sender/messages', permission: 'conversations.read' },
    summary: 'The newest messages of a conversation by who spoke (older dashboard)',
    params: BySender,
    response: OldThread,
    handle: (ctx, { params }) => readThread(ctx, params),
  }),
  define({
    ...{ alias, tag, method: 'GET', path: '/admin/thread-messages/:sender', permission: 'conversations.read' },
    summary: 'The newest messages of a conversation by who spoke (older dashboard)',
    params: BySender,
    response: OldThread,
    handle: (ctx, { params }) => readThread(ctx, params),
  }),
  define({
    ...{ alias, tag, method: 'GET', path: '/admin/analytics/users/:sender/history', permission: 'conversations.read' },
    summary: 'What a conversation was about, newest first (older dashboard)',
    params: BySender,
    response: z.object({ success: z.literal(true), history: z.array(z.looseObject({ timestamp: z.string() })) }),
    async handle(ctx, { params }) {
      const analyses = await readAnalyses(ctx, { conversationId: params.sender, history: false })
      return { success: true as const, history: analyses.map(toOldAnalysis) }
    },
  }),
  define({
    ...{ tag, method: 'DELETE', path: '/admin/delete-thread/:sender', permission: 'privacy.record' },
    summary: 'Writes down that the person is to be forgotten; a second person does it (older dashboard)',
    params: BySender,
    response: z.object({ status: z.literal('requested'), message: z.string(), analytics_deleted: z.literal(false) }),
    status: 202,
    async handle(ctx, { params }) {
      const { dueAt } = await askFor(ctx, { conversationId: params.sender, kind: 'erase' })
      return {
        status: 'requested' as const,
        message: `Written down; an administrator does it by ${dueAt}.`,
        analytics_deleted: false as const,
      }
    },
  }),
]

/** The older names; its three steps of urgency stand for our five. */
function toOldAnalysis(one: Analysis): { timestamp: string; analysis: Record<string, unknown> } {
  const urgency = one.urgency >= 3 ? 'high' : one.urgency === 2 ? 'medium' : 'low'
  return {
    timestamp: one.at,
    analysis: {
      ...{ age: one.age, gender: one.gender, location: one.province, emotion: one.emotion },
      health_complaints: [...one.conditions, ...(one.complaintClass === 'none' ? [] : [one.complaintClass])],
      ...{ symptoms: one.symptoms, urgency_level: urgency, conversion_barriers: one.barriers },
      ...{ interest_level: one.interest, program_awareness: one.awareness },
    },
  }
}

const OldSettings = z.object({
  initialPrompt: z.string(),
  maxTokens: z.int(),
  temperature: z.number(),
  modelName: z.string().nullable(),
})

/** A change that names nothing, or something unknown, is a mistake and no version. */
const OldChange = z
  .strictObject({
    initialPrompt: z.string().max(4000).optional(),
    maxTokens: z.int().min(100).max(4000).optional(),
    temperature: z.number().min(0).max(2).optional(),
    modelName: z.string().max(200).nullable().optional(),
  })
  .refine((change) => Object.keys(change).length > 0)

/** They steer what members are told: an administrator who signed in, open aliases or not. */
const settingsRoutes: Route<AppContext>[] = [
  define({
    ...{ tag, method: 'GET', path: '/settings', permission: 'assistant.manage' },
    summary: 'What the model is told, and how long and free its answers are (older dashboard)',
    response: OldSettings,
    async handle(ctx) {
      const { settings, model } = await readSettings(ctx)
      const { prompt: initialPrompt, maxTokens, temperature } = settings
      return { initialPrompt, maxTokens, temperature, modelName: model }
    },
  }),
  define({
    ...{ tag, method: 'POST', path: '/settings', permission: 'assistant.manage' },
    summary: 'Sets them as a new version; the model itself is set by the server (older dashboard)',
    body: OldChange,
    response: z.object({ success: z.literal(true), message: z.string() }),
    async handle(ctx, { body }) {
      const { settings, version, model } = await readSettings(ctx)
      if (body.modelName && body.modelName !== model) throw new AppError('conflict', 'assistant.model-of-server')
      const { initialPrompt: prompt, maxTokens, temperature } = body
      const next = {
        ...settings,
        ...(prompt === undefined ? {} : { prompt }),
        ...(maxTokens === undefined ? {} : { maxTokens }),
        ...(temperature === undefined ? {} : { temperature }),
      }
      const kept = await keepSettings(ctx, { settings: next, version })
      return { success: true as const, message: `In force as version ${kept.version}.` }
    },
  }),
]

const feedbackRoute = define({
  ...{ alias, tag, method: 'POST', path: '/feedback', permission: 'channels.receive', limit: 'write' },
  summary: 'Whether an answer to `/ask` helped; words beside the thumb are not kept (older WhatsApp service)',
  body: z.object({
    message_id: z.uuid(),
    rating: z.enum(['thumbs_up', 'thumbs_down']),
    feedback: z.string().max(4000).optional(),
  }),
  response: z.object({ success: z.literal(true), message: z.string() }),
  async handle(ctx, { body }) {
    const rating = body.rating === 'thumbs_up' ? 'up' : 'down'
    await rateAsked(ctx, { messageId: body.message_id, rating })
    return { success: true as const, message: 'Kept.' }
  },
})

/** What else the older chat dashboard and its service published, answered by the same use cases. */
export const olderThreadAliasRoutes: Route<AppContext>[] = [...threadRoutes, ...settingsRoutes, feedbackRoute]
