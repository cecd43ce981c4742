import { sql } from 'drizzle-orm'
import { Secret, TOTP } from 'otpauth'
import { describe, expect, it } from 'vitest'
import { GOOD_PASSWORD, testServer } from '../../../test/http.js'
import { systemActor } from '../actor.js'
import { findApiKey } from './api-keys.js'
import { createDemonstrationUsers, listDemonstrationSignIns } from './demonstration-users.js'
import { prepareFirstAdmin } from './first-admin.js'
import { hashPassword, verifyPassword } from './password-hash.js'
import { purgeExpired } from './purge-expired.js'
import { waitAfter } from './sign-in-tries.js'

const MINUTE = 60_000

describe('signing in', async () => {
  const server = await testServer()
  const { ctx, send, advance } = server
  const signIn = (username: string, password = GOOD_PASSWORD, code?: string) =>
    send({ method: 'POST', url: '/api/v1/session', payload: { username, password, ...(code ? { code } : {}) } })
  const me = (headers: Record<string, string>) => send({ method: 'GET', url: '/api/v1/session', headers })

  it('opens a session kept in a strict cookie, and only its hash in the database', async () => {
    const id = await server.user('rina', 'auditor')
    const answer = await signIn(' RINA ')
    expect(answer.status).toBe(200)
    expect(answer.body).toEqual({
      secondFactor: 'off',
      user: {
        ...{ id, username: 'rina', displayName: 'rina', roles: ['auditor'] },
        ...{ memberId: null, facilityId: null, demonstration: false },
      },
    })
    const cookie = String(answer.headers['set-cookie'])
    expect(cookie).toMatch(/^s=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/)
    const token = cookie.slice(2, 45)
    expect((await me({ cookie: `s=${token}` })).body.user.username).toBe('rina')
    const { rows } = await ctx.db.orm.execute(sql`select * from platform.sessions`)
    expect(JSON.stringify(rows)).not.toContain(token)
  })

  it('says the same for a wrong password, a name nobody has and a disabled user', async () => {
    await server.user('dewi', 'operator')
    await ctx.db.orm.execute(sql`insert into platform.users (id, username, display_name, password, roles, disabled, created_at)
      select gen_random_uuid(), 'bekas', 'bekas', password, roles, true, now() from platform.users where username = 'dewi'`)
    const answers = [await signIn('dewi', 'not the one'), await signIn('nobody'), await signIn('bekas')]
    for (const { status, body, headers } of answers) {
      expect(status).toBe(401)
      expect({ ...body, requestId: '' }).toEqual({ ...answers[0]?.body, requestId: '' })
      expect(body.code).toBe('auth.sign-in-failed')
      expect(headers['set-cookie']).toBeUndefined()
    }
  })

  it('slows a name after five failures, whether somebody has it or not, and forgets them at success', async () => {
    await server.user('agus', 'operator')
    for (const name of ['agus', 'hantu']) {
      for (let failure = 0; failure < 5; failure++) expect((await signIn(name, 'wrong')).status).toBe(401)
      const slowed = await signIn(name)
      expect(slowed.status).toBe(429)
      expect(slowed.body.code).toBe('auth.slow-down')
      expect(slowed.headers['retry-after']).toBe('1')
    }
    advance(1000)
    expect((await signIn('agus', 'wrong')).status).toBe(401)
    expect((await signIn('agus')).headers['retry-after']).toBe('2')
    advance(2000)
    expect((await signIn('agus')).status).toBe(200)
    expect((await signIn('agus', 'wrong')).status).toBe(401)
    expect((await signIn('agus')).status).toBe(200)
  })

  it('cannot be hurried by asking many times at once', async () => {
    await server.user('joko', 'operator')
    const answers = await Promise.all(Array.from({ length: 20 }, () => signIn('joko', 'wrong')))
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(5)
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(15)
  })

  it('doubles the wait up to a quarter of an hour', () => {
    expect([0, 4, 5, 6, 7, 8, 14, 15, 500].map(waitAfter)).toEqual([0, 0, 1, 2, 4, 8, 512, 900, 900])
  })

  it('ends a session that idles: staff after 15 minutes, members after 30', async () => {
    await server.user('lina', 'lead')
    await server.user('mira', 'member')
    const [lina, mira] = [await server.browser('lina'), await server.browser('mira')]
    advance(14 * MINUTE)
    expect((await me(lina)).status).toBe(200)
    advance(14 * MINUTE)
    expect((await me(lina)).status).toBe(200)
    expect((await me(mira)).status).toBe(200)
    advance(16 * MINUTE)
    expect((await me(lina)).status).toBe(401)
    expect((await me(mira)).status).toBe(200)
    advance(31 * MINUTE)
    expect((await me(mira)).status).toBe(401)
  })

  it('ends a session after 12 hours however busy it is', async () => {
    await server.user('nina', 'lead')
    const nina = await server.browser('nina')
    for (let quarter = 0; quarter < 71; quarter++) {
      advance(10 * MINUTE)
      expect((await me(nina)).status).toBe(200)
    }
    advance(10 * MINUTE)
    expect((await me(nina)).status).toBe(401)
    await purgeExpired(ctx)
    const { rows } = await ctx.db.orm.execute(sql`select count(*)::int as n from platform.sessions
      where expires_at < ${ctx.clock.now().toISOString()}`)
    expect(rows).toEqual([{ n: 0 }])
  })

  it('keeps three sessions a staff user, the newest', async () => {
    await server.user('oki', 'auditor')
    const headers = []
    for (let count = 0; count < 4; count++) {
      headers.push(await server.browser('oki'))
      advance(1000)
    }
    const statuses = []
    for (const one of headers) statuses.push((await me(one)).status)
    expect(statuses).toEqual([401, 200, 200, 200])
  })

  it('signs out: the session is gone at once and the browser told to forget', async () => {
    await server.user('putra', 'auditor')
    const putra = await server.browser('putra')
    const answer = await send({ method: 'DELETE', url: '/api/v1/session', headers: putra })
    expect(answer.status).toBe(204)
    expect(answer.headers['clear-site-data']).toContain('"cookies"')
    expect(String(answer.headers['set-cookie'])).toMatch(/^s=;/)
    expect((await me(putra)).status).toBe(401)
    expect((await send({ method: 'DELETE', url: '/api/v1/session', headers: putra })).status).toBe(204)
  })

  it('gives programs a bearer token, which a cookie is not and does not idle', async () => {
    await server.user('robot', 'data-ops')
    const answer = await send({
      ...{ method: 'POST', url: '/api/v1/tokens' },
      payload: { username: 'robot', password: GOOD_PASSWORD },
    })
    const { accessToken, tokenType } = answer.body
    expect(tokenType).toBe('bearer')
    expect((await me({ cookie: `s=${accessToken}` })).status).toBe(401)
    advance(60 * MINUTE)
    expect((await me({ authorization: `Bearer ${accessToken}` })).status).toBe(200)
    expect((await me({ authorization: 'Bearer nonsense' })).status).toBe(401)
    expect((await me({ authorization: 'Basic eDp5' })).body.code).toBe('auth.required')
  })

  it('writes sign-ins and failures on the trail without names or passwords', async () => {
    const { rows } = await ctx.db.orm.execute(sql`select action, actor, resource_id, reason from platform.trail`)
    const actions = new Set(rows.map((row) => row.action))
    expect([...actions]).toEqual(expect.arrayContaining(['auth.sign-in', 'auth.sign-in-failed', 'auth.sign-out']))
    expect(JSON.stringify(rows)).not.toContain('hantu')
    expect(JSON.stringify(rows)).not.toContain(GOOD_PASSWORD)
    expect(ctx.logged.join('\n')).not.toContain(GOOD_PASSWORD)
  })
})

describe('one-time codes', async () => {
  const server = await testServer()
  const { send, advance, ctx } = server
  const post = (url: string, headers: object, payload: object) =>
    send({ method: 'POST', url: `/api/v1/${url}`, headers: { ...headers }, payload })
  const codeOf = (secret: string) =>
    new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: ctx.clock.now().getTime() })

  it('are asked for once they are on, each good for one try', async () => {
    const id = await server.user('sari', 'auditor')
    const sari = await server.browser('sari')
    expect((await post('totp', sari, { password: 'wrong' })).body.code).toBe('auth.password-wrong')
    const { secret, uri } = (await post('totp', sari, { password: GOOD_PASSWORD })).body
    expect(uri).toMatch(/^otpauth:\/\/totp\/Periksa:sari\?/)
    expect((await post('totp/confirm', sari, { code: '000000' })).body.code).toBe('auth.code-wrong')
    const first = codeOf(secret)
    const { recoveryCodes } = (await post('totp/confirm', sari, { code: first })).body
    expect(new Set(recoveryCodes).size).toBe(10)

    const tryWith = async (code?: string) => {
      const answer = await post('session', {}, { username: 'sari', password: GOOD_PASSWORD, ...(code ? { code } : {}) })
      return answer.status === 200 ? 'in' : answer.body.code
    }
    expect(await tryWith()).toBe('auth.code-required')
    expect(await tryWith(first)).toBe('auth.code-wrong')
    advance(30_000)
    const second = codeOf(secret)
    expect(await tryWith(second)).toBe('in')
    expect(await tryWith(second)).toBe('auth.code-wrong')
    expect(await tryWith(recoveryCodes[3].toUpperCase())).toBe('in')
    expect(await tryWith(recoveryCodes[3])).toBe('auth.code-wrong')
    const { rows } = await ctx.db.orm.execute(
      sql`select totp_secret, recovery_codes from platform.users where id = ${id}`,
    )
    expect(JSON.stringify(rows)).not.toContain(secret)
    expect(JSON.stringify(rows)).not.toContain(recoveryCodes[0])
  })

  it('go off only with password and a code', async () => {
    await server.user('tari', 'auditor')
    const tari = await server.browser('tari')
    const { secret } = (await post('totp', tari, { password: GOOD_PASSWORD })).body
    await post('totp/confirm', tari, { code: codeOf(secret) })
    const off = (code: string) =>
      send({ method: 'DELETE', url: '/api/v1/totp', headers: tari, payload: { password: GOOD_PASSWORD, code } })
    for (let guess = 0; guess < 5; guess++) expect((await off('123456')).body.code).toBe('auth.code-wrong')
    expect((await off(codeOf(secret))).body.code).toBe('auth.slow-down')
    advance(30_000)
    expect((await off(codeOf(secret))).status).toBe(204)
    expect((await server.browser('tari')).cookie).toMatch(/^s=/)
  })
})

describe('users', async () => {
  const server = await testServer()
  const { send, ctx } = server
  const adminId = await server.user('kepala', 'admin')
  const admin = await server.browser('kepala')
  const person = { username: 'baru', displayName: 'Baru', password: GOOD_PASSWORD, roles: ['operator'] }
  const create = (payload: object, headers: object = admin) =>
    send({ method: 'POST', url: '/api/v1/users', headers: { ...headers }, payload })

  it('are made and listed by administrators, never with their passwords', async () => {
    const made = await create(person)
    expect(made.status).toBe(201)
    expect((await create(person)).body.code).toBe('auth.username-taken')
    const list = await send({ method: 'GET', url: '/api/v1/users', headers: admin })
    expect(list.body.users.map((user: { username: string }) => user.username)).toEqual(['baru', 'kepala'])
    expect(JSON.stringify(list.body)).not.toContain('argon2')
    expect((await create({ ...person, username: 'x1y', isAdmin: true })).body.code).toBe('request.invalid')
    expect((await create({ ...person, username: 'lemah', password: 'password1234' })).body.details).toEqual({
      fault: 'common',
    })
    expect((await create({ ...person, username: 'anggota', roles: ['member'] })).body.code).toBe(
      'auth.role-needs-owner',
    )
    expect((await create({ ...person, username: 'program', roles: ['service'] })).status).toBe(400)
  })

  it('cannot be made or seen by others', async () => {
    const operator = await server.browser('baru')
    expect((await create({ ...person, username: 'lain' }, operator)).body.code).toBe('auth.forbidden')
    expect((await create({ ...person, username: 'lain' }, {})).status).toBe(401)
    expect((await send({ method: 'GET', url: '/api/v1/users', headers: operator })).status).toBe(403)
  })

  it('are shut out at once, but never the last administrator', async () => {
    const id = await server.user('keluar', 'operator')
    const session = await server.browser('keluar')
    const shut = (userId: string) =>
      send({ method: 'PATCH', url: `/api/v1/users/${userId}`, headers: admin, payload: { disabled: true } })
    expect((await shut(id)).status).toBe(204)
    expect((await send({ method: 'GET', url: '/api/v1/session', headers: session })).status).toBe(401)
    expect((await shut(adminId)).body.code).toBe('auth.last-admin')
    expect((await shut('00000000-0000-7000-8000-00000000ffff')).status).toBe(404)
  })

  it('change their password, which ends their other sessions', async () => {
    await server.user('ganti', 'operator')
    const [here, elsewhere] = [await server.browser('ganti'), await server.browser('ganti')]
    const change = (current: string, next: string) =>
      send({ method: 'POST', url: '/api/v1/password', headers: here, payload: { current, next } })
    expect((await change('wrong', 'gajah terbang sungai')).body.code).toBe('auth.password-wrong')
    expect((await change(GOOD_PASSWORD, 'password123456')).body.code).toBe('auth.password-weak')
    expect((await change(GOOD_PASSWORD, 'gajah terbang sungai')).status).toBe(204)
    expect((await send({ method: 'GET', url: '/api/v1/session', headers: here })).status).toBe(200)
    expect((await send({ method: 'GET', url: '/api/v1/session', headers: elsewhere })).status).toBe(401)
    await expect(server.browser('ganti')).rejects.toThrow('could not sign in')
  })

  it('are changed only by administrators who proved themselves within five minutes', async () => {
    await server.user('wakil', 'admin')
    const wakil = await server.browser('wakil')
    server.advance(6 * MINUTE)
    expect((await create({ ...person, username: 'nanti' }, wakil)).body.code).toBe('auth.proof-required')
    expect((await send({ method: 'GET', url: '/api/v1/users', headers: wakil })).status).toBe(200)
    const prove = (password: string) =>
      send({ method: 'POST', url: '/api/v1/session/proof', headers: wakil, payload: { password } })
    expect((await prove('wrong')).body.code).toBe('auth.password-wrong')
    expect((await prove(GOOD_PASSWORD)).status).toBe(204)
    expect((await create({ ...person, username: 'nanti' }, wakil)).status).toBe(201)
  })

  it('have their hash made anew when its cost is out of date', async () => {
    await server.user('lama', 'operator')
    const old = await hashPassword(
      { ...ctx, passwordCost: { memoryCost: 16, timeCost: 1, parallelism: 1 } },
      GOOD_PASSWORD,
    )
    await ctx.db.orm.execute(sql`update platform.users set password = ${old} where username = 'lama'`)
    await server.browser('lama')
    const { rows } = await ctx.db.orm.execute(sql`select password from platform.users where username = 'lama'`)
    expect(rows[0]?.password).toMatch(/^\$argon2id\$v=19\$m=8,t=1,p=1\$/)
  })

  it('have passwords that are worth nothing without the key outside the database', async () => {
    const phc = await hashPassword(ctx, GOOD_PASSWORD)
    const other = { ...ctx.vault, digest: () => Buffer.alloc(32) }
    expect(await verifyPassword(ctx, { password: GOOD_PASSWORD, phc })).toMatchObject({ matches: true })
    expect((await verifyPassword({ ...ctx, vault: other }, { password: GOOD_PASSWORD, phc })).matches).toBe(false)
  })

  it('wait in a short queue for hashing, then are told to come back', async () => {
    const slow = { ...ctx, passwordCost: { memoryCost: 4096, timeCost: 2, parallelism: 1 } }
    const all = await Promise.allSettled(Array.from({ length: 40 }, () => hashPassword(slow, 'x')))
    const refused = all.filter((one) => one.status === 'rejected')
    expect(refused).toHaveLength(4)
    expect(refused[0]?.reason).toMatchObject({ code: 'auth.busy', status: 429 })
  })
})

describe('keys for programs', async () => {
  const server = await testServer()
  const { send, ctx, advance } = server
  const adminId = await server.user('kunci', 'admin')
  await server.user('rs.satu', 'facility')
  await server.user('rs.dua', 'facility')
  const admin = await server.browser('kunci')
  const create = (headers: object, payload: object) =>
    send({ method: 'POST', url: '/api/v1/api-keys', headers: { ...headers }, payload })

  it('look like keys, work within their scopes, and are kept as hashes', async () => {
    const { key, apiKey } = (await create(admin, { name: 'Feed', scopes: ['claims.read'] })).body
    expect(key).toMatch(/^hci_(live|test)_[0-9A-Za-z]{8}_[0-9A-Za-z]{43}_[0-9a-f]{8}$/)
    expect(apiKey).toMatchObject({ name: 'Feed', scopes: ['claims.read'], owner: adminId, revokedAt: null })
    const { rows } = await ctx.db.orm.execute(sql`select * from platform.api_keys`)
    expect(JSON.stringify(rows)).not.toContain(key.split('_')[3])
    expect(await findApiKey(ctx, key)).toMatchObject({ kind: 'service', scopes: ['claims.read'], roles: ['service'] })
    const broken = `${key.slice(0, -1)}${key.endsWith('0') ? '1' : '0'}`
    expect(await findApiKey(ctx, broken)).toBeNull()
    expect((await send({ method: 'GET', url: '/api/v1/users', headers: { 'x-api-key': key } })).status).toBe(403)
    const bearer = { authorization: `Bearer ${key}` }
    expect((await send({ method: 'GET', url: '/api/v1/api-keys', headers: bearer })).status).toBe(403)
  })

  it('carry only scopes that programs may have', async () => {
    for (const scope of ['users.manage', 'claims.decide', 'constructor', 'nonsense']) {
      expect((await create(admin, { name: 'x', scopes: [scope] })).body.code).toBe('auth.scope-unknown')
    }
  })

  it('stop working when revoked, expired, or when their owner is shut out', async () => {
    const make = async () => (await create(admin, { name: 'x', scopes: ['claims.read'], days: 1 })).body
    const [one, two, three] = [await make(), await make(), await make()]
    await send({ method: 'DELETE', url: `/api/v1/api-keys/${one.apiKey.id}`, headers: admin })
    expect(await findApiKey(ctx, one.key)).toBeNull()
    expect(await findApiKey(ctx, two.key)).not.toBeNull()
    await ctx.db.orm.execute(sql`update platform.users set disabled = true where username = 'kunci'`)
    expect(await findApiKey(ctx, two.key)).toBeNull()
    await ctx.db.orm.execute(sql`update platform.users set disabled = false where username = 'kunci'`)
    advance(25 * 60 * MINUTE)
    expect(await findApiKey(ctx, three.key)).toBeNull()
  })

  it('change over without a gap: the old one works a day longer, and cannot be rotated once it has ended', async () => {
    const again = await server.browser('kunci')
    const old = (await create(again, { name: 'Feed', scopes: ['claims.read'], days: 90 })).body
    const rotate = (id: string, headers = again) =>
      send({ method: 'POST', url: `/api/v1/api-keys/${id}/rotation`, headers })
    const fresh = (await rotate(old.apiKey.id)).body
    expect(fresh.apiKey).toMatchObject({ name: 'Feed', scopes: ['claims.read'], lastUsedAt: null })
    expect(fresh.key).not.toBe(old.key)
    for (const key of [old.key, fresh.key]) expect(await findApiKey(ctx, key)).not.toBeNull()
    advance(24 * 60 * MINUTE + 1000)
    expect(await findApiKey(ctx, old.key)).toBeNull()
    expect(await findApiKey(ctx, fresh.key)).not.toBeNull()
    const later = await server.browser('kunci')
    expect((await rotate(old.apiKey.id, later)).status).toBe(404)
    const stranger = await server.browser('rs.satu')
    expect((await rotate(fresh.apiKey.id, stranger)).status).toBe(404)
  })

  it('of a facility stay its own', async () => {
    const [first, second] = [await server.browser('rs.satu'), await server.browser('rs.dua')]
    const mine = (await create(first, { name: 'HIS', scopes: ['claims.create'] })).body
    expect(mine.apiKey.facilityId).not.toBeNull()
    const others = await send({ method: 'GET', url: '/api/v1/api-keys', headers: second })
    expect(others.body.apiKeys).toEqual([])
    const gone = await send({ method: 'DELETE', url: `/api/v1/api-keys/${mine.apiKey.id}`, headers: second })
    expect(gone.status).toBe(404)
    expect(await findApiKey(ctx, mine.key)).toMatchObject({ facilityId: mine.apiKey.facilityId })
  })
})

describe('a new system', async () => {
  const server = await testServer({ config: { demonstration: false } })
  const { send, ctx, advance } = server
  const claim = (code: string) =>
    send({
      method: 'POST',
      url: '/api/v1/first-admin',
      payload: { code, username: 'pertama', password: GOOD_PASSWORD },
    })

  it('lets in its first administrator with the printed code, once, within half an hour', async () => {
    expect((await claim('guess')).status).toBe(403)
    const late = (await prepareFirstAdmin(ctx)) as string
    advance(31 * MINUTE)
    expect((await claim(late)).body.code).toBe('auth.first-admin-refused')
    const code = (await prepareFirstAdmin(ctx)) as string
    expect((await claim(late)).status).toBe(403)
    const [one, two] = await Promise.all([claim(code), claim(code)])
    expect([one.status, two.status].sort()).toEqual([201, 403])
    expect((await server.browser('pertama')).cookie).toMatch(/^s=/)
    expect(await prepareFirstAdmin(ctx)).toBeNull()
  })

  it('has no made-up people unless it is a demonstration', async () => {
    await expect(createDemonstrationUsers(ctx, [])).rejects.toMatchObject({ code: 'auth.not-a-demonstration' })
    expect(await listDemonstrationSignIns(ctx)).toEqual([])
  })
})

describe('staff outside a demonstration', async () => {
  const server = await testServer({ config: { demonstration: false } })
  const { send, ctx } = server
  const list = (headers: object) => send({ method: 'GET', url: '/api/v1/users', headers: { ...headers } })

  it('turn one-time codes on before anything else is answered', async () => {
    await server.user('wulan', 'admin')
    const wulan = await server.browser('wulan')
    const me = await send({ method: 'GET', url: '/api/v1/session', headers: wulan })
    expect(me.body.secondFactor).toBe('required')
    expect(await list(wulan)).toMatchObject({ status: 403, body: { code: 'auth.second-factor-required' } })
    const post = (url: string, payload: object) => send({ method: 'POST', url, headers: wulan, payload })
    const { secret } = (await post('/api/v1/totp', { password: GOOD_PASSWORD })).body
    expect((await list(wulan)).status).toBe(403)
    const timestamp = ctx.clock.now().getTime()
    const code = new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp })
    expect((await post('/api/v1/totp/confirm', { code })).status).toBe(200)
    expect((await list(wulan)).status).toBe(200)
  })

  it('are bound with a bearer token too; members and facilities are not', async () => {
    await server.user('yudi', 'auditor', 'admin')
    const payload = { username: 'yudi', password: GOOD_PASSWORD }
    const { accessToken } = (await send({ method: 'POST', url: '/api/v1/tokens', payload })).body
    const refused = await list({ authorization: `Bearer ${accessToken}` })
    expect(refused.body.code).toBe('auth.second-factor-required')
    for (const role of ['member', 'facility'] as const) {
      await server.user(`free-${role}`, role)
      const answer = await list(await server.browser(`free-${role}`))
      expect(answer.body.code).toBe('auth.forbidden')
    }
  })
})

describe('a demonstration', async () => {
  const server = await testServer({ config: { demonstration: true } })
  const { ctx } = server
  const people = [
    { username: 'auditor', displayName: 'Auditor', roles: ['auditor' as const], memberId: null, facilityId: null },
    { username: 'lead', displayName: 'Lead', roles: ['lead' as const], memberId: null, facilityId: null },
  ]

  it('has people with random passwords that only this machine can have printed again', async () => {
    const made = await createDemonstrationUsers(ctx, people)
    expect(new Set(made.map((one) => one.password)).size).toBe(2)
    expect(await createDemonstrationUsers(ctx, people)).toEqual([])
    expect(await listDemonstrationSignIns(ctx)).toEqual(made)
    const open = { ...ctx, config: { ...ctx.config, host: '0.0.0.0' } }
    expect(await listDemonstrationSignIns(open)).toEqual([])
    const { rows } = await ctx.db.orm.execute(sql`select * from platform.users`)
    expect(JSON.stringify(rows)).not.toContain(made[0]?.password)
    const answer = await server.send({
      ...{ method: 'POST', url: '/api/v1/session' },
      payload: { username: 'lead', password: made[1]?.password },
    })
    expect(answer.body.user).toMatchObject({ username: 'lead', demonstration: true })
    expect(await prepareFirstAdmin({ ...ctx, actor: systemActor('start') } as typeof ctx)).toBeNull()
  })
})
