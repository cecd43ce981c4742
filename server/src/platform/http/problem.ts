import { STATUS_CODES } from 'node:http'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { asAppError, type ErrorDetails } from '../errors.js'
import type { Logger } from '../telemetry/log.js'

/** What a refused request gets, as RFC 9457 has it. Nothing of what was sent comes back. */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  /** Stable, `module.what`; the interface has the words. */
  code: z.string(),
  detail: z.string().optional(),
  details: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])).optional(),
  requestId: z.string(),
  errors: z.array(z.object({ path: z.string(), code: z.string() })).optional(),
  /** On the paths of older systems: what went wrong in words, where their clients look for it. */
  error: z.string().optional(),
})
export type Problem = z.infer<typeof Problem>

/** A refusal that only HTTP knows: too large, wrong media type, wrong host. */
export class HttpError extends Error {
  readonly status: number
  readonly code: string
  readonly details: ErrorDetails

  constructor(status: number, code: string, options: { message?: string; details?: ErrorDetails } = {}) {
    super(options.message ?? code)
    this.name = 'HttpError'
    this.status = status
    this.code = code
    this.details = options.details ?? {}
  }
}

/** Our names for what Fastify and its multipart plugin refuse by themselves. */
const KNOWN: Record<string, [status: number, code: string]> = {
  FST_ERR_CTP_BODY_TOO_LARGE: [413, 'request.too-large'],
  FST_ERR_CTP_INVALID_MEDIA_TYPE: [415, 'request.unsupported-media-type'],
  FST_ERR_CTP_EMPTY_TYPE: [415, 'request.unsupported-media-type'],
  FST_ERR_CTP_INVALID_TYPE: [415, 'request.unsupported-media-type'],
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: [400, 'request.invalid-length'],
  FST_ERR_CTP_EMPTY_JSON_BODY: [400, 'request.invalid-json'],
  FST_ERR_CTP_INVALID_JSON_BODY: [400, 'request.invalid-json'],
  FST_ERR_BAD_URL: [400, 'request.invalid-url'],
  FST_ERR_INVALID_URL: [400, 'request.invalid-url'],
  FST_ERR_MAX_PARAM_LENGTH: [414, 'request.url-too-long'],
  FST_ERR_ASYNC_CONSTRAINT: [400, 'request.invalid'],
  FST_ERR_NOT_FOUND: [404, 'request.not-found'],
  FST_REQ_FILE_TOO_LARGE: [413, 'document.too-large'],
  FST_FILES_LIMIT: [400, 'document.one-file-only'],
  FST_PARTS_LIMIT: [400, 'request.too-many-parts'],
  FST_FIELDS_LIMIT: [400, 'request.too-many-parts'],
  FST_PROTO_VIOLATION: [400, 'request.invalid'],
  FST_INVALID_MULTIPART_CONTENT_TYPE: [415, 'request.unsupported-media-type'],
  FST_INVALID_JSON_FIELD_ERROR: [400, 'request.invalid-json'],
  FST_MP_PREMATURE_CLOSE: [400, 'request.cut-short'],
  ERR_STREAM_PREMATURE_CLOSE: [400, 'request.cut-short'],
  // PostgreSQL: text it cannot store, should any get past the check at the door.
  '22021': [400, 'request.invalid-text'],
  '22P05': [400, 'request.invalid-text'],
  // The database is away for a moment: it restarts, or has no connection to give.
  ECONNREFUSED: [503, 'database.unavailable'],
  ECONNRESET: [503, 'database.unavailable'],
  '08006': [503, 'database.unavailable'],
  '53300': [503, 'database.unavailable'],
  '57P01': [503, 'database.unavailable'],
  '57P02': [503, 'database.unavailable'],
  '57P03': [503, 'database.unavailable'],
}

/** The problem for whatever was thrown. Anything not foreseen is a bug: it is shown as one and says no more. */
export function toProblem(thrown: unknown, requestId: string): Problem {
  if (hasZodFastifySchemaValidationErrors(thrown)) {
    const part = (thrown as { validationContext?: string }).validationContext ?? 'body'
    const errors = thrown.validation.slice(0, 50).map((issue) => ({
      path: safePath(`/${part === 'querystring' ? 'query' : part}${issue.instancePath}`),
      code: String(issue.keyword),
    }))
    return { ...problem(400, 'request.invalid', requestId), errors }
  }
  const error = thrown instanceof HttpError ? thrown : asAppError(thrown)
  if (error) {
    return {
      ...problem(error.status, error.code, requestId),
      ...(error.message !== error.code ? { detail: error.message } : {}),
      ...(Object.keys(error.details).length > 0 ? { details: error.details } : {}),
    }
  }
  const [status, code] = knownCode(thrown) ?? [500, 'internal.error']
  return problem(status, code, requestId)
}

export function problem(status: number, code: string, requestId: string): Problem {
  return { type: `urn:periksa:problem:${code}`, title: STATUS_CODES[status] ?? 'Error', status, code, requestId }
}

/** Answers with the problem of an error, and logs what someone must look at. */
export function sendProblem(thrown: unknown, request: FastifyRequest, answer: { reply: FastifyReply; log: Logger }) {
  const { reply, log } = answer
  const found = toProblem(thrown, request.id)
  const said = request.routeOptions?.config?.alias ? { ...found, error: found.detail ?? found.title } : found
  if (said.status >= 500) {
    const fields = { requestId: request.id, code: said.code, route: request.routeOptions?.url, err: thrown }
    if (said.code === 'internal.error') log.error(fields, 'a request failed')
    else log.warn(fields, 'a request could not be served now')
  }
  const wait = said.details?.retryAfterSeconds
  if (typeof wait === 'number') reply.header('retry-after', String(wait))
  if (said.status === 401) reply.header('www-authenticate', 'Bearer realm="periksa"')
  if (said.status === 413 || said.status === 408) reply.header('connection', 'close')
  return reply
    .code(said.status)
    .header('content-type', 'application/problem+json; charset=utf-8')
    .serializer((body: unknown) => JSON.stringify(body))
    .send(said)
}

function knownCode(thrown: unknown): [number, string] | null {
  for (let error = thrown, depth = 0; error instanceof Error && depth < 5; error = error.cause, depth++) {
    const { code, statusCode } = error as { code?: unknown; statusCode?: unknown }
    if (code === 'ECONNRESET' && statusCode === 400) return [400, 'request.cut-short']
    if (typeof code === 'string' && Object.hasOwn(KNOWN, code)) return KNOWN[code] as [number, string]
  }
  return refusedByFramework(thrown)
}

/** What Fastify or a plugin of it refuses with a client's status and a code we have no own name for. */
function refusedByFramework(thrown: unknown): [number, string] | null {
  if (!(thrown instanceof Error)) return null
  const { code, statusCode } = thrown as { code?: unknown; statusCode?: unknown }
  const isClients = typeof statusCode === 'number' && statusCode >= 400 && statusCode < 500
  return isClients && typeof code === 'string' && code.startsWith('FST_') ? [statusCode, 'request.invalid'] : null
}

/** Names of fields as our schemas have them; anything else in a path came from the caller and is left out. */
function safePath(path: string): string {
  return path
    .split('/')
    .map((part) => (/^[A-Za-z][A-Za-z0-9_-]{0,39}$|^\d{1,6}$|^$/.test(part) ? part : '*'))
    .join('/')
    .replace(/\/$/, '')
}
