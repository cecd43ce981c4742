import { createHash, timingSafeEqual } from 'node:crypto'
import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { z } from 'zod'
import { say } from './harden.js'
import type { Link } from './link.js'
import { bringMedia } from './media.js'
import { Fetch, Pair, SECRET_HEADER, Send, SendFile } from './protocol.js'

const MOST_BYTES = 64 * 1024

export type Doors = { link: Link; secret: string; mediaHost: string }

/** What the server may ask of us; every request shows the shared secret. */
export function createCommands(doors: Doors): Server {
  return createServer((request, response) => {
    answer(doors, request)
      .catch((error: Error) => {
        say('a command failed', { error: error.message })
        return { status: 500, body: { error: 'failed' } }
      })
      .then(({ status, body }) => {
        if (Buffer.isBuffer(body)) response.writeHead(status, { 'content-type': 'application/octet-stream' }).end(body)
        else response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
      })
  })
}

type Answer = { status: number; body: unknown }

async function answer({ link, secret, mediaHost }: Doors, request: IncomingMessage): Promise<Answer> {
  if (!isSame(request.headers[SECRET_HEADER], secret)) return { status: 401, body: { error: 'refused' } }
  if (request.method !== 'POST') return { status: 405, body: { error: 'method' } }
  const body = await readJson(request)
  const from = async <Shape extends z.ZodType>(shape: Shape, work: (input: z.infer<Shape>) => Promise<unknown>) => {
    const parsed = shape.safeParse(body)
    if (!parsed.success) return { status: 400, body: { error: 'invalid' } }
    return { status: 200, body: await work(parsed.data) }
  }
  switch (request.url) {
    case '/state':
      return { status: 200, body: link.told() }
    case '/pair':
      return from(Pair, ({ phone }) => link.pair(phone ?? null))
    case '/logout':
      return { status: 200, body: await link.logout() }
    case '/send':
      return from(Send, (message) => link.send(message))
    case '/send-file':
      return from(SendFile, (message) => link.sendFile(message))
    case '/media': {
      const parsed = Fetch.safeParse(body)
      if (!parsed.success) return { status: 400, body: { error: 'invalid' } }
      const brought = await bringMedia({ ...parsed.data, host: mediaHost })
      return brought.kind === 'file'
        ? { status: 200, body: brought.bytes }
        : { status: 422, body: { error: brought.kind } }
    }
    default:
      return { status: 404, body: { error: 'unknown' } }
  }
}

async function readJson(request: IncomingMessage): Promise<unknown> {
  const parts: Buffer[] = []
  let size = 0
  for await (const part of request) {
    size += part.length
    if (size > MOST_BYTES) throw new Error('a command was too long')
    parts.push(part)
  }
  try {
    return JSON.parse(Buffer.concat(parts).toString() || '{}')
  } catch {
    return null
  }
}

function isSame(given: string | string[] | undefined, wanted: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest()
  return typeof given === 'string' && timingSafeEqual(digest(given), digest(wanted))
}
