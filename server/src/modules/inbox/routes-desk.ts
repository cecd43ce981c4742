import { z } from 'zod'
import type { Context } from '../../platform/context.js'
import { type Route, route } from '../../platform/http/route.js'
import { keepCannedReply, listCannedReplies } from './canned-replies.js'
import { CannedReply, SearchHit } from './schema.js'
import { searchMessages } from './search-messages.js'

const define = route<Context>()
const tag = 'conversations'
const Canned = z.object({ items: z.array(CannedReply) })

/** What helps an operator at the desk: search, and replies kept ready. */
export const deskRoutes: Route<Context>[] = [
  define({
    ...{ method: 'GET', path: '/api/v1/conversations/search', permission: 'conversations.steer', tag },
    summary: 'Messages and people by words, in any of their Indonesian forms',
    query: z.strictObject({ q: z.string().max(200) }),
    response: z.object({ items: z.array(SearchHit) }),
    handle: async (ctx, { query }) => ({ items: await searchMessages(ctx, query) }),
  }),
  define({
    ...{ method: 'GET', path: '/api/v1/canned-replies', permission: 'conversations.steer', tag },
    summary: 'Replies kept ready',
    response: Canned,
    handle: async (ctx) => ({ items: await listCannedReplies(ctx) }),
  }),
  define({
    ...{ method: 'PUT', path: '/api/v1/canned-replies/:shortcut', permission: 'conversations.steer', tag },
    summary: 'Keep a reply ready; an empty one is removed',
    params: z.object({ shortcut: CannedReply.shape.shortcut }),
    body: z.strictObject({ body: z.string().max(4000) }),
    response: Canned,
    handle: async (ctx, { params, body }) => ({ items: await keepCannedReply(ctx, { ...params, ...body }) }),
  }),
]
