import type { FastifyInstance, FastifyRequest } from 'fastify'
import { AppError } from '../errors.js'

const RETRY_SECONDS = 2
/** A part above the limit that is kept for what must get through: messages from channels, signing in, decisions. */
const RESERVE = 1.25
const HEALTH = /^\/(health|metrics)(\/|$|\?)/
const DEAR = /^\/(webhook|webhooks|api\/v1\/(channels|session|chat|claims\/[^/]+\/decision))(\/|$|\?)/

/**
 * Refuses what comes above so many requests in work at once, at the door and at next to no cost, so that those inside are
 * answered in time: 503 with Retry-After. Health and metrics always answer.
 * @throws AppError `server.busy`
 */
export function shedLoad(app: FastifyInstance, { most }: { most: number }): void {
  let inWork = 0
  app.addHook('onRequest', (request, reply, next) => {
    if (HEALTH.test(request.url)) return next()
    if (inWork >= (isDear(request) ? most * RESERVE : most)) {
      return next(new AppError('unavailable', 'server.busy', { details: { retryAfterSeconds: RETRY_SECONDS } }))
    }
    inWork++
    let isCounted = true
    const done = (): void => {
      if (isCounted) inWork--
      isCounted = false
    }
    // Answered, or hung up before the answer: whichever is first.
    reply.raw.once('finish', done).once('close', done)
    next()
  })
}

function isDear(request: FastifyRequest): boolean {
  return DEAR.test(request.url)
}
