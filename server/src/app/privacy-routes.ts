import { z } from 'zod'
import { isHeld } from '../flows/holds.js'
import { erasePerson, exportPerson } from '../flows/person.js'
import { askFor, askForOwn, listRequests, requireRequest, settleRequest } from '../modules/inbox/index.js'
import { PrivacyRequest } from '../modules/inbox/schema.js'
import { systemActor } from '../platform/actor.js'
import { type Route, route } from '../platform/http/route.js'
import type { AppContext } from './context.js'

const define = route<AppContext>()
const tag = 'privacy'
const Kind = PrivacyRequest.shape.kind
/** A request, and whether a legal hold keeps the person: then forgetting waits until it is released. */
const Asked = PrivacyRequest.extend({ held: z.boolean() })
const ById = z.object({ id: z.uuid() })

/** What people may ask for about their own data, and its doing by a second person, with a fresh proof. */
export const privacyRoutes: Route<AppContext>[] = [
  define({
    ...{ method: 'POST', path: '/api/v1/chat/privacy', permission: 'chat.own', tag },
    summary: 'Ask for a copy of all we keep of one, or to be forgotten; done within 72 hours',
    body: z.strictObject({ kind: Kind }),
    response: Asked,
    status: 201,
    handle: async (ctx, { body }) => withHold(ctx, await askForOwn(ctx, body)),
  }),
  define({
    ...{ method: 'POST', path: '/api/v1/privacy/requests', permission: 'privacy.record', tag },
    summary: 'Write down what a person asked for in a conversation',
    body: z.strictObject({ conversationId: z.uuid(), kind: Kind }),
    response: Asked,
    status: 201,
    handle: async (ctx, { body }) => withHold(ctx, await askFor(ctx, body)),
  }),
  define({
    ...{ method: 'GET', path: '/api/v1/privacy/requests', permission: 'privacy.run', tag },
    summary: 'What waits to be done, due first',
    response: z.object({ items: z.array(Asked) }),
    handle: async (ctx) => ({
      items: await Promise.all((await listRequests(ctx)).map((request) => withHold(ctx, request))),
    }),
  }),
  define({
    ...{ method: 'POST', path: '/api/v1/privacy/requests/:id/export', permission: 'privacy.run', tag },
    ...{ proof: true, limit: 'export' },
    summary: 'All that is kept of the person, over every channel; never by who wrote the request down',
    params: ById,
    response: z.looseObject({ at: z.string() }),
    async handle(ctx, { params }) {
      const request = await requireRequest(ctx, { id: params.id, kind: 'export' })
      const { person, files } = await exportPerson(byOrderOf(ctx), request)
      await settleRequest(ctx, request)
      return { ...person, files: files.length }
    },
  }),
  define({
    ...{ method: 'POST', path: '/api/v1/privacy/requests/:id/erase', permission: 'privacy.run', tag },
    proof: true,
    summary:
      'Forget the person over every channel; never by who wrote the request down. Claims stay as the law has it, and all while a legal hold keeps them',
    params: ById,
    response: z.object({
      counts: z.record(z.string(), z.int()),
      /** What the law keeps. */
      kept: z.object({ claims: z.int() }),
      /** What was looked for afterwards, and where something was still found. */
      proof: z.object({
        ...{ tables: z.int(), marks: z.int(), files: z.int() },
        ...{ found: z.record(z.string(), z.int()), idsOnly: z.record(z.string(), z.int()) },
      }),
    }),
    async handle(ctx, { params }) {
      const request = await requireRequest(ctx, { id: params.id, kind: 'erase' })
      const erased = await erasePerson(byOrderOf(ctx), request)
      await settleRequest(ctx, request)
      return erased
    },
  }),
]

async function withHold(ctx: AppContext, request: PrivacyRequest): Promise<z.infer<typeof Asked>> {
  return { ...request, held: request.kind === 'erase' && (await isHeld(ctx, request)) }
}

/** The system does it, and the trail names who gave the order. */
const byOrderOf = (ctx: AppContext): AppContext => ({
  ...ctx,
  actor: { ...systemActor(ctx.actor.id), id: ctx.actor.id },
})
