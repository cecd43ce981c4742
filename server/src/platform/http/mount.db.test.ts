import { randomBytes } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { request as httpRequest } from 'node:http'
import type { AddressInfo } from 'node:net'
import { connect } from 'node:net'
import { join, resolve } from 'node:path'
import { sql } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { type Answer, testServer } from '../../../test/http.js'
import type { Actor } from '../actor.js'
import { createApiKey } from '../auth/api-keys.js'
import type { Context } from '../context.js'
import { AppError } from '../errors.js'
import { createHttpApp } from './create-http-app.js'
import { mountRoutes } from './mount.js'
import { type Route, route } from './route.js'
import { createSharedBuckets } from './shared-buckets.js'
import { readUpload } from './uploads.js'

const define = route<Context>()
const calls: string[] = []
let hold: Promise<void> = Promise.resolve()

const Note = z.strictObject({ text: z.string().max(1000), count: z.int().optional() })
const routes: Route<Context>[] = [
  define({
    ...{ method: 'GET', path: '/api/v1/notes/:id', permission: 'claims.read', tag: 'Test', summary: 'A note' },
    params: z.strictObject({ id: z.string() }),
    query: z.strictObject({ page: z.coerce.number().int().optional() }),
    response: z.object({ id: z.string(), actor: z.string() }),
    handle: async (ctx, { params }) => ({ id: params.id, actor: ctx.actor.id, secret: 'never sent' }),
  }),
  define({
    ...{ method: 'POST', path: '/api/v1/notes', permission: 'claims.create', tag: 'Test', summary: 'Make a note' },
    body: Note,
    response: z.object({ number: z.int(), text: z.string() }),
    status: 201,
    handle: async (_ctx, { body }) => {
      calls.push(body.text)
      await hold
      if (body.text === 'bug') throw new Error('a bug that quotes 3174052301900001')
      if (body.text === 'conflict') throw new AppError('conflict', 'notes.taken')
      if (body.text === 'away') throw new AppError('unavailable', 'notes.away')
      return { number: calls.length, text: body.text }
    },
  }),
  define({
    ...{ method: 'POST', path: '/api/v1/files', permission: 'documents.create', tag: 'Test', limit: 'upload' },
    summary: 'Take a file',
    response: z.object({ size: z.int(), name: z.string(), fields: z.record(z.string(), z.string()) }),
    status: 201,
    handle: async (ctx, { request }) => {
      calls.push('file')
      const { file, fields } = await readUpload(request, { maxBytes: ctx.config.maxFileBytes })
      return { size: file.bytes.length, name: file.filename, fields }
    },
  }),
  define({
    ...{ method: 'GET', path: '/old/claims', permission: 'claims.read', tag: 'Test', summary: 'Old', alias: true },
    response: z.object({ actor: z.string() }),
    handle: async (ctx) => ({ actor: ctx.actor.id }),
  }),
  define({
    ...{ method: 'POST', path: '/old/users', permission: 'users.manage', tag: 'Test', summary: 'Old', alias: true },
    response: z.object({}),
    handle: async () => ({}),
  }),
]

function multipart(parts: { name: string; filename?: string; content: Buffer | string }[]) {
  const boundary = `x${randomBytes(8).toString('hex')}`
  const body = parts.flatMap(({ name, filename, content }) => [
    Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; name="${name}"`),
    Buffer.from(filename === undefined ? '\r\n\r\n' : `; filename="${filename}"\r\nContent-Type: image/png\r\n\r\n`),
    Buffer.from(content),
    Buffer.from('\r\n'),
  ])
  return {
    payload: Buffer.concat([...body, Buffer.from(`--${boundary}--\r\n`)]),
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
  }
}

describe('routes', async () => {
  const server = await testServer({ routes, config: { maxFileBytes: 100_000 } })
  const { app, ctx, send } = server
  await server.user('mira', 'member')
  await server.user('adi', 'admin')
  const mira = await server.browser('mira')
  const token = (
    await send({
      ...{ method: 'POST', url: '/api/v1/tokens' },
      payload: { username: 'mira', password: 'kerupuk hujan tangga biru' },
    })
  ).body.accessToken
  const bearer = { authorization: `Bearer ${token}` }
  const note = (payload: unknown, headers: object = bearer) =>
    send({ method: 'POST', url: '/api/v1/notes', headers: { ...headers }, payload: payload as object })
  const raw = (payload: string | Buffer, headers: object = {}) =>
    send({
      ...{ method: 'POST', url: '/api/v1/notes', payload },
      headers: { ...bearer, 'content-type': 'application/json', ...headers },
    })

  describe('who may call', () => {
    it('answers strangers 401 and the wrong role 403, before the body is looked at', async () => {
      const before = calls.length
      const answer = await send({
        ...{ method: 'POST', url: '/api/v1/notes', payload: '{{{{' },
        headers: { 'content-type': 'application/json' },
      })
      expect(answer.status).toBe(401)
      expect(answer.body.code).toBe('auth.required')
      expect(answer.headers['www-authenticate']).toContain('Bearer')
      const adi = await server.browser('adi')
      expect((await note({ text: 'x' }, adi)).body).toMatchObject({ status: 403, code: 'auth.forbidden' })
      expect(calls.length).toBe(before)
    })

    it('sends only what the response schema names', async () => {
      const answer = await send({ method: 'GET', url: '/api/v1/notes/7', headers: mira })
      expect(answer.body).toEqual({ id: '7', actor: expect.any(String) })
    })

    it('lets a program do what its scopes say', async () => {
      const owner = { ...ctx.actor, id: (await server.user('pemilik', 'admin')) as string }
      const admin: Actor = { ...owner, kind: 'person', roles: ['admin'] }
      const input = { name: 'x', scopes: ['claims.read'], days: 1, facilityId: null, memberId: null }
      const { key } = await createApiKey({ ...ctx, actor: admin }, input)
      const get = await send({ method: 'GET', url: '/api/v1/notes/7', headers: { 'x-api-key': key } })
      expect(get.status).toBe(200)
      expect((await note({ text: 'x' }, { 'x-api-key': key })).status).toBe(403)
      expect((await note({ text: 'x' }, { 'x-api-key': `${key}x` })).status).toBe(401)
    })

    it('does not start with a route that names no permission of the table', async () => {
      const bare = await createHttpApp(ctx)
      const wrong = { ...routes[0], permission: 'everything' } as unknown as Route<Context>
      expect(() => mountRoutes(bare, [wrong], { contextFor: (actor) => ({ ...ctx, actor }) })).toThrow(
        'names no known permission',
      )
      await bare.close()
    })
  })

  describe('requests another site made the browser send', () => {
    const { cookie } = mira
    it.each([
      ['says nothing of where it comes from', {}],
      ['says another site', { 'sec-fetch-site': 'cross-site' }],
      ['says a sister site', { 'sec-fetch-site': 'same-site' }],
      ['names another origin', { origin: 'https://evil.example' }],
      ['names no origin', { origin: 'null' }],
      ['names our host in clear text of another kind', { origin: 'http://localhost.evil.example' }],
      ['says another site and our origin', { 'sec-fetch-site': 'cross-site', origin: 'http://localhost:80' }],
    ])('are refused: cookie and %s', async (_what, headers) => {
      const answer = await note({ text: 'csrf' }, { cookie, ...headers })
      expect(answer.body).toMatchObject({ status: 403, code: 'request.cross-site' })
    })

    it('are none when they come from our page or from no page', async () => {
      expect((await note({ text: 'ok' }, mira)).status).toBe(201)
      expect((await note({ text: 'ok' }, { cookie, 'sec-fetch-site': 'none' })).status).toBe(201)
      expect((await note({ text: 'ok' }, { cookie, origin: 'http://localhost:80' })).status).toBe(201)
    })

    it('cannot sign the browser in as somebody else', async () => {
      const answer = await send({
        ...{ method: 'POST', url: '/api/v1/session', headers: { 'sec-fetch-site': 'cross-site' } },
        payload: { username: 'mira', password: 'kerupuk hujan tangga biru' },
      })
      expect(answer.body.code).toBe('request.cross-site')
    })

    it('cannot be uploads or text that a plain form can send', async () => {
      const form = multipart([{ name: 'file', filename: 'a.png', content: 'x' }])
      const upload = (headers: object) =>
        send({ method: 'POST', url: '/api/v1/files', ...form, headers: { ...form.headers, ...headers } })
      expect((await upload(mira)).body.code).toBe('request.cross-site')
      expect((await upload({ ...mira, 'x-periksa-upload': '1' })).status).toBe(201)
      expect((await upload(bearer)).status).toBe(201)
      const plain = await raw('{"text":"x"}', { ...mira, authorization: '', 'content-type': 'text/plain' })
      expect(plain.body.code).toBe('request.cross-site')
    })

    it('cannot come by another name for this machine', async () => {
      const answer = await send({ method: 'GET', url: '/api/v1/notes/7', headers: { ...mira, host: 'rebind.example' } })
      expect(answer.body).toMatchObject({ status: 421, code: 'request.wrong-host' })
    })
  })

  describe('bad input', () => {
    it.each([
      ['broken JSON', '{"text":', 400, 'request.invalid-json'],
      ['a byte order mark', '\uFEFF{"text":"x"}', 400, 'request.invalid-json'],
      ['bytes that are not UTF-8', Buffer.from([0x7b, 0xff, 0x7d]), 400, 'request.invalid-json'],
      ['UTF-16', Buffer.from('{"text":"x"}', 'utf16le'), 400, 'request.invalid-json'],
      ['no body', '', 400, 'request.invalid'],
      ['null', 'null', 400, 'request.invalid'],
      ['a list', '[]', 400, 'request.invalid'],
      ['too deep', `{"text":${'['.repeat(50)}${']'.repeat(50)}}`, 400, 'request.too-deep'],
      ['a key twice', '{"text":"a","text":"b"}', 400, 'request.invalid-key'],
      ['__proto__', '{"text":"a","__proto__":{"roles":["admin"]}}', 400, 'request.invalid-key'],
      ['an unknown key', '{"text":"a","roles":["admin"]}', 400, 'request.invalid'],
      ['a number for text', '{"text":7}', 400, 'request.invalid'],
      ['a number out of range', '{"text":"a","count":1e400}', 400, 'request.invalid'],
      ['a NUL', '{"text":"a\\u0000b"}', 400, 'request.invalid-text'],
      ['half a surrogate pair', '{"text":"\\ud800"}', 400, 'request.invalid-text'],
      ['too long', JSON.stringify({ text: 'x'.repeat(1001) }), 400, 'request.invalid'],
      ['too large', JSON.stringify({ text: 'x'.repeat(1_100_000) }), 413, 'request.too-large'],
    ])('%s is refused as a problem', async (...[, body, status, code]) => {
      const answer = await raw(body)
      expect(answer.body).toMatchObject({ status, code, requestId: answer.headers['x-request-id'] })
      expect(answer.status).toBe(status)
      expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8')
    })

    it('is named by field, and never said back', async () => {
      const answer = await raw('{"text":{"canary-9000":1},"canary-9001":2,"count":"canary-9002"}')
      expect(answer.body.errors).toEqual(
        expect.arrayContaining([
          { path: '/body/text', code: 'invalid_type' },
          { path: '/body/count', code: 'invalid_type' },
          { path: '/body', code: 'unrecognized_keys' },
        ]),
      )
      expect(JSON.stringify(answer.body)).not.toContain('canary')
      expect(ctx.logged.join('\n')).not.toContain('canary')
    })

    it.each([
      ['text/plain', 415],
      ['application/xml', 415],
      ['application/x-www-form-urlencoded', 415],
      ['multipart/form-data; boundary=x', 400],
      ['nonsense', 415],
    ])('of type %s is refused', async (type, status) => {
      expect((await raw('{"text":"x"}', { 'content-type': type })).status).toBe(status)
    })

    it.each([
      ['/api/v1/notes/%00', 400, 'request.invalid-text'],
      ['/api/v1/notes/%', 400, 'request.invalid-url'],
      ['/api/v1/notes/%ff', 400, 'request.invalid-url'],
      [`/api/v1/notes/${'x'.repeat(201)}`, 414, 'request.url-too-long'],
      ['/api/v1/notes/7?page=x', 400, 'request.invalid'],
      ['/api/v1/notes/7?page=1&page=2', 400, 'request.invalid'],
      ['/api/v1/notes/7?sort=1', 400, 'request.invalid'],
      ['/api/v1/notes/7?__proto__=1', 400, 'request.invalid'],
      ['/api/v1/nowhere', 404, 'request.not-found'],
      ['/nowhere', 404, 'request.not-found'],
    ])('in the address %s is refused', async (url, status, code) => {
      const answer = await send({ method: 'GET', url, headers: bearer })
      expect(answer.body).toMatchObject({ status, code })
    })

    it('never makes more of a bug than "something went wrong"', async () => {
      const answer = await note({ text: 'bug' })
      expect(answer.body).toEqual({
        ...{ type: 'urn:periksa:problem:internal.error', title: 'Internal Server Error', status: 500 },
        ...{ code: 'internal.error', requestId: answer.headers['x-request-id'] },
      })
      const line = ctx.logged.find((one) => one.includes('a request failed'))
      expect(line).toContain(answer.body.requestId)
      expect(ctx.logged.join('\n')).not.toContain('3174052301900001')
    })

    const samples = resolve(process.env.PERIKSA_SHARED_DATA ?? '../shared/data', 'badinput/json')
    const files = existsSync(samples) ? readdirSync(samples).filter((name) => name.endsWith('.json')) : []
    it.skipIf(files.length === 0)(
      'of the JSON test suite is always refused with a code (needs PERIKSA_SHARED_DATA)',
      async () => {
        for (const name of files) {
          const { status, body } = await raw(readFileSync(join(samples, name)))
          expect({ name, status, code: body.code }).toEqual({
            name,
            status: 400,
            code: expect.stringMatching(/^request\./),
          })
        }
      },
    )
  })

  describe('a repeated request', () => {
    const keyed = (key: string, headers: object = bearer) => ({ ...headers, 'idempotency-key': key })

    it('is answered the same without being done again', async () => {
      const first = await note({ text: 'once' }, keyed('k1'))
      const again = await note({ text: 'once' }, keyed('k1'))
      expect(again.status).toBe(201)
      expect(again.body).toEqual(first.body)
      expect(again.headers['idempotent-replayed']).toBe('true')
      expect(first.headers['idempotent-replayed']).toBeUndefined()
      expect(calls.filter((text) => text === 'once')).toHaveLength(1)
    })

    it('is not mixed up with another caller or another body', async () => {
      await note({ text: 'mine' }, keyed('k2'))
      expect((await note({ text: 'other' }, keyed('k2'))).body).toMatchObject({
        ...{ status: 422, code: 'request.idempotency-mismatch' },
      })
      await server.user('tono', 'member')
      const other = await note({ text: 'tono' }, keyed('k2', await server.browser('tono')))
      expect(other.body.text).toBe('tono')
    })

    it('waits while the first is being done', async () => {
      let release = () => {}
      hold = new Promise((done) => {
        release = done
      })
      const first = note({ text: 'slow' }, keyed('k3'))
      while (!calls.includes('slow')) await new Promise((next) => setTimeout(next, 5))
      const second = await note({ text: 'slow' }, keyed('k3'))
      expect(second.body).toMatchObject({ status: 409, code: 'request.in-flight' })
      expect(second.headers['retry-after']).toBe('1')
      release()
      expect((await first).status).toBe(201)
      expect((await note({ text: 'slow' }, keyed('k3'))).headers['idempotent-replayed']).toBe('true')
    })

    it('is done again after a fault or a validation failure, not after a refusal by the work', async () => {
      const count = (text: string) => calls.filter((one) => one === text).length
      for (const text of ['bug', 'away', 'conflict']) {
        const before = count(text)
        await note({ text }, keyed(`k4-${text}`))
        const again = await note({ text }, keyed(`k4-${text}`))
        expect(count(text) - before).toBe(text === 'conflict' ? 1 : 2)
        if (text !== 'conflict') continue
        expect(again.body).toMatchObject({ status: 409, code: 'notes.taken' })
        expect(again.headers['content-type']).toContain('problem+json')
      }
      expect((await note({ text: 7 }, keyed('k5'))).status).toBe(400)
      expect((await note({ text: 'right' }, keyed('k5'))).status).toBe(201)
    })

    it('is done again a minute after a process died in it', async () => {
      await ctx.db.orm.execute(sql`insert into platform.idempotency (actor, route, key, state, lease, at)
        select actor, route, 'dead', 'running', 'gone', ${ctx.clock.now().toISOString()} from platform.idempotency limit 1`)
      expect((await note({ text: 'dead' }, keyed('dead'))).status).toBe(409)
      server.advance(61_000)
      expect((await note({ text: 'dead' }, keyed('dead'))).status).toBe(201)
    })

    it('keeps its answer sealed', async () => {
      await note({ text: 'rahasia sekali' }, keyed('k6'))
      const { rows } = await ctx.db.orm.execute(sql`select * from platform.idempotency`)
      expect(JSON.stringify(rows)).not.toContain('rahasia')
    })

    it.each(['x'.repeat(256), 'a b', 'é'])('needs a usable key, not %s', async (key) => {
      expect((await note({ text: 'x' }, keyed(key))).body.code).toBe('request.invalid-idempotency-key')
    })

    it('of an upload is compared by its digest where one is given', async () => {
      const form = multipart([{ name: 'file', filename: 'a.png', content: 'x' }])
      const upload = (headers: object) =>
        send({ method: 'POST', url: '/api/v1/files', ...form, headers: { ...form.headers, ...bearer, ...headers } })
      const before = calls.length
      const first = await upload({ 'idempotency-key': 'u1', 'x-content-sha256': 'aa' })
      const again = await upload({ 'idempotency-key': 'u1', 'x-content-sha256': 'aa' })
      const other = await upload({ 'idempotency-key': 'u1', 'x-content-sha256': 'bb' })
      expect([first.status, again.status, other.status]).toEqual([201, 201, 422])
      expect(calls.length).toBe(before + 1)
    })
  })

  describe('uploads', () => {
    const upload = (parts: Parameters<typeof multipart>[0], headers: object = {}) => {
      const form = multipart(parts)
      return send({
        method: 'POST',
        url: '/api/v1/files',
        ...form,
        headers: { ...form.headers, ...bearer, ...headers },
      })
    }

    it('are read with their fields', async () => {
      const answer = await upload([
        { name: 'kind', content: 'receipt' },
        { name: 'file', filename: '../a/struk é.png', content: Buffer.alloc(5000, 1) },
      ])
      expect(answer.body).toEqual({ size: 5000, name: 'struk é.png', fields: { kind: 'receipt' } })
    })

    it.each<[string, Parameters<typeof multipart>[0], number, string]>([
      ['too large', [{ name: 'f', filename: 'a', content: Buffer.alloc(100_001) }], 413, 'document.too-large'],
      ['empty', [{ name: 'f', filename: 'a', content: '' }], 400, 'document.empty'],
      ['missing', [{ name: 'f', content: 'a' }], 400, 'document.empty'],
      ['two', [1, 2].map(() => ({ name: 'f', filename: 'a', content: 'a' })), 400, 'document.one-file-only'],
      ['a field twice', [1, 2].map(() => ({ name: 'f', content: 'a' })), 400, 'request.invalid'],
      [
        'a NUL in a field',
        [
          { name: 'f', content: 'a\0' },
          { name: 'g', filename: 'a', content: 'a' },
        ],
        400,
        'request.invalid-text',
      ],
      [
        'many fields',
        Array.from({ length: 30 }, (_, n) => ({ name: `f${n}`, content: 'a' })),
        400,
        'request.too-many-parts',
      ],
      ['a long field', [{ name: 'f', content: 'a'.repeat(70_000) }], 400, 'request.field-too-long'],
      ['a prototype', [{ name: '__proto__', content: 'a' }], 400, 'request.invalid'],
    ])('that are %s are refused', async (...[, parts, status, code]) => {
      expect((await upload(parts)).body).toMatchObject({ status, code })
    })

    it('cut short or not multipart are refused', async () => {
      const form = multipart([{ name: 'f', filename: 'a', content: Buffer.alloc(3000) }])
      const cut = await send({
        ...{ method: 'POST', url: '/api/v1/files', payload: form.payload.subarray(0, 1000) },
        headers: { ...form.headers, ...bearer },
      })
      expect(cut.status).toBe(400)
      const json = await send({ method: 'POST', url: '/api/v1/files', headers: bearer, payload: {} })
      expect(json.body).toMatchObject({ status: 415, code: 'request.unsupported-media-type' })
    })
  })

  describe('every answer', () => {
    it.each([
      ['a success', '/api/v1/notes/7', bearer],
      ['a refusal', '/api/v1/notes/7', {}],
      ['an unknown address', '/api/nowhere', {}],
      ['a broken address', '/api/v1/notes/%', {}],
      ['another host', '/api/v1/notes/7', { host: 'evil.example' }],
    ])('has the security headers: %s', async (_what, url, headers) => {
      const answer = await send({ method: 'GET', url, headers: { ...headers } })
      expect(answer.headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
        'permissions-policy': expect.stringContaining('microphone=()'),
        'content-security-policy': expect.stringContaining("default-src 'none'"),
        'x-request-id': expect.stringMatching(/^[0-9a-f-]{36}$/),
      })
      expect(answer.headers['x-powered-by']).toBeUndefined()
      expect(answer.headers['strict-transport-security']).toBeUndefined()
      expect(answer.headers['access-control-allow-origin']).toBeUndefined()
      if (url.startsWith('/api/')) expect(answer.headers['cache-control']).toBe('no-store')
    })

    it('is logged and measured by the route, never by the address', async () => {
      await send({ method: 'GET', url: '/api/v1/notes/canary-77', headers: bearer })
      const line = JSON.parse(ctx.logged.findLast((one) => one.includes('"request"')) ?? '{}')
      expect(line).toMatchObject({ method: 'GET', route: '/api/v1/notes/:id', status: 200, actor: expect.any(String) })
      expect(line.ms).toBeGreaterThanOrEqual(0)
      expect(ctx.logged.join('\n')).not.toContain('canary-77')
      expect(await ctx.metrics.registry.metrics()).toContain('route="/api/v1/notes/:id",status="200"')
    })

    it('is described at /docs/openapi.json', async () => {
      const { body } = await send({ method: 'GET', url: '/docs/openapi.json' })
      expect(body.openapi).toBe('3.1.0')
      const described: Answer = body.paths['/api/v1/notes'].post
      expect(described.requestBody.content['application/json'].schema).toMatchObject({ additionalProperties: false })
      expect(described.responses['201'].content['application/json'].schema.properties).toHaveProperty('number')
      expect(described.responses.default.content).toHaveProperty('application/problem+json')
      expect(described.security).toHaveLength(3)
      expect(body.paths['/api/v1/session'].post.security).toEqual([])
      expect(Object.keys(body.components.securitySchemes)).toEqual(['cookie', 'bearer', 'apiKey'])
    })

    it('at /docs is a page that loads nothing from elsewhere', async () => {
      const page = await send({ method: 'GET', url: '/docs/' })
      expect(page.status).toBe(200)
      expect(String(page.body)).not.toMatch(/(src|href)="https?:/)
      expect(String(page.body)).not.toMatch(/<script>|<style>/)
      const policy = String(page.headers['content-security-policy'])
      expect(policy).toContain("script-src 'self';")
      const files = [...String(page.body).matchAll(/(?:src|href)="([^"]+)"/g)].map((match) => match[1] as string)
      for (const file of files) {
        expect((await send({ method: 'GET', url: new URL(file, 'http://localhost/docs/').pathname })).status).toBe(200)
      }
    })
  })

  describe('on the wire', () => {
    it('refuses headers too long and what is not HTTP, as problems', async () => {
      const port = await listen(app)
      const long = await talk(port, `GET / HTTP/1.1\r\nhost: localhost\r\nx: ${'y'.repeat(20_000)}\r\n\r\n`)
      expect(long).toMatch(/^HTTP\/1\.1 431 [\s\S]*request\.headers-too-large/)
      expect(await talk(port, 'HELLO\r\n\r\n')).toMatch(/^HTTP\/1\.1 400 [\s\S]*request\.invalid/)
      const url = await talk(port, `GET /${'y'.repeat(20_000)} HTTP/1.1\r\nhost: localhost\r\n\r\n`)
      expect(url).toMatch(/^HTTP\/1\.1 431 /)
    })

    it('answers an upload that is too large before it is all there', async () => {
      const port = await listen(app)
      const answer = await new Promise<string>((done, fail) => {
        const request = httpRequest(
          {
            port,
            host: '127.0.0.1',
            method: 'POST',
            path: '/api/v1/files',
            headers: { ...bearer, 'content-type': 'multipart/form-data; boundary=x', 'content-length': '900000000' },
          },
          (response) => {
            response.setEncoding('utf8').on('data', done)
          },
        )
        request.on('error', fail)
        request.write('--x\r\nContent-Disposition: form-data; name="f"; filename="a"\r\n\r\n')
      })
      expect(answer).toContain('document.too-large')
    })
  })
})

describe('uploads that come too slowly', async () => {
  const slow: Route<Context> = define({
    ...{ method: 'POST', path: '/api/v1/slow', permission: 'public', tag: 'Test', summary: 'Slow', limit: 'none' },
    response: z.object({}),
    handle: async (_ctx, { request }) => {
      await readUpload(request, { maxBytes: 1000, graceSeconds: 0.2, longestSeconds: 1 })
      return {}
    },
  })
  const { app } = await testServer({ routes: [slow] })

  it('are cut', async () => {
    const port = await listen(app)
    const head =
      'POST /api/v1/slow HTTP/1.1\r\nhost: localhost\r\ncontent-type: multipart/form-data; boundary=x\r\ncontent-length: 900\r\n\r\n'
    expect(await talk(port, `${head}--x\r\n`)).toMatch(
      /^HTTP\/1\.1 408 [\s\S]*connection: close[\s\S]*request\.too-slow/i,
    )
  })
})

describe('limits', async () => {
  const one = { size: 2, seconds: 60 }
  const { send } = await testServer({ routes, limits: { anonymous: one, login: { size: 1, seconds: 60 } } })

  it('say what is left, then refuse', async () => {
    const get = () => send({ method: 'GET', url: '/api/v1/notes/7' })
    const first = await get()
    expect(first.status).toBe(401)
    expect(first.headers.ratelimit).toBe('"anonymous";r=1;t=30')
    expect(first.headers['ratelimit-policy']).toBe('"anonymous";q=2;w=60')
    await get()
    const third = await get()
    expect(third.body).toMatchObject({ status: 429, code: 'request.limited' })
    expect(Number(third.headers['retry-after'])).toBeGreaterThan(0)
    const login = () => send({ method: 'POST', url: '/api/v1/tokens', payload: { username: 'x', password: 'y' } })
    expect([(await login()).status, (await login()).status]).toEqual([401, 429])
  })
})

describe('limits over several servers', async () => {
  const { ctx } = await testServer()
  const allowance = { size: 3, seconds: 60 }

  it('hold for all of them together where it matters', async () => {
    const [one, two] = [createSharedBuckets(ctx), createSharedBuckets(ctx)]
    const taken = []
    for (const buckets of [one, two, one, two, one]) taken.push(await buckets.take('login:10.0.0.7', allowance))
    expect(taken.map(({ allowed }) => allowed)).toEqual([true, true, true, false, false])
    expect(taken.map(({ remaining }) => remaining)).toEqual([2, 1, 0, 0, 0])
    const { rows } = await ctx.db.pool.query(
      "update platform.rate_buckets set at = at - interval '20 seconds' returning name",
    )
    expect(JSON.stringify(rows)).not.toContain('10.0.0.7')
    expect(await two.take('login:10.0.0.7', allowance)).toMatchObject({ allowed: true, remaining: 0 })
    expect(await one.take('login:10.0.0.7', allowance)).toMatchObject({ allowed: false })
    // Reading is counted by each server: a question to the database for every answer would cost more than it guards.
    for (let count = 0; count < 3; count++) await one.take('read:x', allowance)
    expect(await one.take('read:x', allowance)).toMatchObject({ allowed: false })
    expect(await two.take('read:x', allowance)).toMatchObject({ allowed: true })
  })

  it('are narrower, and never open, while the database does not answer', async () => {
    const orm = { execute: () => Promise.reject(new Error('gone')) } as unknown as typeof ctx.db.orm
    const buckets = createSharedBuckets({ ...ctx, db: { ...ctx.db, orm } })
    const taken = []
    for (let count = 0; count < 3; count++)
      taken.push((await buckets.take('login:10.0.0.8', { size: 4, seconds: 60 })).allowed)
    expect(taken).toEqual([true, true, false])
  })
})

describe('the paths of older systems', async () => {
  const open = await testServer({ routes, config: { openAliases: true } })
  const closed = await testServer({ routes })
  const old = { method: 'GET', url: '/old/claims' } as const

  it('are open to callers without credentials only when that is set', async () => {
    expect((await open.send(old)).body).toEqual({ actor: 'open-alias' })
    expect((await closed.send(old)).status).toBe(401)
    expect((await open.send({ ...old, headers: { authorization: 'Bearer wrong' } })).status).toBe(401)
    expect((await open.send({ method: 'GET', url: '/api/v1/notes/7' })).status).toBe(401)
  })

  it('never open what no program may do', async () => {
    expect((await open.send({ method: 'POST', url: '/old/users' })).status).toBe(403)
  })

  it('refuse other sites', async () => {
    const headers = { 'sec-fetch-site': 'cross-site' }
    const answer = await open.send({ method: 'POST', url: '/old/users', headers })
    expect(answer.body.code).toBe('request.cross-site')
  })
})

describe('behind a proxy with TLS', async () => {
  const config = { publicUrl: 'https://periksa.example', trustedProxies: 1, host: '0.0.0.0' }
  const server = await testServer({ config })
  const plain = await testServer({ config: { host: '0.0.0.0' } })

  it('the cookie is bound to the host and secure, and browsers are told to stay on TLS', async () => {
    await server.user('rina', 'auditor')
    const answer = await server.send({
      ...{ method: 'POST', url: '/api/v1/session', headers: { host: 'periksa.example' } },
      payload: { username: 'rina', password: 'kerupuk hujan tangga biru' },
    })
    expect(String(answer.headers['set-cookie'])).toMatch(/^__Host-s=.{43}; Path=\/; HttpOnly; Secure; SameSite=Strict$/)
    expect(answer.headers['strict-transport-security']).toBe('max-age=63072000; includeSubDomains')
    const cookie = String(answer.headers['set-cookie']).split(';')[0] as string
    const origin = 'https://periksa.example'
    const me = await server.send({ method: 'GET', url: '/api/v1/session', headers: { cookie } })
    expect(me.status).toBe(200)
    expect((await server.send({ method: 'DELETE', url: '/api/v1/session', headers: { cookie, origin } })).status).toBe(
      204,
    )
  })

  it('no cookie travels a network in the clear', async () => {
    await plain.user('rina', 'auditor')
    const answer = await plain.send({
      ...{ method: 'POST', url: '/api/v1/session', headers: { host: '10.0.0.5:8000' } },
      payload: { username: 'rina', password: 'kerupuk hujan tangga biru' },
    })
    expect(answer.body.code).toBe('auth.needs-https')
  })
})

let port = 0
async function listen(app: Awaited<ReturnType<typeof createHttpApp>>): Promise<number> {
  if (!app.server.listening) await app.listen({ port: 0, host: '127.0.0.1' })
  port = (app.server.address() as AddressInfo).port
  return port
}

/** Sends bytes and reads until the other side ends. */
function talk(to: number, bytes: string): Promise<string> {
  return new Promise((done, fail) => {
    let said = ''
    const socket = connect(to, '127.0.0.1', () => socket.write(bytes))
    socket.on('data', (chunk) => {
      said += chunk
    })
    socket.on('close', () => done(said))
    socket.on('error', (error: NodeJS.ErrnoException) => (said ? done(said) : fail(error)))
  })
}
