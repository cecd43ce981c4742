import { lookup } from 'node:dns/promises'
import ipaddr from 'ipaddr.js'
import { AppError } from '../errors.js'

/** Whether an address is one of the open internet: not this machine, not a private network, not reserved. */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false
  const parsed = ipaddr.process(address)
  return parsed.range() === 'unicast'
}

/**
 * Looks over an address that a caller wants to be called at, before anything is kept.
 * @throws AppError `webhook.address-refused`: not http(s), with a user name, or an address of a private network.
 */
export function checkWebhookUrl(text: string, options: { allowPrivate: boolean }): URL {
  const url = URL.canParse(text) ? new URL(text) : null
  const isPlain = url && ['http:', 'https:'].includes(url.protocol) && !url.username && !url.password
  if (!url || !isPlain || text.length > 2000) throw refused()
  const host = url.hostname.replace(/^\[|\]$/g, '')
  const isOwnName = /(^|\.)(localhost|local|internal|home\.arpa)\.?$/i.test(host)
  if (!options.allowPrivate && (isOwnName || (ipaddr.isValid(host) && !isPublicAddress(host)))) throw refused()
  return url
}

/**
 * The address that a host name stands for now, to be connected to as it is: a name that changes its address between
 * the look and the call gains nothing. Every address of the name must be public.
 * @throws AppError `webhook.address-refused`, `webhook.unknown-host`
 */
export async function resolvePublicly(url: URL, options: { allowPrivate: boolean }) {
  const host = url.hostname.replace(/^\[|\]$/g, '')
  const found = await lookup(host, { all: true }).catch((cause: unknown) => {
    throw new AppError('unavailable', 'webhook.unknown-host', { cause })
  })
  const [first] = found
  if (!first) throw new AppError('unavailable', 'webhook.unknown-host')
  if (!options.allowPrivate && !found.every((one) => isPublicAddress(one.address))) throw refused()
  return first
}

function refused(): AppError {
  return new AppError('invalid', 'webhook.address-refused', {
    message: 'A webhook goes to an http or https address on the open internet.',
  })
}
