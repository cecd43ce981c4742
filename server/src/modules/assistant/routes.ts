import { z } from 'zod'
import type { Context } from '../../platform/context.js'
import { type Route, route } from '../../platform/http/route.js'
import { readMemberContext } from './read-context.js'
import { readConversationCost } from './read-model-use.js'
import { AssistantSettings, ConversationCost, MemberContext, SettingsState, Trial } from './schema.js'
import { keepSettings, readSettings } from './settings.js'
import { trySettings } from './try-settings.js'

const define = route<Context>()
const tag = 'assistant'

export const assistantRoutes: Route<Context>[] = [
  define({
    ...{ method: 'GET', path: '/api/v1/conversations/:id/member', permission: 'conversations.read', tag },
    summary: 'Who stands behind a conversation, and their claims',
    params: z.object({ id: z.uuid() }),
    response: MemberContext,
    handle: (ctx, { params }) => readMemberContext(ctx, { conversationId: params.id }),
  }),
  define({
    ...{ method: 'GET', path: '/api/v1/conversations/:id/model-use', permission: 'conversations.read', tag },
    summary: 'What language models were asked for in a conversation, with tokens and cost',
    params: z.object({ id: z.uuid() }),
    response: ConversationCost,
    handle: (ctx, { params }) => readConversationCost(ctx, { conversationId: params.id }),
  }),
  define({
    ...{ method: 'GET', path: '/api/v1/assistant/settings', permission: 'assistant.read', tag },
    summary: 'How the assistant words its answers, with every earlier version',
    response: SettingsState,
    handle: (ctx) => readSettings(ctx),
  }),
  define({
    ...{ method: 'PUT', path: '/api/v1/assistant/settings', permission: 'assistant.manage', tag },
    summary: 'Set the assistant from the next message on; the older version stays on record',
    body: z.strictObject({ settings: AssistantSettings, version: z.int().min(0) }),
    response: SettingsState,
    handle: (ctx, { body }) => keepSettings(ctx, body),
  }),
  define({
    ...{ method: 'POST', path: '/api/v1/assistant/try', permission: 'assistant.read', tag },
    summary: 'What the assistant would answer under these settings; nothing is kept, sent or done',
    body: z.strictObject({ text: z.string().trim().min(1).max(4000), settings: AssistantSettings }),
    response: Trial,
    handle: (ctx, { body }) => trySettings(ctx, body),
  }),
]
