import type { z } from 'zod'
import { ProblemError, problemFrom } from './problem.js'

type Call<S extends z.ZodType> = {
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  body?: unknown
  answer: S
  /** Makes a repeated request harmless. */
  idempotencyKey?: string
}

/** Asks the server; the answer is parsed at the door. @throws ProblemError */
export async function ask<S extends z.ZodType>(path: string, call: Call<S>): Promise<z.infer<S>> {
  const headers: Record<string, string> = { accept: 'application/json', 'x-periksa': '1' }
  if (call.body !== undefined) headers['content-type'] = 'application/json'
  if (call.idempotencyKey) headers['idempotency-key'] = call.idempotencyKey
  const response = await reach(path, {
    method: call.method ?? 'GET',
    headers,
    // What was begun is finished, also when the page is left meanwhile.
    keepalive: call.method !== undefined && call.method !== 'GET',
    ...(call.body === undefined ? {} : { body: JSON.stringify(call.body) }),
  })
  return call.answer.parse(response.status === 204 ? null : await response.json())
}

type Sending = { fields: Record<string, string>; file: File; key: string; onProgress(share: number): void }

/** Sends a file with its fields; progress is the share of bytes sent, 0 to 1. @throws ProblemError */
export function send<S extends z.ZodType>(path: string, sending: Sending, answer: S): Promise<z.infer<S>> {
  const form = new FormData()
  for (const [name, value] of Object.entries(sending.fields)) form.append(name, value)
  form.append('file', sending.file)
  return new Promise((resolve, reject) => {
    // fetch cannot tell how much of a body is sent; this can.
    const request = new XMLHttpRequest()
    request.open('POST', path)
    request.setRequestHeader('x-periksa', '1')
    request.setRequestHeader('x-periksa-upload', '1')
    request.setRequestHeader('idempotency-key', sending.key)
    request.upload.onprogress = (event) => sending.onProgress(event.total > 0 ? event.loaded / event.total : 0)
    request.onerror = () => reject(new ProblemError({ code: 'network.offline', status: 0 }))
    request.onload = () => {
      const body = parseJson(request.responseText)
      if (request.status >= 200 && request.status < 300) resolve(answer.parse(body))
      else reject(problemFrom(request.status, body))
    }
    request.send(form)
  })
}

async function reach(path: string, init: RequestInit): Promise<Response> {
  let response: Response
  try {
    response = await fetch(path, { ...init, credentials: 'same-origin' })
  } catch {
    throw new ProblemError({ code: 'network.offline', status: 0 })
  }
  if (response.ok) return response
  throw problemFrom(response.status, parseJson(await response.text()))
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
