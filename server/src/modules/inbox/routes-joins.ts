import { z } from 'zod'
import type { Context } from '../../platform/context.js'
import { type Route, route } from '../../platform/http/route.js'
import { compareContacts, readPersonBeside } from './compare-contacts.js'
import { joinContacts, partContacts } from './join-contacts.js'
import { Comparison, Join, JoinReason, PersonBeside } from './schema.js'

const define = route<Context>()
const tag = 'conversations'
const ById = z.object({ id: z.uuid() })
const Note = z.string().trim().min(5).max(500)

/** Two contacts that are one person. */
export const joinRoutes: Route<Context>[] = [
  define({
    ...{ method: 'GET', path: '/api/v1/conversations/:id/person', permission: 'conversations.read', tag },
    summary: 'Every conversation of the person behind one, over contacts that were joined',
    params: ById,
    response: PersonBeside,
    handle: (ctx, { params }) => readPersonBeside(ctx, { conversationId: params.id }),
  }),
  define({
    ...{ method: 'GET', path: '/api/v1/contacts/:id/beside/:other', permission: 'people.join', tag },
    summary: 'Two contacts side by side, and what joining them would mean; the look is on the trail',
    params: ById.extend({ other: z.uuid() }),
    response: Comparison,
    handle: (ctx, { params }) => compareContacts(ctx, params),
  }),
  define({
    ...{ method: 'POST', path: '/api/v1/contacts/:id/joins', permission: 'people.join', tag },
    summary: 'Hold two contacts for one person; can be undone for thirty days',
    params: ById,
    body: z.strictObject({ other: z.uuid(), reason: JoinReason, note: Note }),
    response: Join,
    handle: (ctx, { params, body }) => joinContacts(ctx, { id: params.id, ...body }),
  }),
  define({
    ...{ method: 'POST', path: '/api/v1/contacts/joins/:id/undo', permission: 'people.join', tag },
    summary: 'Part two contacts again that were joined by mistake',
    params: ById,
    body: z.strictObject({ note: Note }),
    response: null,
    handle: async (ctx, { params, body, reply }) => {
      await partContacts(ctx, { id: params.id, note: body.note })
      return reply.code(204).send()
    },
  }),
]
