import { createHash, randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { exportJWK, generateKeyPair, SignJWT, UnsecuredJWT } from 'jose'
import { afterAll } from 'vitest'

export type Claims = Record<string, unknown>
/** How the next identity token lies. */
export type Lie = 'alg-none' | 'alg-hs256' | 'other-key' | null

type Grant = { challenge: string; nonce: string; claims: Claims }

const CLIENT = { id: 'periksa', secret: 'a secret of the test' }

/**
 * A small OpenID Connect provider on this machine: description, keys, and the exchange of a code for tokens, with PKCE.
 * `signIn` does what a person does at its page. Codes are good for one use.
 */
export async function identityProvider() {
  const { privateKey, publicKey } = await generateKeyPair('RS256', { extractable: true })
  const other = await generateKeyPair('RS256', { extractable: true })
  const jwk = { ...(await exportJWK(publicKey)), kid: 'one', alg: 'RS256', use: 'sig' }
  const grants = new Map<string, Grant>()
  let lie: Lie = null
  let issuer = ''

  const tokenOf = async ({ claims, nonce }: Grant): Promise<string> => {
    const now = Math.floor(Date.now() / 1000)
    const payload = { iss: issuer, aud: CLIENT.id, iat: now, exp: now + 300, nonce, ...claims }
    if (lie === 'alg-none') return new UnsecuredJWT(payload).encode()
    if (lie === 'alg-hs256') {
      const secret = new TextEncoder().encode(JSON.stringify(jwk))
      return new SignJWT(payload).setProtectedHeader({ alg: 'HS256', kid: 'one' }).sign(secret)
    }
    const key = lie === 'other-key' ? other.privateKey : privateKey
    return new SignJWT(payload).setProtectedHeader({ alg: 'RS256', kid: 'one' }).sign(key)
  }

  const redeem = async (request: IncomingMessage) => {
    const form = new URLSearchParams(await textOf(request))
    const shown = Buffer.from((request.headers.authorization ?? '').replace('Basic ', ''), 'base64').toString()
    const isClient =
      form.get('client_secret') === CLIENT.secret ||
      shown === `${CLIENT.id}:${encodeURIComponent(CLIENT.secret).replaceAll('%20', '+')}`
    const code = form.get('code') ?? ''
    const grant = grants.get(code)
    grants.delete(code)
    const digest = createHash('sha256')
      .update(form.get('code_verifier') ?? '')
      .digest('base64url')
    if (!isClient || !grant || digest !== grant.challenge) return { status: 400, body: { error: 'invalid_grant' } }
    const body = { access_token: 'not used', token_type: 'Bearer', expires_in: 60, id_token: await tokenOf(grant) }
    return { status: 200, body }
  }

  const server = createServer(async (request, response) => {
    const answer = (status: number, body: unknown) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
    if (request.url === '/.well-known/openid-configuration') {
      return answer(200, {
        ...{ issuer, authorization_endpoint: `${issuer}/authorize`, token_endpoint: `${issuer}/token` },
        ...{ jwks_uri: `${issuer}/keys`, response_types_supported: ['code'], subject_types_supported: ['public'] },
        id_token_signing_alg_values_supported: ['RS256'],
        code_challenge_methods_supported: ['S256'],
      })
    }
    if (request.url === '/keys') return answer(200, { keys: [jwk] })
    if (request.url === '/token') {
      const { status, body } = await redeem(request)
      return answer(status, body)
    }
    return answer(404, {})
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  afterAll(() => server.close())
  return {
    issuer,
    client: CLIENT,
    lieNext: (next: Lie) => {
      lie = next
    },
    /** What the provider sends the browser back with, once the person has signed in. */
    signIn(authorizationUrl: string, claims: Claims): URLSearchParams {
      const asked = new URL(authorizationUrl).searchParams
      const code = randomBytes(16).toString('hex')
      grants.set(code, {
        ...{ challenge: asked.get('code_challenge') ?? '', nonce: asked.get('nonce') ?? '', claims },
      })
      return new URLSearchParams({ code, state: asked.get('state') ?? '' })
    },
  }
}

async function textOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  return Buffer.concat(parts).toString()
}
