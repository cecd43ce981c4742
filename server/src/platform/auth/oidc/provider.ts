import type { Configuration } from 'openid-client'
import { AppError } from '../../errors.js'
import type { OidcSettings } from './oidc-settings.js'

const SECONDS = 10
/** The provider's description is asked for again so often; its keys when a new one signs. */
const FRESH_MS = 3_600_000

type Found = { at: number; configuration: Promise<Configuration> }
const found = new WeakMap<OidcSettings, Found>()

/** The library is loaded where it is used: most installations have no provider. */
const library = () => import('openid-client')

/** @throws AppError `auth.oidc-unavailable` when the provider does not answer as one. */
async function discover(settings: OidcSettings): Promise<Configuration> {
  const known = found.get(settings)
  if (known && performance.now() - known.at < FRESH_MS) return known.configuration
  const configuration = ask(settings)
  found.set(settings, { at: performance.now(), configuration })
  return configuration.catch((cause: unknown) => {
    found.delete(settings)
    throw new AppError('unavailable', 'auth.oidc-unavailable', { cause })
  })
}

async function ask(settings: OidcSettings): Promise<Configuration> {
  const client = await library()
  const plain = settings.issuer.protocol === 'http:' ? [client.allowInsecureRequests] : []
  return client.discovery(settings.issuer, settings.clientId, settings.clientSecret, undefined, {
    timeout: SECONDS,
    // The signature is checked too, not only the line the token came by.
    execute: [client.enableNonRepudiationChecks, ...plain],
  })
}

export type Asked = { state: string; nonce: string; verifier: string }

/** Where the browser goes to sign in, and what its answer will be held against. */
export async function askProvider(settings: OidcSettings): Promise<{ url: string; asked: Asked }> {
  const [client, configuration] = [await library(), await discover(settings)]
  const verifier = client.randomPKCECodeVerifier()
  const asked = { state: client.randomState(), nonce: client.randomNonce(), verifier }
  const url = client.buildAuthorizationUrl(configuration, {
    redirect_uri: settings.redirectUri,
    scope: 'openid profile email',
    code_challenge: await client.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    state: asked.state,
    nonce: asked.nonce,
  })
  return { url: url.href, asked }
}

/**
 * The claims behind the provider's answer: state, issuer, code, verifier, audience, nonce, times and signature checked.
 * @throws AppError `auth.oidc-refused`, the same for every fault
 */
export async function redeem(settings: OidcSettings, input: { query: string; asked: Asked }): Promise<unknown> {
  const [client, configuration] = [await library(), await discover(settings)]
  const { state, nonce, verifier } = input.asked
  try {
    const tokens = await client.authorizationCodeGrant(
      configuration,
      new URL(`${settings.redirectUri}${input.query}`),
      {
        expectedState: state,
        expectedNonce: nonce,
        pkceCodeVerifier: verifier,
        idTokenExpected: true,
      },
    )
    return tokens.claims()
  } catch (cause) {
    throw new AppError('unauthenticated', 'auth.oidc-refused', { message: 'The sign-in was not accepted.', cause })
  }
}
