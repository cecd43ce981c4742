import { z } from 'zod'
import type { Context } from '../../platform/context.js'
import { type Route, route } from '../../platform/http/route.js'
import { moveLinkedTelephone, readLinkedTelephone } from './link-telephone.js'
import {
  ConnectorNews,
  giveFile,
  hearConnector,
  leaseSession,
  readSession,
  requireConnector,
  SessionCell,
  writeSession,
} from './linked-session.js'
import { LinkedMove, LinkedTelephone } from './schema.js'

const define = route<Context>()
const tag = 'channels'
const connector = '/api/v1/connectors/whatsapp-linked'
const Fence = z.int().min(0)
const Kept = z.object({ isKept: z.boolean() })
/** A session is written with hundreds of keys at once when it begins. */
const SESSION_BYTES = 8 * 1024 * 1024

/** What the connector's process asks of us; it shows the shared secret instead of signing in. */
const connectorRoutes: Route<Context>[] = [
  define({
    ...{ method: 'POST', path: `${connector}/lease`, permission: 'public', limit: 'none', tag },
    summary: 'The connector takes or renews the right to use the session',
    body: z.strictObject({ owner: z.uuid(), fence: Fence.nullable() }),
    response: z.object({ fence: z.int(), isHeld: z.boolean() }),
    handle: async (ctx, { body, request }) => {
      requireConnector(ctx, request.headers['x-connector-secret'])
      return leaseSession(ctx, body)
    },
  }),
  define({
    ...{ method: 'POST', path: `${connector}/session/read`, permission: 'public', limit: 'none', tag },
    summary: 'The connector reads cells of its session',
    body: z.strictObject({ kind: z.string().min(1).max(60), ids: z.array(z.string().max(300)).max(5000).nullable() }),
    response: z.object({ values: z.array(z.object({ id: z.string(), body: z.string() })) }),
    handle: async (ctx, { body, request }) => {
      requireConnector(ctx, request.headers['x-connector-secret'])
      return { values: await readSession(ctx, body) }
    },
  }),
  define({
    ...{ method: 'POST', path: `${connector}/session/write`, permission: 'public', limit: 'none', tag },
    summary: 'The connector keeps cells of its session in one step',
    bodyLimit: SESSION_BYTES,
    body: z.strictObject({ fence: Fence, forgetAll: z.boolean(), cells: z.array(SessionCell).max(5000) }),
    response: Kept,
    handle: async (ctx, { body, request }) => {
      requireConnector(ctx, request.headers['x-connector-secret'])
      return { isKept: await writeSession(ctx, body) }
    },
  }),
  define({
    ...{ method: 'POST', path: `${connector}/events`, permission: 'public', limit: 'none', tag },
    summary: 'The connector tells of a message, a delivery, or how its telephone stands',
    body: z.strictObject({ fence: Fence, news: ConnectorNews }),
    response: Kept,
    handle: async (ctx, { body, request }) => {
      requireConnector(ctx, request.headers['x-connector-secret'])
      return { isKept: await hearConnector(ctx, body) }
    },
  }),
  define({
    ...{ method: 'POST', path: `${connector}/files`, permission: 'public', limit: 'none', tag },
    summary: 'The connector takes the file of a message that it was asked to send',
    body: z.strictObject({ fence: Fence, messageId: z.uuid() }),
    response: null,
    handle: async (ctx, { body, request, reply }) => {
      requireConnector(ctx, request.headers['x-connector-secret'])
      const { bytes, mediaType } = await giveFile(ctx, body)
      return reply.type(mediaType).send(Buffer.from(bytes))
    },
  }),
]

export const linkedRoutes: Route<Context>[] = [
  ...connectorRoutes,
  define({
    ...{ method: 'GET', path: '/api/v1/channels/whatsapp-linked', permission: 'channels.manage', tag },
    summary: 'How the linked telephone stands, with the code to scan',
    response: LinkedTelephone,
    handle: (ctx) => readLinkedTelephone(ctx),
  }),
  define({
    ...{ method: 'POST', path: '/api/v1/channels/whatsapp-linked/moves', permission: 'channels.manage', tag },
    summary: 'Pair the telephone once its risk was accepted, sign it out, or send it a line',
    body: z.strictObject({ move: LinkedMove }),
    response: LinkedTelephone,
    handle: (ctx, { body }) => moveLinkedTelephone(ctx, body.move),
  }),
]
