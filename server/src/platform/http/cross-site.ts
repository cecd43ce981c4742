import type { FastifyRequest } from 'fastify'
import type { Config } from '../config.js'
import { HttpError } from './problem.js'

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Refuses what another site made the browser send. A browser says where a request comes from; with a session cookie it
 * must say so, and callers without any credential must at least not say that it is another site. Programs that show a
 * token or key in a header are not concerned: no site can make a browser add one.
 * @throws HttpError `request.cross-site`
 */
export function refuseCrossSite(request: FastifyRequest, config: Config): void {
  if (SAFE.has(request.method)) return
  const { kind } = request.credential
  if (kind === 'bearer' || kind === 'key') return
  const site = request.headers['sec-fetch-site']
  const origin = request.headers.origin
  const saysNothing = site === undefined && origin === undefined
  const isOurs = site === undefined ? origin !== undefined && isOwnOrigin(request, origin, config) : isOwnSite(site)
  if (kind === 'cookie' ? !isOurs : !(isOurs || saysNothing)) throw new HttpError(403, 'request.cross-site')
  if (kind === 'cookie') requireUnforgeableContent(request)
}

function isOwnSite(site: string | string[]): boolean {
  return site === 'same-origin' || site === 'none'
}

function isOwnOrigin(request: FastifyRequest, origin: string, config: Config): boolean {
  if (config.publicUrl && origin === new URL(config.publicUrl).origin) return true
  return origin === `${request.protocol}://${request.host}`
}

/** JSON, or an upload with a header of our own: neither can come from a plain form on another site. */
function requireUnforgeableContent(request: FastifyRequest): void {
  const { 'content-length': length, 'transfer-encoding': encoding, 'content-type': type = '' } = request.headers
  const hasBody = encoding !== undefined || (length !== undefined && length !== '0')
  if (!hasBody) return
  const media = type.split(';')[0]?.trim().toLowerCase()
  if (media === 'application/json') return
  if (media === 'multipart/form-data' && request.headers['x-periksa-upload'] === '1') return
  throw new HttpError(403, 'request.cross-site', {
    message: 'Uploads with a session cookie need the header X-Periksa-Upload: 1.',
  })
}
