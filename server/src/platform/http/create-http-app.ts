import { createHash, randomUUID } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import type { Socket } from 'node:net'
import fastifyCookie from '@fastify/cookie'
import fastifyMultipart from '@fastify/multipart'
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod'
import { type Config, isLoopback } from '../config.js'
import type { Logger } from '../telemetry/log.js'
import type { Metrics } from '../telemetry/metrics.js'
import type { Tracing } from '../telemetry/tracing.js'
import { anonymous, NO_CREDENTIAL } from './caller.js'
import { addDocs } from './docs.js'
import { addSecurityHeaders, setSecurityHeaders } from './headers.js'
import { parseJson } from './parse-json.js'
import { HttpError, problem, sendProblem } from './problem.js'
import { addRequestLog } from './request-log.js'
import { shedLoad } from './shed-load.js'

const JSON_BYTES = 1024 * 1024
const HEADER_BYTES = 16 * 1024

export type HttpParts = {
  config: Config
  log: Logger
  metrics: Metrics
  tracing: Tracing
  /** Answers addresses outside /api that no route has: the pages of the front ends. */
  page?: (request: FastifyRequest, reply: FastifyReply) => unknown
}

/** The HTTP server, ready for `mountRoutes`: strict reading, problems for refusals, headers, log and description. */
export async function createHttpApp(parts: HttpParts): Promise<FastifyInstance> {
  const { config, log } = parts
  const app = Fastify({
    logger: false,
    bodyLimit: JSON_BYTES,
    trustProxy: (_address, hop) => hop < config.trustedProxies,
    requestIdHeader: false,
    genReqId: (request) => requestIdOf(request, config),
    requestTimeout: 70_000,
    keepAliveTimeout: 10_000,
    forceCloseConnections: 'idle',
    http: { maxHeaderSize: HEADER_BYTES, headersTimeout: 15_000 },
    routerOptions: { maxParamLength: 200 },
    clientErrorHandler: refuseConnection,
    frameworkErrors: (error, request, reply) => {
      setSecurityHeaders(request, reply, config)
      return sendProblem(error, request, { reply, log })
    },
  })
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  app.decorateRequest('bodyDigest', null)
  app.decorateRequest('rawBody', null)
  addCallers(app)
  addSecurityHeaders(app, config)
  shedLoad(app, { most: config.maxInWork })
  refuseOtherHosts(app, config)
  addRequestLog(app, { ...parts, trustsCallers: config.trustedProxies > 0 })
  readBodies(app)
  app.setErrorHandler((error, request, reply) => sendProblem(error, request, { reply, log }))
  app.setNotFoundHandler((request, reply) => {
    if (parts.page && !request.url.startsWith('/api/') && request.method === 'GET') return parts.page(request, reply)
    return sendProblem(new HttpError(404, 'request.not-found'), request, { reply, log })
  })
  await app.register(fastifyCookie)
  await app.register(fastifyMultipart, { throwFileSizeLimit: true })
  await addDocs(app, config.version)
  return app
}

/** Everybody is a stranger until the route's own check says otherwise. */
function addCallers(app: FastifyInstance): void {
  app.decorateRequest('actor')
  app.decorateRequest('credential')
  app.addHook('onRequest', (request, _reply, done) => {
    request.actor = anonymous(request.id)
    request.credential = NO_CREDENTIAL
    done()
  })
}

/**
 * A server that only this machine reaches answers only to this machine's names: a page elsewhere cannot point its own
 * name at 127.0.0.1 and talk to it.
 */
function refuseOtherHosts(app: FastifyInstance, config: Config): void {
  if (!isLoopback(config.host) || config.trustedProxies > 0) return
  const own = config.publicUrl ? new URL(config.publicUrl).hostname : null
  app.addHook('onRequest', (request, _reply, done) => {
    const name = request.hostname.replace(/^\[|\]$/g, '').toLowerCase()
    if (name === own || isLoopback(name)) done()
    else done(new HttpError(421, 'request.wrong-host'))
  })
}

/** JSON by our own reader, multipart by its plugin, nothing else. */
function readBodies(app: FastifyInstance): void {
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body, done) => {
    try {
      const bytes = body as Buffer
      request.bodyDigest = createHash('sha256').update(bytes).digest('hex')
      if (request.routeOptions.config.signed) request.rawBody = bytes
      done(null, parseJson(bytes))
    } catch (error) {
      done(error as Error)
    }
  })
}

/** A new id for each request; that of a trusted proxy is taken over when it looks like one. */
function requestIdOf(request: { headers: IncomingMessage['headers'] }, config: Config): string {
  const given = request.headers['x-request-id']
  const isUsable = config.trustedProxies > 0 && typeof given === 'string' && /^[A-Za-z0-9-]{8,64}$/.test(given)
  return isUsable ? given : randomUUID()
}

/** What is not HTTP, or too long to be read as such, never becomes a request. */
function refuseConnection(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy()
    return
  }
  const [status, code] =
    error.code === 'HPE_HEADER_OVERFLOW'
      ? [431, 'request.headers-too-large']
      : error.code === 'ERR_HTTP_REQUEST_TIMEOUT'
        ? [408, 'request.too-slow']
        : [400, 'request.invalid']
  const said = problem(status as number, code as string, randomUUID())
  const body = JSON.stringify(said)
  const head = [
    `HTTP/1.1 ${said.status} ${said.title}`,
    'content-type: application/problem+json; charset=utf-8',
    `content-length: ${Buffer.byteLength(body)}`,
    'x-content-type-options: nosniff',
    'cache-control: no-store',
    'connection: close',
  ]
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`)
}
