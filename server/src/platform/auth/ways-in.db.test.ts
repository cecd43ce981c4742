import { sql } from 'drizzle-orm'
import type { InjectOptions } from 'fastify'
import { describe, expect, it } from 'vitest'
import { softAuthenticator } from '../../../test/authenticator.js'
import { GOOD_PASSWORD, testServer } from '../../../test/http.js'
import { type Claims, identityProvider, type Lie } from '../../../test/identity-provider.js'
import { oidcSettings } from './oidc/oidc-settings.js'

const ORIGIN = 'http://localhost:8000'
const provider = await identityProvider()
const environment = {
  ...{ OIDC_ISSUER: provider.issuer, OIDC_CLIENT_ID: provider.client.id, OIDC_CLIENT_SECRET: provider.client.secret },
  ...{ OIDC_GROUPS_CLAIM: 'groups', OIDC_ROLES: 'claims-team=auditor, desk=operator', PERIKSA_PUBLIC_URL: ORIGIN },
}
const oidc = oidcSettings({ ...environment, OIDC_SECOND_FACTOR: 'claim' })
const server = await testServer({ config: { publicUrl: ORIGIN, oidc, demonstration: false } })
const { send, advance, ctx, user, browser } = server

const ask = (method: 'GET' | 'POST' | 'PATCH' | 'DELETE', url: string, headers: object = {}, payload?: object) =>
  send({ method, url: `/api/v1/${url}`, headers: { ...headers }, ...(payload ? { payload } : {}) } as InjectOptions)
const cookieOf = (answer: { headers: Record<string, unknown> }, name: string): string =>
  [answer.headers['set-cookie']]
    .flat()
    .map(String)
    .find((one) => one.startsWith(`${name}=`) && !one.startsWith(`${name}=;`))
    ?.split(';')[0] ?? ''
const asBrowser = (cookie: string) => ({ cookie, 'sec-fetch-site': 'same-origin' })

async function withPasskey(name: string) {
  await user(name, 'auditor')
  const session = await browser(name)
  const authenticator = softAuthenticator(ORIGIN)
  const options = (await ask('POST', 'passkeys/options', session)).body
  const kept = await ask('POST', 'passkeys', session, { name: 'Laptop', made: authenticator.make(options) })
  return { session, authenticator, kept }
}
const signInOptions = async () => (await ask('POST', 'session/passkey/options')).body
const signInWith = (shown: object) => ask('POST', 'session/passkey', {}, { shown })

describe('passkeys', () => {
  it('are made by a signed-in person, count as a second factor, and let them in without a name or password', async () => {
    const { session, authenticator, kept } = await withPasskey('rina')
    expect(kept.status).toBe(201)
    expect(kept.body.recoveryCodes).toHaveLength(10)
    expect((await ask('GET', 'session', session)).body.secondFactor).toBe('on')
    const answer = await signInWith(authenticator.show(await signInOptions()))
    expect(answer.status).toBe(200)
    expect(answer.body).toMatchObject({ user: { username: 'rina' }, secondFactor: 'on' })
    const fresh = asBrowser(cookieOf(answer, 's'))
    expect((await ask('GET', 'session', fresh)).body.secondFactor).toBe('on')
    const ways = (await ask('GET', 'passkeys', fresh)).body
    expect(ways).toMatchObject({ password: true, oneTimeCodes: false, provider: false, recoveryCodes: 10 })
    expect(ways.passkeys).toEqual([expect.objectContaining({ name: 'Laptop', host: 'localhost', synced: false })])
  })

  it('are asked for once one is there: the password alone no longer lets in, a recovery code does once', async () => {
    const { kept } = await withPasskey('sari')
    const signIn = (code?: string) =>
      ask('POST', 'session', {}, { username: 'sari', password: GOOD_PASSWORD, ...(code ? { code } : {}) })
    expect((await signIn()).body.code).toBe('auth.passkey-required')
    expect((await signIn('123456')).body.code).toBe('auth.code-wrong')
    const [recovery] = kept.body.recoveryCodes
    expect((await signIn(recovery)).body.secondFactor).toBe('on')
    expect((await signIn(recovery)).body.code).toBe('auth.code-wrong')
  })

  it('refuse an answer that is replayed, late, for another question, site or person, or unlocked by nobody', async () => {
    const { authenticator, session } = await withPasskey('tari')
    const other = await withPasskey('umar')
    const refusal = async (shown: object): Promise<string> => {
      const answer = await signInWith(shown)
      expect(answer.headers['set-cookie']).toBeUndefined()
      return `${answer.status} ${answer.body.code}`
    }
    const REFUSED = '401 auth.passkey-refused'
    const options = await signInOptions()
    const good = authenticator.show(options)
    expect((await signInWith(good)).status).toBe(200)
    expect(await refusal(good)).toBe(REFUSED)
    const late = await signInOptions()
    advance(11 * 60_000)
    expect(await refusal(authenticator.show(late))).toBe(REFUSED)
    expect(await refusal(authenticator.show({ challenge: 'bm90IG9uZSBvZiBvdXJz' }))).toBe(REFUSED)
    expect(await refusal(authenticator.show(await signInOptions(), { origin: 'http://evil.example' }))).toBe(REFUSED)
    expect(await refusal(authenticator.show(await signInOptions(), { host: 'evil.example' }))).toBe(REFUSED)
    expect(await refusal(authenticator.show(await signInOptions(), { unverified: true }))).toBe(REFUSED)
    expect(await refusal(authenticator.show(await signInOptions(), { handle: 'c29tZWJvZHkgZWxzZQ' }))).toBe(REFUSED)
    expect(await refusal(authenticator.show(await signInOptions(), { counter: 1 }))).toBe(REFUSED)
    expect(await refusal(softAuthenticator(ORIGIN).show(await signInOptions(), { handle: 'eA' }))).toBe(REFUSED)
    const forged = other.authenticator.show(await signInOptions())
    expect(await refusal({ ...forged, id: good.id, rawId: good.id })).toBe(REFUSED)
    // A question asked for one purpose is no answer for another.
    const proof = (await ask('POST', 'session/proof/passkey/options', session)).body
    expect(await refusal(authenticator.show(proof))).toBe(REFUSED)
  })

  it('are not kept when the question was another person’s, replayed, or answered for another site', async () => {
    await user('vino', 'auditor')
    await user('wati', 'auditor')
    const [vino, wati] = [await browser('vino'), await browser('wati')]
    const keep = async (headers: object, made: object) =>
      (await ask('POST', 'passkeys', headers, { name: 'Kunci', made })).body.code ?? 'kept'
    const options = async (headers: object) => (await ask('POST', 'passkeys/options', headers)).body
    expect(await keep(wati, softAuthenticator(ORIGIN).make(await options(vino)))).toBe('auth.passkey-refused')
    const evil = { origin: 'https://evil.example' }
    expect(await keep(vino, softAuthenticator(ORIGIN).make(await options(vino), evil))).toBe('auth.passkey-refused')
    const lazy = { unverified: true }
    expect(await keep(vino, softAuthenticator(ORIGIN).make(await options(vino), lazy))).toBe('auth.passkey-refused')
    const made = softAuthenticator(ORIGIN).make(await options(vino))
    expect(await keep(vino, made)).toBe('kept')
    expect(await keep(vino, made)).toBe('auth.passkey-refused')
    expect((await ask('POST', 'passkeys', vino, { name: '', made })).status).toBe(400)
  })

  it('prove afresh what matters, instead of the password', async () => {
    const { authenticator, session } = await withPasskey('xena')
    advance(6 * 60_000)
    expect((await ask('POST', 'passkeys/options', session)).body.code).toBe('auth.proof-required')
    const weak = await ask('POST', 'session/proof', session, { password: GOOD_PASSWORD })
    expect(weak.body.code).toBe('auth.passkey-required')
    const options = (await ask('POST', 'session/proof/passkey/options', session)).body
    const shown = authenticator.show(options)
    expect((await ask('POST', 'session/proof/passkey', session, { shown })).status).toBe(204)
    expect((await ask('POST', 'session/proof/passkey', session, { shown })).body.code).toBe('auth.passkey-refused')
    expect((await ask('POST', 'passkeys/options', session)).status).toBe(200)
    const signIn = authenticator.show(await signInOptions())
    const misused = await ask('POST', 'session/proof/passkey', session, { shown: signIn })
    expect(misused.body.code).toBe('auth.passkey-refused')
  })

  it('are renamed and taken away by their owner alone; without the last one codes are asked for again', async () => {
    const { kept, session, authenticator } = await withPasskey('yudi')
    const stranger = await withPasskey('zaki')
    const path = `passkeys/${kept.body.passkey.id}`
    expect((await ask('PATCH', path, stranger.session, { name: 'Mine' })).status).toBe(404)
    expect((await ask('DELETE', path, stranger.session)).status).toBe(404)
    expect((await ask('PATCH', path, session, { name: 'Kunci USB' })).body.name).toBe('Kunci USB')
    expect((await ask('DELETE', path, session)).status).toBe(204)
    expect((await signInWith(authenticator.show(await signInOptions()))).body.code).toBe('auth.passkey-refused')
    expect((await ask('GET', 'session', session)).body.secondFactor).toBe('required')
    expect((await ask('GET', 'passkeys', session)).body).toMatchObject({ passkeys: [], recoveryCodes: 0 })
  })

  it('let no disabled user in, and leave rows of the trail', async () => {
    const { authenticator } = await withPasskey('agus')
    await ctx.db.orm.execute(sql`update platform.users set disabled = true where username = 'agus'`)
    expect((await signInWith(authenticator.show(await signInOptions()))).body.code).toBe('auth.passkey-refused')
    const { rows } = await ctx.db.orm.execute(sql`select distinct action, reason from platform.trail`)
    const said = rows.map((row) => `${row.action} ${row.reason}`)
    expect(said).toEqual(expect.arrayContaining(['auth.sign-in passkey', 'auth.sign-in-failed passkey']))
    expect(
      (await ctx.db.orm.execute(sql`select 1 from platform.trail where action = 'auth.passkey-add'`)).rows,
    ).not.toEqual([])
  })
})

const group = (sub: string, groups: unknown, more: Claims = {}): Claims => ({
  ...{ sub, groups, name: `Ibu ${sub}`, email: `${sub}@rs.example`, email_verified: true, amr: ['pwd', 'mfa'] },
  ...more,
})
async function begin(headers: object = {}, path = 'session/oidc') {
  const answer = await ask('POST', path, headers)
  return { url: answer.body.url as string, ticket: cookieOf(answer, 'o'), answer }
}
const back = (ticket: string, query: URLSearchParams | string) =>
  ask('GET', `session/oidc/callback?${query}`, { cookie: ticket })
const where = (answer: { headers: Record<string, unknown> }) => String(answer.headers.location)
async function through(claims: Claims) {
  const { url, ticket } = await begin()
  return back(ticket, provider.signIn(url, claims))
}

describe('the identity provider', () => {
  it('lets people of listed groups in with those roles and no others, and keeps them in step', async () => {
    const { url, ticket, answer } = await begin()
    const asked = new URL(url)
    expect(asked.searchParams.get('code_challenge_method')).toBe('S256')
    expect(asked.searchParams.get('redirect_uri')).toBe(`${ORIGIN}/api/v1/session/oidc/callback`)
    expect(String(answer.headers['set-cookie'])).toMatch(/HttpOnly; SameSite=Lax/)
    const done = await back(ticket, provider.signIn(url, group('u-1', ['claims-team', 'it', 'admin'])))
    expect([done.status, where(done)]).toEqual([303, '/console'])
    const session = asBrowser(cookieOf(done, 's'))
    const me = (await ask('GET', 'session', session)).body
    expect(me.user).toMatchObject({ username: 'u-1@rs.example', roles: ['auditor'], displayName: 'Ibu u-1' })
    expect(me.secondFactor).toBe('on')
    await through(group('u-1', ['desk']))
    expect((await ask('GET', 'session', session)).status).toBe(401)
    const again = asBrowser(cookieOf(await through(group('u-1', ['desk'])), 's'))
    expect((await ask('GET', 'session', again)).body.user.roles).toEqual(['operator'])
    expect(where(await through(group('u-1', [])))).toBe('/console?problem=auth.oidc-no-role')
    expect((await ask('GET', 'session', again)).status).toBe(401)
    const password = { username: 'u-1@rs.example', password: GOOD_PASSWORD }
    expect((await ask('POST', 'session', {}, password)).body.code).toBe('auth.sign-in-failed')
  })

  it('lets nobody in without a listed group, without a second factor, or under a name that is taken', async () => {
    expect(where(await through(group('u-2', ['it'])))).toContain('auth.oidc-no-role')
    expect(where(await through(group('u-2', 'claims-team')))).toContain('auth.oidc-no-role')
    expect(where(await through(group('u-2', ['desk'], { amr: ['pwd'] })))).toContain('auth.oidc-second-factor')
    await user('lama', 'operator')
    const taken = group('u-3', ['desk'], { email: undefined, preferred_username: 'lama' })
    expect(where(await through(taken))).toContain('auth.oidc-name-taken')
  })

  it.each<[string, (asked: { url: string; ticket: string }) => Promise<string>]>([
    [
      'a state that is not this browser’s',
      async ({ url, ticket }) => {
        const query = provider.signIn(url, group('u-4', ['desk']))
        query.set('state', 'another')
        return where(await back(ticket, query))
      },
    ],
    [
      'an answer without the ticket',
      async ({ url }) => where(await back('', provider.signIn(url, group('u-4', ['desk'])))),
    ],
    [
      'another browser’s ticket',
      async ({ url }) => {
        const other = await begin()
        return where(await back(other.ticket, provider.signIn(url, group('u-4', ['desk']))))
      },
    ],
    [
      'a late answer',
      async ({ url, ticket }) => {
        const query = provider.signIn(url, group('u-4', ['desk']))
        advance(11 * 60_000)
        return where(await back(ticket, query))
      },
    ],
    [
      'a code used twice',
      async ({ url, ticket }) => {
        const query = provider.signIn(url, group('u-5', ['desk']))
        expect(where(await back(ticket, query))).toBe('/console')
        const next = await begin()
        query.set('state', new URL(next.url).searchParams.get('state') ?? '')
        return where(await back(next.ticket, query))
      },
    ],
    [
      'the same answer again',
      async ({ url, ticket }) => {
        const query = provider.signIn(url, group('u-5', ['desk']))
        expect(where(await back(ticket, query))).toBe('/console')
        return where(await back(ticket, query))
      },
    ],
    [
      'a code for another question',
      async ({ url, ticket }) => {
        const stolen = provider.signIn((await begin()).url, group('u-4', ['desk']))
        stolen.set('state', new URL(url).searchParams.get('state') ?? '')
        return where(await back(ticket, stolen))
      },
    ],
    [
      'a refusal by the provider',
      async ({ url, ticket }) => {
        const state = new URL(url).searchParams.get('state') ?? ''
        return where(await back(ticket, new URLSearchParams({ error: 'access_denied', state })))
      },
    ],
    ...(
      [
        ['another issuer', { iss: 'https://evil.example' }],
        ['another audience', { aud: 'somebody-else' }],
        ['another nonce', { nonce: 'not ours' }],
        ['a token past its time', { exp: 1_000_000, iat: 999_000 }],
        ['no subject', { sub: undefined }],
      ] as [string, Claims][]
    ).map(([name, claims]): [string, (asked: { url: string; ticket: string }) => Promise<string>] => [
      name,
      async ({ url, ticket }) => where(await back(ticket, provider.signIn(url, group('u-4', ['desk'], claims)))),
    ]),
    ...(['alg-none', 'alg-hs256', 'other-key'] as Lie[]).map(
      (lie): [string, (asked: { url: string; ticket: string }) => Promise<string>] => [
        `a token signed wrongly (${lie})`,
        async ({ url, ticket }) => {
          provider.lieNext(lie)
          const answer = await back(ticket, provider.signIn(url, group('u-4', ['desk'])))
          provider.lieNext(null)
          return where(answer)
        },
      ],
    ),
  ])('refuses %s', async (_name, attack) => {
    expect(await attack(await begin())).toBe('/console?problem=auth.oidc-refused')
    const { rows } = await ctx.db.orm.execute(sql`select 1 from platform.users where username = 'u-4@rs.example'`)
    expect(rows).toEqual([])
  })

  it('is joined to a user only while they are signed in with a fresh proof; their own roles stay', async () => {
    await user('nina', 'lead')
    const nina = await browser('nina')
    const authenticator = softAuthenticator(ORIGIN)
    const options = (await ask('POST', 'passkeys/options', nina)).body
    await ask('POST', 'passkeys', nina, { name: 'K', made: authenticator.make(options) })
    const { url, ticket } = await begin(nina, 'session/oidc/join')
    const joined = await back(ticket, provider.signIn(url, group('u-9', [])))
    expect(where(joined)).toBe('/console/account')
    expect(cookieOf(joined, 's')).toBe('')
    const session = asBrowser(cookieOf(await through(group('u-9', ['desk'])), 's'))
    expect((await ask('GET', 'session', session)).body.user).toMatchObject({ username: 'nina', roles: ['lead'] })
    await user('oki', 'lead')
    const oki = await browser('oki')
    const second = await begin(oki, 'session/oidc/join')
    expect(where(await back(second.ticket, provider.signIn(second.url, group('u-9', []))))).toContain('auth.oidc-taken')
    advance(6 * 60_000)
    expect((await begin(oki, 'session/oidc/join')).answer.body.code).toBe('auth.proof-required')
  })
})

describe('the settings of the identity provider', () => {
  const settings = (change: object) => () => oidcSettings({ ...environment, OIDC_SECOND_FACTOR: 'claim', ...change })
  it.each([
    ['an issuer without TLS', { OIDC_ISSUER: 'http://id.example' }],
    ['no secret', { OIDC_CLIENT_SECRET: undefined }],
    ['no public address', { PERIKSA_PUBLIC_URL: undefined }],
    ['a role that a group cannot give', { OIDC_ROLES: 'all=member' }],
    ['a role that nobody has', { OIDC_ROLES: 'all=root' }],
  ])('refuse %s', (_name, change) => {
    expect(settings(change)).toThrow(expect.objectContaining({ code: 'config.invalid' }))
  })

  it('are none when nothing is set', () => {
    const none = { OIDC_ISSUER: undefined, OIDC_CLIENT_ID: undefined, OIDC_CLIENT_SECRET: undefined }
    expect(settings(none)()).toBeNull()
  })
})
