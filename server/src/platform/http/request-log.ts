import type { FastifyInstance } from 'fastify'
import type { Logger } from '../telemetry/log.js'
import type { Metrics } from '../telemetry/metrics.js'

/** One line and one measurement for each answer: the route's pattern, never the address, which may hold ids. */
export function addRequestLog(app: FastifyInstance, watch: { log: Logger; metrics: Metrics }): void {
  app.addHook('onResponse', async (request, reply) => {
    const route = request.is404 ? 'unknown' : (request.routeOptions.url ?? 'unknown')
    const milliseconds = Math.round(reply.elapsedTime * 10) / 10
    const { method } = request
    const status = reply.statusCode
    watch.metrics.httpDuration.observe({ method, route, status: String(status) }, reply.elapsedTime / 1000)
    watch.log.info(
      { requestId: request.id, method, route, status, ms: milliseconds, actor: request.actor?.id ?? 'anonymous' },
      'request',
    )
  })
}
