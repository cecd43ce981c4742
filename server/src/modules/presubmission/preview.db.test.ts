import { readdirSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { type TestServer, testServer } from '../../../test/http.js'
import { fromWhole } from '../../shared/money.js'
import { presubmissionRoutes } from './routes.js'

const HEADER =
  'reference,service,admitted_on,discharged_on,sex,birth_date,diagnoses,procedures,cbg_code,ward_class,entitled_class,billed,papers'
const DRAFTS = [
  'KLAIM-RAHASIA-1,inpatient,2026-06-01,2026-06-04,F,1990-06-01,A01.0;A09,-,A-4-14-II,1,2,9000000,medical-summary',
  'KLAIM-RAHASIA-2,outpatient,2026-06-02,2026-06-02,M,1980-01-01,I10,-,Q-5-44-0,3,3,300000,SEP;resume',
  'KLAIM-RAHASIA-3,outpatient,2026-06-02,2026-06-02,M,1980-01-01,A00.7,-,Q-5-44-0,3,3,oops,SEP',
]

describe('a preview over HTTP', async () => {
  const server = await testServer({ routes: presubmissionRoutes })
  const { ctx, send, user, browser } = server
  const headers: Record<string, Awaited<ReturnType<TestServer['browser']>>> = {}
  beforeAll(async () => {
    await ctx.db.pool.query(
      `insert into registry.medical_codes (system, bare, code, source) values ('icd10', 'A010', 'A01.0', 'test'),
       ('icd10', 'A09', 'A09', 'test'), ('icd10', 'I10', 'I10', 'test')`,
    )
    await user('hospital', 'facility')
    for (const role of ['member', 'operator', 'auditor', 'lead', 'data-ops', 'admin'] as const) await user(role, role)
    for (const who of ['hospital', 'member', 'operator', 'auditor', 'lead', 'data-ops', 'admin'])
      headers[who] = await browser(who)
  })
  const preview = (who: string, content = [HEADER, ...DRAFTS].join('\n')) => {
    const boundary = 'xxBOUNDARYxx'
    const payload = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="rahasia.csv"\r\n\r\n${content}\r\n--${boundary}--\r\n`
    return send({
      ...{ method: 'POST', url: '/api/v1/presubmission/preview', payload },
      headers: {
        ...headers[who],
        'content-type': `multipart/form-data; boundary=${boundary}`,
        'x-periksa-upload': '1',
        'idempotency-key': 'one-and-the-same',
      },
    })
  }

  it('says why each claim may be held, most money first, and refuses what it cannot read', async () => {
    const { status, body } = await preview('hospital')
    expect([status, body.format, body.reckoning]).toEqual([
      200,
      'csv',
      { kind: 'rule-weights', calibrated: false, base: 0.05 },
    ])
    expect(body.versions).toMatchObject({ risk: 'claim-rules/1', agreement: 'coding-agreement/1' })
    const [held, clean] = body.claims
    expect(held).toMatchObject({ reference: 'KLAIM-RAHASIA-1', billed: fromWhole(9_000_000) })
    expect(held.causes.map((one: { code: string }) => one.code).sort()).toEqual([
      'agreement.case_0001',
      'paper.admission-indication',
      'paper.sep',
      'risk.ward_class',
    ])
    expect(held.fixes[0]).toMatchObject({ remedy: { do: 'drop', codes: ['A09'] }, minutes: 5 })
    expect(held.cases).toMatchObject([{ case: 1, effect: 'change', confidence: 'firm' }])
    expect(clean).toMatchObject({ reference: 'KLAIM-RAHASIA-2', probability: 0.05, causes: [] })
    const open = new Map(clean.unchecked.map((one: { missing: string; checks: string[] }) => [one.missing, one.checks]))
    expect(open.get('peers')).toContain('risk.outpatient_high_cost')
    expect(body.refused).toEqual([{ place: '3', code: 'presubmission.cell-unreadable', fields: ['billed'] }])
  })

  it('leaves no trace: every row of every table, every file and the log are as before', async () => {
    const before = await everything(server)
    expect(before.tables.length).toBeGreaterThan(50)
    ctx.logged.splice(0)
    expect((await preview('hospital')).status).toBe(200)
    const again = await preview('hospital')
    expect([again.status, again.headers['idempotent-replayed'], again.headers['cache-control']]).toEqual([
      200,
      undefined,
      'no-store',
    ])
    expect((await preview('hospital', 'nothing,of\nuse,here')).body.code).toBe('exchange.format-unknown')
    expect(await everything(server)).toEqual(before)
    expect(ctx.enqueued).toEqual([])
    expect(ctx.logged.join('\n')).not.toMatch(/RAHASIA|rahasia|A01\.0|nothing,of/)
  })

  it('is for facilities alone', async () => {
    for (const who of ['member', 'operator', 'auditor', 'lead', 'data-ops', 'admin']) {
      expect([who, (await preview(who)).status]).toEqual([who, 403])
    }
  })
})

/** Every table with its count and the sum of all its rows, and every file that there is. */
async function everything({ ctx }: TestServer) {
  const { rows: named } = await ctx.db.pool.query(
    `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
     where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema') order by 1`,
  )
  const tables: unknown[] = []
  for (const { name } of named) {
    const { rows } = await ctx.db.pool.query(
      `select '${name}' as name, count(*)::int, md5(coalesce(string_agg(t::text, '|' order by t::text), '')) from ${name} t`,
    )
    tables.push(rows[0])
  }
  return { tables, files: readdirSync(ctx.config.dataDirectory, { recursive: true }).map(String).sort() }
}
