import { z } from 'zod'
import {
  changeOwnership,
  listConversations,
  moveLinkedTelephone,
  queueMessage,
  readConversation,
  readLinkedTelephone,
  searchMessages,
} from '../modules/inbox/index.js'
import { type Conversation, ConversationQuery } from '../modules/inbox/schema.js'
import { AppError } from '../platform/errors.js'
import { type Route, route } from '../platform/http/route.js'
import type { AppContext } from './context.js'
import { OldChat, OldStatus, oldStateOf, oldStatusOf, toOldChat } from './older-shapes.js'

const define = route<AppContext>()
const tag = 'older clients'
const alias = true
const ById = z.object({ id: z.uuid() })

const OldBot = z.object({ chatId: z.string(), sender: z.string(), botEnabled: z.boolean(), unansweredCount: z.int() })
const Toggled = z.object({ success: z.literal(true), chatId: z.string(), sender: z.string(), botEnabled: z.boolean() })

const botEnabledOf = (conversation: Conversation): z.infer<typeof OldBot> => ({
  ...{ chatId: conversation.id, sender: conversation.id, botEnabled: conversation.botEnabled },
  unansweredCount: conversation.unanswered,
})

async function toggleBot(ctx: AppContext, conversationId: string, enabled: boolean): Promise<z.infer<typeof Toggled>> {
  const { botEnabled } = await changeOwnership(ctx, { conversationId, move: { kind: 'switch-bot', enabled } })
  return { success: true, chatId: conversationId, sender: conversationId, botEnabled }
}

const chatRoutes: Route<AppContext>[] = [
  define({
    ...{ alias, tag, method: 'GET', path: '/admin/chats', permission: 'conversations.read' },
    summary: 'Conversations with their newest messages (older dashboard)',
    // As far as the list itself can be turned.
    query: z
      .object({
        limit: z.coerce.number().int().min(1).max(100).default(100),
        offset: z.coerce.number().int().min(0).max(1_000_000).default(0),
      })
      .refine(({ limit, offset }) => offset / limit < 100_000, { path: ['offset'] }),
    response: z.array(OldChat),
    async handle(ctx, { query: { limit, offset } }) {
      const page = ConversationQuery.parse({ page: Math.floor(offset / limit) + 1, pageSize: limit })
      const { items } = await listConversations(ctx, page)
      const chats = []
      for (const { id } of items) {
        const { conversation, messages } = await readConversation(ctx, { conversationId: id, limit: 20 })
        chats.push(toOldChat(conversation, messages))
      }
      return chats
    },
  }),
  define({
    ...{ alias, tag, method: 'GET', path: '/admin/chats/:id', permission: 'conversations.read' },
    summary: 'One conversation (older dashboard)',
    params: ById,
    response: OldChat,
    async handle(ctx, { params }) {
      const { conversation, messages } = await readConversation(ctx, { conversationId: params.id })
      return toOldChat(conversation, messages)
    },
  }),
  define({
    ...{ alias, tag, method: 'GET', path: '/admin/search', permission: 'conversations.steer' },
    summary: 'Conversations with the messages found (older dashboard)',
    query: z.object({ q: z.string().max(200).default('') }),
    response: z.array(OldChat),
    handle: async (ctx, { query }) =>
      (await searchMessages(ctx, query)).map(({ conversation, message }) => {
        const content = message?.excerpt.map(({ text }) => text).join('') ?? ''
        const timestamp = message?.at ?? conversation.changedAt
        const id = `${conversation.id}:${message?.seq ?? 0}`
        const messages = message ? [{ id, content, timestamp, isFromUser: true }] : []
        return { ...toOldChat(conversation, []), lastMessage: content, lastTimestamp: timestamp, messages }
      }),
  }),
  define({
    ...{ alias, tag, method: 'POST', path: '/admin/send-message', permission: 'conversations.write' },
    summary: 'Take a conversation over and reply, with what became of it (older dashboard)',
    body: z.object({
      recipient: z.uuid(),
      message: z.string().trim().min(1).max(16_000),
      useBot: z.unknown().optional(),
    }),
    response: z.object({
      ...{ success: z.literal(true), message: z.string(), messageId: z.string() },
      whatsappResult: z.object({ state: z.string() }),
    }),
    async handle(ctx, { body: { recipient: conversationId, message: text } }) {
      await changeOwnership(ctx, { conversationId, move: { kind: 'take', by: ctx.actor.id } })
      const as = { kind: 'staff', id: ctx.actor.id } as const
      const content = { type: 'text', text } as const
      const queued = await queueMessage(ctx, { conversationId, content, as, clientRef: ctx.ids.next() })
      if (queued.outcome === 'refused') throw new AppError('conflict', queued.reason)
      const messageId = queued.messageIds[0] ?? ''
      return { success: true as const, message: text, messageId, whatsappResult: { state: 'queued' } }
    },
  }),
  define({
    ...{ alias, tag, method: 'GET', path: '/admin/bot-status/:id', permission: 'conversations.read' },
    summary: 'Whether the assistant answers here (older dashboard)',
    params: ById,
    response: OldBot,
    handle: async (ctx, { params }) =>
      botEnabledOf((await readConversation(ctx, { conversationId: params.id, after: 0, limit: 1 })).conversation),
  }),
  define({
    ...{ alias, tag, method: 'POST', path: '/admin/toggle-bot/:id', permission: 'conversations.steer' },
    summary: 'Turn the assistant on or off here (older dashboard)',
    params: ById,
    body: z.object({ enabled: z.boolean() }),
    response: Toggled,
    handle: (ctx, { params, body }) => toggleBot(ctx, params.id, body.enabled),
  }),
  define({
    ...{ alias, tag, method: 'POST', path: '/admin/toggle-bot-status', permission: 'conversations.steer' },
    summary: 'Turn the assistant on or off in a conversation (older dashboard)',
    body: z.object({ chatId: z.uuid(), enabled: z.boolean() }),
    response: Toggled,
    handle: (ctx, { body }) => toggleBot(ctx, body.chatId, body.enabled),
  }),
]

const Done = z.object({ success: z.literal(true), message: z.string(), timestamp: z.string(), status: z.string() })

/** What steers the telephone asks for an administrator who signed in, open aliases or not. */
const controlRoutes: Route<AppContext>[] = [
  define({
    ...{ tag, method: 'GET', path: '/whatsapp/status', permission: 'channels.manage' },
    summary: 'How the linked telephone stands; `qrCode` is the text of the code (older dashboard)',
    response: OldStatus,
    async handle(ctx) {
      return oldStatusOf(await readLinkedTelephone(ctx), ctx.clock.now())
    },
  }),
  define({
    ...{ tag, method: 'GET', path: '/qrcode', permission: 'channels.manage' },
    summary: 'The text of the code to scan (older service)',
    response: z.object({ success: z.literal(true), qrCode: z.string() }),
    async handle(ctx) {
      const { qr } = await readLinkedTelephone(ctx)
      if (!qr) throw new AppError('not-found', 'inbox.no-qr')
      return { success: true as const, qrCode: qr.text }
    },
  }),
  define({
    ...{ tag, method: 'POST', path: '/refresh-qrcode', permission: 'channels.manage' },
    summary: 'Show a new code; only once an administrator accepted the risk in the console (older service)',
    response: Done,
    async handle(ctx) {
      const before = await readLinkedTelephone(ctx)
      if (!before.riskAccepted) throw new AppError('precondition', 'inbox.risk-not-accepted')
      const after = await moveLinkedTelephone(ctx, { kind: 'pair', acceptsRisk: true })
      const timestamp = ctx.clock.now().toISOString()
      return { success: true as const, message: 'A new code follows.', timestamp, status: oldStateOf(after) }
    },
  }),
  define({
    ...{ tag, method: 'POST', path: '/logout', permission: 'channels.manage' },
    summary: 'Sign the linked telephone out (older service)',
    response: Done,
    async handle(ctx) {
      const after = await moveLinkedTelephone(ctx, { kind: 'logout' })
      const timestamp = ctx.clock.now().toISOString()
      return { success: true as const, message: 'Signed out.', timestamp, status: oldStateOf(after) }
    },
  }),
]

/** The paths that the older chat dashboard and its WhatsApp service published, answered by the same use cases. */
export const chatAliasRoutes: Route<AppContext>[] = [...chatRoutes, ...controlRoutes]
