import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll } from 'vitest'

export type Asked = { path: string; headers: IncomingMessage['headers']; body: string; json: Record<string, unknown> }

/** How the server behaves for one call: an answer's text, or anything else a server may do. */
export type Behaviour = string | ((reply: ServerResponse, asked: Asked) => void | Promise<void>)

/** A server on this machine that speaks the chat completions protocol; behaviours are used up in order, the last stays. */
export async function modelServer() {
  const asked: Asked[] = []
  let script: Behaviour[] = ['{}']
  const server = createServer(async (request, reply) => {
    let body = ''
    for await (const part of request) body += part
    const one = { path: request.url ?? '', headers: request.headers, body, json: JSON.parse(body) }
    asked.push(one)
    const behaviour = script.length > 1 ? script.shift() : script[0]
    if (typeof behaviour === 'string') say(reply, behaviour)
    else await behaviour?.(reply, one)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  afterAll(() => {
    server.closeAllConnections()
    server.close()
  })
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/v1`,
    asked,
    behave(...behaviours: Behaviour[]) {
      script = behaviours
      asked.length = 0
    },
  }
}

/** An answer as a server gives it, with what it counted. */
export function say(reply: ServerResponse, content: string, rest: object = {}): void {
  const message = { role: 'assistant', content }
  reply.setHeader('content-type', 'application/json').end(
    JSON.stringify({
      ...{ id: 'x', object: 'chat.completion', model: 'test-model-1' },
      choices: [{ index: 0, finish_reason: 'stop', message }],
      usage: { prompt_tokens: 100, completion_tokens: 20, total_tokens: 120 },
      ...rest,
    }),
  )
}

export const status =
  (code: number, headers: Record<string, string> = {}): Behaviour =>
  (reply) =>
    void reply.writeHead(code, headers).end('{"error":{"message":"no"}}')
export const raw =
  (text: string): Behaviour =>
  (reply) =>
    void reply.setHeader('content-type', 'application/json').end(text)
/** Never answers; the connection stays open. */
export const silence: Behaviour = () => undefined
