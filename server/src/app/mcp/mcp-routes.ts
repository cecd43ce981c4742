import { Readable } from 'node:stream'
import type { ReadableStream } from 'node:stream/web'
import { createMcpHandler } from '@modelcontextprotocol/server'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { type Route, route } from '../../platform/http/route.js'
import type { AppContext } from '../context.js'
import { callTool, mcpServer, toolsFor } from './mcp-server.js'

const define = route<AppContext>()
const base = { path: '/mcp', permission: 'mcp.connect', tag: 'MCP', response: null } as const

/**
 * The Model Context Protocol over streamable HTTP, without sessions: each request is answered by itself, with the rights
 * of its key. Streams that wait for changes are not offered: nothing here changes by itself.
 */
export const mcpRoutes: Route<AppContext>[] = [
  define({
    ...{ ...base, method: 'POST' },
    summary: 'Model Context Protocol: tools that read claims, prices and bills',
    body: z.unknown(),
    handle: (ctx, { request, reply, body }) => serveMcp(ctx, { request, reply, body }),
  }),
  define({
    ...{ ...base, method: 'GET' },
    summary: 'Model Context Protocol: no stream is offered',
    handle: (ctx, { request, reply }) => serveMcp(ctx, { request, reply }),
  }),
  define({
    ...{ ...base, method: 'DELETE' },
    summary: 'Model Context Protocol: there are no sessions to end',
    handle: (ctx, { request, reply }) => serveMcp(ctx, { request, reply }),
  }),
]

type Asked = { request: FastifyRequest; reply: FastifyReply; body?: unknown }

async function serveMcp(ctx: AppContext, { request, reply, body }: Asked): Promise<FastifyReply> {
  const version = ctx.config.version
  const handler = createMcpHandler(
    () => mcpServer(toolsFor(ctx), { version, call: (name, input) => callTool(ctx, { name, input }) }),
    { maxSubscriptions: 0, onerror: (error) => ctx.log.debug({ err: error }, 'mcp') },
  )
  const answer = await handler.fetch(
    new Request(`http://localhost${base.path}`, {
      method: request.method,
      headers: headersOf(request),
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    }),
    body === undefined ? {} : { parsedBody: body },
  )
  reply.code(answer.status)
  for (const name of ['content-type', 'allow', 'mcp-protocol-version']) {
    const value = answer.headers.get(name)
    if (value !== null) reply.header(name, value)
  }
  reply.serializer((sent: unknown) => String(sent))
  return reply.send(answer.body ? Readable.fromWeb(answer.body as ReadableStream) : '')
}

/** What the protocol looks at; credentials stay here. */
function headersOf({ headers }: FastifyRequest): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      (name === 'accept' || name === 'content-type' || name.startsWith('mcp-')) && typeof value === 'string'
        ? [[name, value]]
        : [],
    ),
  )
}
