import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { correlated } from '../telemetry/correlation.js'
import type { Logger } from '../telemetry/log.js'
import type { Metrics } from '../telemetry/metrics.js'
import type { Tracing } from '../telemetry/tracing.js'

type Watch = { log: Logger; metrics: Metrics; tracing: Tracing; trustsCallers: boolean }
type OpenSpan = ReturnType<Tracing['open']>

/**
 * One line, one measurement and one span for each answer: the route's pattern, never the address, which may hold ids.
 * Everything done for the request carries its number and trace; a trace begun by a trusted proxy is carried on.
 */
export function addRequestLog(app: FastifyInstance, watch: Watch): void {
  const spans = new WeakMap<FastifyRequest, OpenSpan>()
  app.addHook('onRequest', (request, _reply, done) => {
    watch.metrics.httpActive.inc()
    const given = request.headers.traceparent
    const traceparent = watch.trustsCallers && typeof given === 'string' ? { traceparent: given } : {}
    const span = watch.tracing.open({
      name: `${request.method} ${routeOf(request)}`,
      kind: 'server',
      attributes: { 'http.request.method': request.method, 'http.route': routeOf(request) },
      correlation: { requestId: request.id, ...traceparent },
    })
    spans.set(request, span)
    correlated(span.correlation, done)
  })
  // Reading a body goes on in the socket's own context; from here on it is the request's again.
  app.addHook('preValidation', (request, _reply, done) => correlated(spans.get(request)?.correlation ?? {}, done))
  app.addHook('onResponse', (request, reply, done) => {
    watch.metrics.httpActive.dec()
    const route = routeOf(request)
    const { method } = request
    const status = reply.statusCode
    const milliseconds = Math.round(reply.elapsedTime * 10) / 10
    watch.metrics.httpDuration.observe({ method, route, status: String(status) }, reply.elapsedTime / 1000)
    countRefusal(watch.metrics, request, reply)
    const span = spans.get(request)
    span?.end({ 'http.response.status_code': status }, status >= 500 ? new Error(String(status)) : undefined)
    const traceId = span?.correlation.traceparent?.slice(3, 35)
    watch.log.info(
      {
        requestId: request.id,
        traceId,
        method,
        route,
        status,
        ms: milliseconds,
        actor: request.actor?.id ?? 'anonymous',
      },
      'request',
    )
    done()
  })
}

function routeOf(request: FastifyRequest): string {
  return request.is404 ? 'unknown' : (request.routeOptions.url ?? 'unknown')
}

/** Callers who were turned away, by how: the first sign of somebody trying keys. A page that asks who it is, is not. */
function countRefusal(metrics: Metrics, request: FastifyRequest, reply: FastifyReply): void {
  const { signed, limit } = request.routeOptions.config
  if (reply.statusCode === 429) {
    metrics.limited.inc({ route: routeOf(request) })
    if (limit === 'login') metrics.authFailures.inc({ kind: 'slowed' })
  }
  if (reply.statusCode !== 401) return
  if (limit === 'login') metrics.authFailures.inc({ kind: 'sign-in' })
  else if (signed) metrics.authFailures.inc({ kind: 'signature' })
  else if (request.credential?.kind === 'refused') metrics.authFailures.inc({ kind: 'credential' })
}
