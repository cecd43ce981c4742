import { z } from 'zod'
import type { Context } from '../../platform/context.js'
import { type Route, route } from '../../platform/http/route.js'
import type { InboxContext } from './deliver-next.js'
import { Template } from './desk/schema.js'
import { readConversation } from './read-conversations.js'
import { Thread } from './schema.js'
import { fetchTemplates, listTemplates, sendTemplate, writeTemplate } from './templates.js'

const define = route<Context & InboxContext>()
const tag = 'conversations'
const Templates = z.object({ items: z.array(Template) })
const { name, language, category, body } = Template.shape

/** Messages that WhatsApp approved beforehand. */
export const templateRoutes: Route<Context & InboxContext>[] = [
  define({
    ...{ method: 'GET', path: '/api/v1/templates', permission: 'desk.read', tag },
    summary: 'Approved templates, as they are written down here',
    response: Templates,
    handle: async (ctx) => ({ items: await listTemplates(ctx) }),
  }),
  define({
    ...{ method: 'PUT', path: '/api/v1/templates/:name/:language', permission: 'channels.manage', tag },
    summary: 'Write an approved template down; an empty body removes it',
    params: z.object({ name, language }),
    body: z.strictObject({ category, body }),
    response: Templates,
    handle: async (ctx, input) => ({ items: await writeTemplate(ctx, { ...input.params, ...input.body }) }),
  }),
  define({
    ...{ method: 'POST', path: '/api/v1/templates/fetch', permission: 'channels.manage', limit: 'export', tag },
    summary: 'Fetch the approved templates from Meta',
    response: Templates.extend({ skipped: z.int() }),
    handle: (ctx) => fetchTemplates(ctx),
  }),
  define({
    ...{ method: 'POST', path: '/api/v1/conversations/:id/template', permission: 'conversations.write', tag },
    summary: 'Send a template, also when the 24 hours are over',
    params: z.object({ id: z.uuid() }),
    body: z.strictObject({
      ...{ clientId: z.string().min(1).max(100), name, language },
      values: z.array(z.string().max(500)).max(20),
    }),
    response: Thread,
    status: 201,
    handle: async (ctx, { params, body: asked }) => {
      await sendTemplate(ctx, { conversationId: params.id, ...asked })
      return readConversation(ctx, { conversationId: params.id })
    },
  }),
]
