import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { callTool } from '../src/app/mcp/mcp-server.js'
import { closeServing } from '../src/modules/risk/index.js'
import type { HistoricClaim } from '../src/modules/risk/schema.js'
import { createApiKey } from '../src/platform/auth/api-keys.js'
import { testApp } from './app.js'
import { headOf } from './contracts/client-types.js'
import * as Older from './contracts/older-console.js'
import { serveMadeUpClaims } from './factories/snapshot.js'
import { GOOD_PASSWORD } from './http.js'

const CLAIMS = 1500
let base = ''
let app: Awaited<ReturnType<typeof testApp>>
beforeAll(async () => {
  app = await testApp()
  await serveMadeUpClaims(app.world, { claims: CLAIMS })
  await app.user('ana@example.org', 'auditor')
  base = await app.app.listen({ port: 0, host: '127.0.0.1' })
}, 60_000)
afterAll(() => closeServing(app.world.db))

describe('the older claims console, with its own calls', () => {
  const open = { ...{ email: 'new@example.org', password: GOOD_PASSWORD, full_name: 'Nia Contoh' } }
  const asked = (method: 'GET' | 'POST', url: string, payload?: object, token = signedIn.token) =>
    app.send({ method, url, headers: { authorization: `Bearer ${token}` }, ...(payload ? { payload } : {}) })
  const signedIn = { token: '', claimId: '' }
  const get = async <Shape extends z.ZodType>(url: string, shape: Shape): Promise<z.infer<Shape>> => {
    const { status, body } = await asked('GET', url)
    expect([url, status]).toEqual([url, 200])
    return shape.parse(body)
  }

  it('POST /auth/login gives a bearer token that the other paths take', async () => {
    const sent = { email: 'ana@example.org', password: GOOD_PASSWORD }
    const { status, body } = await app.send({ method: 'POST', url: '/auth/login', payload: sent })
    const told = Older.LoggedIn.parse(body)
    expect([status, told.user.email, told.user.role]).toEqual([200, 'ana@example.org', 'auditor'])
    expect(Date.parse(told.expires_at) - app.ctx.clock.now().getTime()).toBe(told.expires_in * 1000)
    signedIn.token = told.access_token
    const wrong = { ...sent, password: 'wrong' }
    const refused = await app.send({ method: 'POST', url: '/auth/login', payload: wrong })
    expect([refused.status, Older.Refusal.parse(refused.body).error]).toEqual([401, 'Name or password is wrong.'])
    expect((await app.send({ method: 'POST', url: '/auth/login', payload: {} })).status).toBe(400)
  })

  it('POST /auth/register makes auditors only where registration is open', async () => {
    const register = (payload: object) => app.send({ method: 'POST', url: '/auth/register', payload })
    const closed = await register(open)
    expect([closed.status, closed.body.code]).toEqual([403, 'auth.registration-closed'])
    app.ctx.config.openRegistration = true
    try {
      const { status, body } = await register(open)
      expect([status, Older.Registered.parse(body)]).toMatchObject([201, { email: open.email, role: 'auditor' }])
      expect((await register(open)).status).toBe(409)
      expect((await register({ email: 'other@example.org' })).status).toBe(400)
      expect((await register({ email: '<no name>', password: GOOD_PASSWORD })).body.code).toBe('auth.username-invalid')
    } finally {
      app.ctx.config.openRegistration = false
    }
  })

  it.each(['/claims/high-risk', '/analytics/casemix', '/reports/duplicates', '/claims/X/summary', '/claims/X/chat'])(
    'GET %s asks who calls, in the field that clients read',
    async (url) => {
      const { status, body } = await app.send({ method: 'GET', url })
      expect([status, Older.Refusal.parse(body).error]).toEqual([401, 'Sign in, or show a key.'])
    },
  )

  it('GET /claims/high-risk lists claims, page by page, under its filters', async () => {
    const first = await get('/claims/high-risk?page_size=20&refresh_cache=true', Older.HighRisk)
    expect(first.data).toHaveLength(20)
    expect(first.meta).toMatchObject({ total: CLAIMS, page: 1, page_size: 20 })
    signedIn.claimId = first.data[0]!.claim_id
    const second = await get('/claims/high-risk?limit=20&page=2', Older.HighRisk)
    expect(second.data[0]!.risk_score).toBeLessThanOrEqual(first.data[19]!.risk_score)
    const query =
      'severity=SEDANG&service_type=ritl&start_date=2022-01-01&end_date=2022-12-31&min_ml_score=-1&max_risk_score=1'
    const narrowed = await get(`/claims/high-risk?${query}`, Older.HighRisk)
    expect(narrowed.data.length).toBeGreaterThan(0)
    expect(new Set(narrowed.data.map((one) => `${one.severity_group} ${one.service_type}`))).toEqual(
      new Set(['sedang RITL']),
    )
    expect(narrowed.meta.filters).toMatchObject({ severity: 'SEDANG', service_type: 'ritl' })
    const usual = await get('/claims/high-risk?page=none&page_size=5000', Older.HighRisk)
    expect([usual.meta.page, usual.meta.page_size]).toEqual([1, 200])
    const bad = await asked('GET', '/claims/high-risk?start_date=2022-02-30')
    expect([bad.status, Older.Refusal.parse(bad.body).error]).toEqual([400, 'Not usable as a filter: startDate'])
  })

  it('GET /claims/{id}/summary sums a claim up', async () => {
    const { data } = await get(`/claims/${signedIn.claimId}/summary`, Older.Summary)
    expect(data.claim_id).toBe(signedIn.claimId)
    expect(data.narrative.split('\n').map((line) => line.slice(0, 2))).toEqual(['1.', '2.', '3.', '4.', '5.', '6.'])
    expect(data.llm).toMatchObject({ enabled: false, cached: false, provider: null })
    const missing = await asked('GET', '/claims/NOSUCH1/summary')
    expect([missing.status, Older.Refusal.safeParse(missing.body).success]).toEqual([404, true])
  })

  it('GET and POST /claims/{id}/chat keep what was said, oldest first', async () => {
    const url = `/claims/${signedIn.claimId}/chat`
    const { status, body } = await asked('POST', url, { message: 'Jelaskan flag yang aktif' })
    const { user_message: question, bot_message: answer } = Older.Said.parse(body).data
    expect([status, question.role, question.content]).toEqual([200, 'user', 'Jelaskan flag yang aktif'])
    expect(question.metadata).toEqual({ origin: 'auditor' })
    expect([answer.role, answer.sender]).toEqual(['assistant', 'copilot'])
    expect((await get(url, Older.Chat)).data.map(({ role }) => role)).toEqual(['user', 'assistant'])
    expect((await asked('POST', url, { message: ' ' })).status).toBe(400)
    expect((await asked('POST', '/claims/NOSUCH1/chat', { message: 'halo' })).status).toBe(404)
  })

  it('POST /claims/{id}/feedback adds what the auditor found, and the latest is shown', async () => {
    const url = `/claims/${signedIn.claimId}/feedback`
    const { status, body } = await asked('POST', url, { decision: ' Partial ', correction_ratio: 0.4, notes: 'cek' })
    const { data } = Older.FeedbackKept.parse(body)
    expect([status, data.decision, data.correction_ratio, data.notes]).toEqual([201, 'partial', 0.4, 'cek'])
    const summary = await get(`/claims/${signedIn.claimId}/summary`, Older.Summary)
    expect(summary.data.latest_feedback).toEqual(data)
    const listed = await get('/claims/high-risk?page_size=20', Older.HighRisk)
    expect(listed.data.find((one) => one.claim_id === signedIn.claimId)?.latest_feedback).toEqual(data)
    for (const wrong of [{ decision: 'maybe' }, { decision: 'approved', correction_ratio: 1.5 }, {}])
      expect((await asked('POST', url, wrong)).status).toBe(400)
    expect((await asked('POST', '/claims/NOSUCH1/feedback', { decision: 'approved' })).status).toBe(404)
  })

  it('GET /reports/* and /analytics/* answer in the documented fields', async () => {
    const mismatches = (await get('/reports/severity-mismatch?limit=20', Older.SeverityMismatch)).data
    expect(mismatches.length).toBeGreaterThan(0)
    for (const { claimed, peer_p90, delta_pct } of mismatches)
      expect(delta_pct).toBe(Math.round(((claimed - peer_p90) / peer_p90) * 1000) / 10)
    expect(mismatches.map(({ delta_pct }) => -delta_pct)).toEqual(
      mismatches.map(({ delta_pct }) => -delta_pct).sort((a, b) => a - b),
    )
    const pairs = (await get('/reports/duplicates?limit=20', Older.Duplicates)).data
    expect(pairs.length).toBeGreaterThan(0)
    for (const pair of pairs) expect(pair.claim_id < pair.matched_claim_id).toBe(true)
    const filter = 'limit=3&province=DKI%20JAKARTA&service_type=RITL'
    const tariffs = (await get(`/reports/tariff-insight?${filter}`, Older.TariffInsight)).data
    expect(tariffs).toHaveLength(3)
    expect(new Set(tariffs.map((one) => one.province_name))).toEqual(new Set(['DKI JAKARTA']))
    const mix = (await get('/analytics/casemix', Older.CaseMix)).data
    expect(mix.reduce((sum, { claim_count }) => sum + claim_count, 0)).toBe(CLAIMS)
    const status = await get('/analytics/qc-status', Older.QcStatus)
    expect([status.metrics.total_rows, status.thresholds.risk_score_min]).toEqual([CLAIMS, 0.7])
  })

  it('GET /health/ping, /docs/openapi.json, /docs/swagger and /docs ask nobody', async () => {
    expect((await app.send({ method: 'GET', url: '/health/ping' })).body).toMatchObject({ status: 'ok' })
    const described = (await app.send({ method: 'GET', url: '/docs/openapi.json' })).body
    expect(described.openapi).toMatch(/^3\.1/)
    const older = app.routes.filter((one) => one.alias && /^\/(auth|claims|reports|analytics)\//.test(one.path))
    expect(older).toHaveLength(12)
    for (const { path } of older) expect(described.paths).toHaveProperty([path.replace(':claimId', '{claimId}')])
    const page = await app.send({ method: 'GET', url: '/docs/swagger' })
    expect([page.status, page.headers.location]).toEqual([302, '/docs'])
    expect((await app.send({ method: 'GET', url: '/docs' })).status).toBeLessThan(400)
  })
})

describe('an MCP client', () => {
  const all = ['search_risk_claims', 'claim_detail', 'peer_detail', 'flag_explainer', 'similar_cases', 'tariff_lookup']
  const names = [...all, 'audit_bill_text']
  const bill = [
    'KLINIK CONTOH SEHAT',
    'KWITANSI',
    'Konsultasi dokter 1 150.000 150.000',
    'Paracetamol 500 mg 10 1.000 20.000',
    'TOTAL Rp 270.000',
  ].join('\n')
  let admin: ReturnType<typeof app.ctx.as>
  beforeAll(async () => {
    admin = app.ctx.as({ id: await app.user('boss', 'admin'), roles: ['admin'] })
  })
  const keyWith = async (...scopes: string[]) =>
    (await createApiKey(admin, { name: 'mcp', scopes, days: 1, facilityId: null, memberId: null })).key
  const connect = async (credential: string, era: 'legacy' | 'auto' = 'auto') => {
    const client = new Client({ name: 'test', version: '1' }, { versionNegotiation: { mode: era } })
    const headers = { authorization: `Bearer ${credential}` }
    await client.connect(new StreamableHTTPClientTransport(new URL(`${base}/mcp`), { requestInit: { headers } }))
    return client
  }
  const said = ({ content }: { content: unknown }): string => JSON.stringify(content)

  it('lists the tools of a person’s rights and calls each, all of them read-only', async () => {
    const login = { email: 'ana@example.org', password: GOOD_PASSWORD }
    const { body } = await app.send({ method: 'POST', url: '/auth/login', payload: login })
    const before = await app.world.db.pool.query('select count(*)::int as n from platform.trail')
    const client = await connect(body.access_token)
    const { tools } = await client.listTools()
    expect(client.getProtocolEra()).toBe('modern')
    expect(tools.map(({ name }) => name)).toEqual(names)
    expect(tools.every(({ annotations }) => annotations?.readOnlyHint === true)).toBe(true)
    const call = async (name: string, input: Record<string, unknown>) => {
      const result = await client.callTool({ name, arguments: input })
      expect([name, result.isError ?? false, said(result).slice(0, 200)]).toEqual([name, false, expect.any(String)])
      return { text: said(result), data: result.structuredContent as Record<string, never> }
    }
    const found = await call('search_risk_claims', { serviceType: 'RITL', pageSize: 3 })
    const claims = found.data.claims as HistoricClaim[]
    const claim = claims[0]!
    expect([claims.length, claim.service_type]).toEqual([3, 'RITL'])
    const one = { claimId: claim.claim_id }
    expect((await call('claim_detail', one)).data.claim).toMatchObject({ claim_id: claim.claim_id })
    expect((await call('peer_detail', { ...one, language: 'en' })).text).toMatch(/Rp/)
    expect((await call('flag_explainer', one)).data).toMatchObject({ flags: claim.flags })
    expect((await call('similar_cases', one)).data).toMatchObject({ similar: [] })
    expect((await call('tariff_lookup', { q: 'consultation' })).data).toMatchObject({ page: 1 })
    const audited = await call('audit_bill_text', { text: bill, language: 'id' })
    expect(audited.data.findings).toContainEqual(expect.objectContaining({ code: expect.stringMatching(/total/) }))
    const wrong = await client.callTool({ name: 'claim_detail', arguments: { claimId: 'NOSUCH1' } })
    expect([wrong.isError, said(wrong)]).toEqual([true, expect.stringContaining('risk.claim-not-found')])
    await client.close()
    const after = await app.world.db.pool.query(
      'select (select count(*)::int from platform.trail) as n, (select count(*)::int from intake.documents) as documents',
    )
    expect(after.rows[0]).toEqual({ n: before.rows[0].n, documents: 0 })
  })

  it('with a key sees and may call what its scopes carry, by the older revision of the protocol too', async () => {
    const client = await connect(await keyWith('mcp.connect', 'tariffs.read'), 'legacy')
    expect(client.getProtocolEra()).toBe('legacy')
    expect((await client.listTools()).tools.map(({ name }) => name)).toEqual(['tariff_lookup'])
    expect((await client.callTool({ name: 'tariff_lookup', arguments: { pageSize: 1 } })).isError).toBeFalsy()
    const beyond = client.callTool({ name: 'search_risk_claims', arguments: {} })
    await expect(
      beyond.then(
        (result) => (result.isError ? 'refused' : 'answered'),
        () => 'refused',
      ),
    ).resolves.toBe('refused')
    await client.close()
  })

  it('without the scope, or without a key, is refused at the door', async () => {
    const message = { jsonrpc: '2.0', id: 1, method: 'tools/list', params: {} }
    const ask = (headers: Record<string, string>) =>
      app.send({ method: 'POST', url: '/mcp', headers, payload: message })
    expect((await ask({})).body.code).toBe('auth.required')
    const { status, body } = await ask({ 'x-api-key': await keyWith('risk.read', 'tariffs.read') })
    expect([status, body.code]).toEqual([403, 'auth.forbidden'])
    const key = await keyWith('mcp.connect')
    expect((await app.send({ method: 'GET', url: '/mcp', headers: { 'x-api-key': key } })).status).toBe(405)
    await expect(connect(await keyWith('risk.read'))).rejects.toThrow()
  })

  it('finds a tool refusing what its caller may not do, whatever was listed', async () => {
    const stranger = { ...app.world, actor: { ...app.ctx.as({ id: 'x', roles: ['member'] }).actor } }
    for (const name of names) {
      const input = { claimId: 'X', text: bill }
      const result = await callTool(stranger, { name, input })
      const mayLook = name === 'tariff_lookup' || name === 'audit_bill_text'
      expect([name, 'failure' in result && result.failure.code]).toEqual([
        name,
        mayLook ? expect.anything() : 'auth.forbidden',
      ])
    }
  })
})

describe('the published client', () => {
  const folder = new URL('../../clients/typescript/', import.meta.url)
  const fileOf = (name: string): string => readFileSync(new URL(name, folder), 'utf8')

  it('has the types of the routes as they are (npm run client:types)', async () => {
    const document = (await app.send({ method: 'GET', url: '/docs/openapi.json' })).body
    expect(fileOf('api-types.d.ts').split('\n')[0]).toBe(headOf(document))
  })

  it('does what its README shows, against a running server', async () => {
    expect(fileOf('README.md')).toContain(fileOf('example.mjs').trim())
    const admin = app.ctx.as({ id: await app.user('keys', 'admin'), roles: ['admin'] })
    const wish = { name: 'client', scopes: ['risk.read'], days: 1, facilityId: null, memberId: null }
    const { key } = await createApiKey(admin, wish)
    const env = { ...process.env, PERIKSA_URL: base, PERIKSA_API_KEY: key }
    const { stdout } = await promisify(execFile)(process.execPath, ['example.mjs'], { cwd: fileURLToPath(folder), env })
    const lines = stdout.trim().split('\n')
    expect(lines[0]).toBe(`${CLAIMS} claims`)
    expect(lines).toHaveLength(7)
    expect(lines.at(-1)).toBe('404 risk.claim-not-found')
  })
})
