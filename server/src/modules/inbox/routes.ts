import { z } from 'zod'
import type { Context } from '../../platform/context.js'
import { AppError } from '../../platform/errors.js'
import { type Route, route } from '../../platform/http/route.js'
import { readUpload } from '../../platform/http/uploads.js'
import { changeOwnership } from './change-ownership.js'
import { readOwnChat, sendFileToUs, writeToUs } from './chat-with-us.js'
import type { InboxContext } from './deliver-next.js'
import { ListedConversation, Mentioned, MoveRequest, TicketQuery } from './desk/schema.js'
import { listForDesk } from './list-for-desk.js'
import { noteForStaff } from './note-for-staff.js'
import { THE_MEMBER, whoIsPresent } from './presence.js'
import { queueMessage } from './queue-message.js'
import { readConversation } from './read-conversations.js'
import { answerChallenge, receiveWebhook } from './receive-webhook.js'
import { besideDeskRoutes } from './routes-beside.js'
import { deskRoutes } from './routes-desk.js'
import { joinRoutes } from './routes-joins.js'
import { linkedRoutes } from './routes-linked.js'
import { personRoutes } from './routes-person.js'
import { templateRoutes } from './routes-templates.js'
import { ConversationQuery, Ownership, Thread, Ticket, TicketStatus, WebhookReport } from './schema.js'
import { CAPTION_LETTERS, sendFile } from './send-file.js'
import { listTickets, moveTicket } from './tickets.js'

const define = route<Context & InboxContext>()
const tag = 'conversations'
const ById = z.object({ id: z.uuid() })
const Seq = z.coerce.number().int().min(0).max(1_000_000_000).optional()
const Page = z.strictObject({ before: Seq, after: Seq })
const Text = z.string().trim().min(1).max(16_000)
const ClientId = z.string().min(1).max(100)

const memberRoutes: Route<Context & InboxContext>[] = [
  define({
    ...{ method: 'GET', path: '/api/v1/chat', permission: 'chat.own', tag },
    summary: 'The own conversation on our page; null before the first message',
    query: Page,
    response: z.object({ thread: Thread.nullable() }),
    handle: async (ctx, { query }) => ({ thread: await readOwnChat(ctx, query) }),
  }),
  define({
    ...{ method: 'POST', path: '/api/v1/chat/messages', permission: 'chat.own', tag },
    summary: 'Write to us; the same clientId again is the same message',
    body: z.strictObject({
      clientId: ClientId,
      text: Text,
      choice: z.strictObject({ id: z.string().max(200), title: z.string().max(200) }).optional(),
    }),
    response: Thread,
    status: 201,
    handle: (ctx, { body: { clientId, text, choice } }) => {
      const tapped = choice ? { choice: { ...choice, via: 'button' as const } } : {}
      return writeToUs(ctx, { clientId, content: { type: choice ? 'choice' : 'text', text, ...tapped } })
    },
  }),
  define({
    ...{ method: 'POST', path: '/api/v1/chat/files', permission: 'chat.own', limit: 'upload', tag },
    summary: 'Send a photo or PDF in the conversation; a receipt becomes a claim to confirm',
    response: Thread,
    status: 201,
    async handle(ctx, { request }) {
      const { fields, file } = await readUpload(request, { maxBytes: ctx.config.maxFileBytes })
      const known = z.strictObject({ clientId: ClientId, text: z.string().max(4000).default('') }).safeParse(fields)
      if (!known.success) throw new AppError('invalid', 'request.invalid')
      return sendFileToUs(ctx, { ...known.data, bytes: file.bytes, fileName: file.filename })
    },
  }),
]

const staffRoutes: Route<Context & InboxContext>[] = [
  define({
    ...{ method: 'GET', path: '/api/v1/conversations', permission: 'conversations.read', tag },
    summary: 'Conversations, those in need first; `total` stops counting at 1,000',
    query: ConversationQuery,
    response: z.object({ items: z.array(ListedConversation), total: z.int() }),
    handle: (ctx, { query }) => listForDesk(ctx, query),
  }),
  define({
    ...{ method: 'GET', path: '/api/v1/conversations/:id', permission: 'conversations.read', tag },
    summary: 'One conversation with its newest messages, or those before or after a place',
    params: ById,
    query: Page,
    response: Thread,
    handle: (ctx, { params, query }) => readConversation(ctx, { conversationId: params.id, ...query }),
  }),
  define({
    ...{ method: 'POST', path: '/api/v1/conversations/:id/messages', permission: 'conversations.write', tag },
    summary: 'Reply as a person; refused when somebody else answers, or when newer messages were not seen',
    params: ById,
    body: z.strictObject({
      clientId: ClientId,
      text: Text,
      seenSeq: z.int().min(0),
      note: z.boolean().default(false),
      /** Who is asked to look, in a note. */
      mentions: Mentioned.default([]),
      anyway: z.boolean().default(false),
    }),
    response: Thread,
    status: 201,
    handle: async (ctx, { params, body }) => {
      const conversationId = params.id
      if (body.note) await noteForStaff(ctx, { conversationId, text: body.text, mentions: body.mentions })
      else await reply(ctx, { conversationId, ...body })
      return readConversation(ctx, { conversationId })
    },
  }),
  define({
    ...{ method: 'POST', path: '/api/v1/conversations/:id/files', permission: 'conversations.write', tag },
    limit: 'upload',
    summary: 'Send a picture or PDF as a person, where the channel takes files',
    params: ById,
    response: Thread,
    status: 201,
    async handle(ctx, { params, request }) {
      const { fields, file } = await readUpload(request, { maxBytes: ctx.config.maxFileBytes })
      const text = z.string().trim().max(CAPTION_LETTERS).default('')
      const known = z.strictObject({ clientId: ClientId, text }).safeParse(fields)
      if (!known.success) throw new AppError('invalid', 'request.invalid')
      await sendFile(ctx, { ...known.data, conversationId: params.id, bytes: file.bytes, fileName: file.filename })
      return readConversation(ctx, { conversationId: params.id })
    },
  }),
  define({
    ...{ method: 'POST', path: '/api/v1/conversations/:id/moves', permission: 'conversations.steer', tag },
    summary: 'Take over, hand back, transfer, snooze, resolve, or turn the assistant on or off here',
    params: ById,
    body: MoveRequest,
    response: Ownership,
    handle: async (ctx, { params, body: { move, epoch, anyway } }) => {
      const by = ctx.actor.id
      if (move.kind === 'take' && !anyway) await refuseWhileWriting(ctx, params.id)
      const whole =
        move.kind === 'take' ? { ...move, by } : move.kind === 'resolve' ? { ...move, by, at: nowOf(ctx) } : move
      return changeOwnership(ctx, { conversationId: params.id, move: whole, epoch })
    },
  }),
  define({
    ...{ method: 'GET', path: '/api/v1/tickets', permission: 'conversations.read', tag },
    summary: 'Complaints of the conversations one may see, those due first; the open ones unless a state is named',
    query: TicketQuery,
    response: z.object({ items: z.array(Ticket) }),
    handle: async (ctx, { query }) => ({ items: await listTickets(ctx, query) }),
  }),
  define({
    ...{ method: 'POST', path: '/api/v1/tickets/:number/moves', permission: 'conversations.steer', tag },
    summary: 'Take up a complaint, or resolve it',
    params: z.object({ number: z.string().max(40) }),
    body: z.strictObject({ status: TicketStatus }),
    response: Ticket,
    handle: (ctx, { params, body }) => moveTicket(ctx, { number: params.number, status: body.status }),
  }),
]

/** Somebody else writes there just now: who takes it over asks first, or says that they mean it. */
async function refuseWhileWriting(ctx: Context, conversationId: string): Promise<void> {
  const present = await whoIsPresent(ctx.db.orm, conversationId, ctx.clock.now())
  const other = present.find(({ id, typing }) => typing && id !== ctx.actor.id && id !== THE_MEMBER)
  if (other) throw new AppError('conflict', 'inbox.being-written')
}

type Reply = { conversationId: string; text: string; clientId: string; seenSeq: number; anyway: boolean }

/** A person's reply: only by who answers, and not blindly over what another of our side said meanwhile. */
async function reply(ctx: Context, { conversationId, text, clientId, seenSeq, anyway }: Reply): Promise<void> {
  const { conversation, messages } = await readConversation(ctx, { conversationId, after: seenSeq })
  if (conversation.state !== 'human' || conversation.owner !== ctx.actor.id) {
    throw new AppError('conflict', 'inbox.not-taken')
  }
  const isOther = messages.some((one) => one.direction === 'out' && one.author !== ctx.actor.id)
  if (isOther && !anyway) throw new AppError('conflict', 'inbox.replied-meanwhile')
  const as = { kind: 'staff', id: ctx.actor.id } as const
  await queueMessage(ctx, { conversationId, content: { type: 'text', text }, as, clientRef: clientId })
}

/** Where Meta's Cloud API brings messages; it signs what it sends instead of signing in. */
const webhookRoutes: Route<Context & InboxContext>[] = [
  define({
    ...{ method: 'GET', path: '/api/v1/channels/whatsapp-cloud/webhook', permission: 'public', tag },
    summary: 'Answers the challenge by which Meta checks this address',
    query: z.object({ 'hub.mode': z.string(), 'hub.verify_token': z.string(), 'hub.challenge': z.string().max(200) }),
    response: null,
    handle: async (ctx, { query, reply }) => {
      const [mode, token, challenge] = [query['hub.mode'], query['hub.verify_token'], query['hub.challenge']]
      return reply.type('text/plain').send(answerChallenge(ctx, { mode, token, challenge }))
    },
  }),
  define({
    ...{ method: 'POST', path: '/api/v1/channels/whatsapp-cloud/webhook', permission: 'public', limit: 'none', tag },
    summary: 'Messages and statuses from the WhatsApp Cloud API, signed with the secret of its app',
    body: z.unknown(),
    response: WebhookReport,
    signed: true,
    handle: (ctx, { body, request }) => {
      const signature = request.headers['x-hub-signature-256']
      const raw = request.rawBody
      return receiveWebhook(ctx, { raw, body, signature: typeof signature === 'string' ? signature : undefined })
    },
  }),
]

const nowOf = (ctx: Context): string => ctx.clock.now().toISOString()

export const inboxRoutes: Route<Context & InboxContext>[] = [
  ...memberRoutes,
  ...staffRoutes,
  ...webhookRoutes,
  ...linkedRoutes,
  ...deskRoutes,
  ...besideDeskRoutes,
  ...templateRoutes,
  ...personRoutes,
  ...joinRoutes,
]
