import { asModelFailure, ModelFailure } from './model-failure.js'
import { parseJson, readChat, readPiece, readVectors, writeChat } from './openai-wire.js'
import type { ModelVendor } from './port.js'

/** No honest answer is longer: what streams in beyond is not read. */
const LONGEST_BYTES = 2 * 2 ** 20

type Endpoint = { baseUrl: string; key: string | null }

/**
 * Any server that speaks the OpenAI chat completions protocol: vendors' own, gateways, and local ones such as llama.cpp or
 * vLLM. The address comes from the configuration alone; redirects are refused.
 */
export function createOpenAiCompatible(endpoint: Endpoint): ModelVendor {
  return {
    async complete(request) {
      const body = await ask(endpoint, { path: 'chat/completions', body: writeChat(request, false), ...request })
      return readChat(body, request.model)
    },
    async *stream(request) {
      const response = await post(endpoint, { path: 'chat/completions', body: writeChat(request, true), ...request })
      let isCut = false
      for await (const data of eventsOf(response, request.signal)) {
        const piece = readPiece(data)
        if (piece === null) return { isCut }
        isCut ||= piece.isCut
        if (piece.text !== '') yield piece.text
      }
      // A stream that ends without its last mark was cut off.
      throw new ModelFailure('llm.garbled')
    },
    async embed({ model, texts, signal }) {
      const body = await ask(endpoint, { path: 'embeddings', body: { model, input: texts }, signal })
      return readVectors(body, texts.length)
    },
  }
}

type Call = { path: string; body: unknown; signal: AbortSignal }

async function ask(endpoint: Endpoint, call: Call): Promise<unknown> {
  const response = await post(endpoint, call)
  let text = ''
  const decoder = new TextDecoder()
  for await (const part of bytesOf(response, call.signal)) text += decoder.decode(part, { stream: true })
  const body = parseJson(text)
  if (body === undefined) throw new ModelFailure('llm.garbled')
  return body
}

async function post({ baseUrl, key }: Endpoint, { path, body, signal }: Call): Promise<Response> {
  try {
    const response = await fetch(`${baseUrl.replace(/\/+$/, '')}/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(key ? { authorization: `Bearer ${key}` } : {}) },
      body: JSON.stringify(body),
      redirect: 'error',
      signal,
    })
    if (response.ok) return response
    await response.body?.cancel()
    throw failureOf(response)
  } catch (error) {
    throw asModelFailure(error, signal)
  }
}

function failureOf(response: Response): ModelFailure {
  if (response.status === 429) return new ModelFailure('llm.busy', { retryAfterMs: retryAfter(response) })
  if (response.status >= 500) return new ModelFailure('llm.server-error', { retryAfterMs: retryAfter(response) })
  return new ModelFailure('llm.refused')
}

function retryAfter(response: Response): number | null {
  const seconds = Number(response.headers.get('retry-after') ?? Number.NaN)
  return Number.isFinite(seconds) && seconds >= 0 ? seconds * 1000 : null
}

async function* bytesOf(response: Response, signal: AbortSignal): AsyncIterable<Uint8Array> {
  let size = 0
  try {
    for await (const part of response.body ?? []) {
      size += part.length
      if (size > LONGEST_BYTES) throw new ModelFailure('llm.garbled')
      yield part
    }
  } catch (error) {
    throw asModelFailure(error, signal)
  }
}

/** The `data:` lines of a stream of server-sent events. */
async function* eventsOf(response: Response, signal: AbortSignal): AsyncIterable<string> {
  const decoder = new TextDecoder()
  let rest = ''
  for await (const part of bytesOf(response, signal)) {
    rest += decoder.decode(part, { stream: true })
    const lines = rest.split(/\r?\n/)
    rest = lines.pop() ?? ''
    for (const line of lines) if (line.startsWith('data:')) yield line.slice(5).trim()
  }
}
