import { readFileSync } from 'node:fs'
import { sql } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { testApp } from '../../../test/app.js'
import { startAudit } from './index.js'
import { shippedPack } from './packs/packs.js'
import { AuditTerms, type PackVersion } from './schema.js'

const paper = readFileSync(new URL('../../../test/fixtures/outpatient-bill.txt', import.meta.url), 'utf8')
const wrong = paper.replace('tablet               10', 'tablet                8')

describe('the pack of a scheme', async () => {
  const { world, send, user, browser } = await testApp()
  for (const [name, role] of [
    ['ops', 'data-ops'],
    ['lead', 'lead'],
    ['auditor', 'auditor'],
  ] as const)
    await user(name, role)
  await user('both', 'data-ops', 'lead')
  const [ops, lead, auditor] = [await browser('ops'), await browser('lead'), await browser('auditor')]
  const both = await browser('both')
  const { version: _shipped, ...base } = shippedPack('jkn')
  const draft = { ...base, priceLists: [], title: 'JKN without line arithmetic', without: ['audit.line-arithmetic'] }
  const call = (method: 'GET' | 'POST' | 'PUT', path: string, by = ops, payload?: object) =>
    send({
      ...{ method, url: `/api/v1/audit-packs${path}`, headers: { ...by, 'content-type': 'application/json' } },
      ...(payload ? { payload } : {}),
    })
  const audit = async (docId: string) => {
    const terms = AuditTerms.parse({ scheme: 'jkn', receivedOn: '2026-06-15' })
    const sent = { docId, userRef: '', terms, question: null, callbackUrl: null, source: 'program' as const }
    const { result, id } = await startAudit(world, { bytes: Buffer.from(`${wrong}\n${docId}`), ...sent })
    return { id, pack: result?.pack, codes: result?.findings.map((one) => one.code) ?? [] }
  }

  it('is drafted with names that exist, by those who may', async () => {
    expect((await call('POST', '', ops, { ...draft, without: ['audit.no-such-check'] })).body).toMatchObject({
      ...{ code: 'audit.pack-unknown-name', details: { field: 'without', name: 'audit.no-such-check' } },
    })
    expect((await call('POST', '', ops, { ...draft, priceLists: ['no-such-list'] })).status).toBe(400)
    expect((await call('POST', '', ops, { ...draft, thresholds: {} })).status).toBe(400)
    expect((await call('POST', '', lead, draft)).status).toBe(403)
    expect(await call('POST', '', ops, { ...draft, without: [] })).toMatchObject({
      ...{ status: 201, body: { version: 'jkn/2', state: 'draft', isInForce: false } },
    })
    expect((await call('PUT', '/jkn/2', ops, draft)).body).toMatchObject({ pack: { without: draft.without } })
    expect((await call('GET', '', auditor)).body.map((one: PackVersion) => [one.version, one.isInForce])).toEqual([
      ['jkn/2', false],
      ...['cghs/2', 'esi/2', 'private/1', 'jkn/1', 'none/1'].map((version) => [version, true]),
    ])
  })

  it('is tried on past bills without touching them, and says what would change', async () => {
    const before = await audit('a')
    expect(before).toMatchObject({ pack: 'jkn/1', codes: expect.arrayContaining(['audit.line-arithmetic']) })
    const audits = sql`select id, verdict, overcharge from audit.audits order by id`
    const kept = (await world.db.orm.execute(audits)).rows
    expect((await call('POST', '/jkn/2/publish', lead)).body.code).toBe('audit.pack-not-tried')
    const { status, body } = await call('POST', '/jkn/2/shadow')
    expect(status).toBe(200)
    expect(body).toMatchObject({ state: 'shadow', preview: { against: 'jkn/1', bills: 1, changed: 1, skipped: 0 } })
    expect(body.preview.findings).toContainEqual({ code: 'audit.line-arithmetic', before: 1, after: 0 })
    expect(body.preview.examples).toHaveLength(1)
    expect((await world.db.orm.execute(audits)).rows).toEqual(kept)
  })

  it('is put in force by another person, and judges from then on', async () => {
    expect((await call('POST', '/jkn/2/publish', ops)).status).toBe(403)
    await call('PUT', '/jkn/2', both, draft)
    expect((await call('POST', '/jkn/2/publish', lead)).body.code).toBe('audit.pack-not-tried')
    await call('POST', '/jkn/2/shadow', both)
    expect((await call('POST', '/jkn/2/publish', both)).body.code).toBe('audit.pack-own-draft')
    expect(await call('POST', '/jkn/2/publish', lead)).toMatchObject({ body: { state: 'published', isInForce: true } })
    const after = await audit('b')
    expect(after.pack).toBe('jkn/2')
    expect(after.codes).not.toContain('audit.line-arithmetic')
    expect((await call('PUT', '/jkn/2', ops, draft)).body.code).toBe('audit.pack-closed')
    expect((await call('POST', '', ops, draft)).body.version).toBe('jkn/3')
  })
})
