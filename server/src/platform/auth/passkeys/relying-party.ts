import { isIP } from 'node:net'
import type { FastifyRequest } from 'fastify'
import type { Config } from '../../config.js'
import { AppError } from '../../errors.js'

/** The address people use us under, and its host, for which passkeys are made. */
export type RelyingParty = { origin: string; host: string }

/**
 * For whom a passkey is made and checked: the public address where one is set, else the one that was asked.
 * @throws AppError `auth.passkey-needs-name` under a bare address: browsers make passkeys for names only.
 */
export function relyingPartyOf(
  request: Pick<FastifyRequest, 'protocol' | 'host'>,
  { publicUrl }: Pick<Config, 'publicUrl'>,
): RelyingParty {
  const { origin, hostname } = new URL(publicUrl ?? `${request.protocol}://${request.host}`)
  if (isIP(hostname.replace(/^\[|\]$/g, '')) !== 0) {
    throw new AppError('precondition', 'auth.passkey-needs-name', {
      message: 'Passkeys are made for names: open this page as localhost, or under its public name.',
    })
  }
  return { origin, host: hostname }
}
