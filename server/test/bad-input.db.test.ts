import { sql } from 'drizzle-orm'
import type { InjectOptions } from 'fastify'
import { describe, expect, it } from 'vitest'
import { confirmClaim, draftClaim, startReview } from '../src/modules/claims/index.js'
import { upsertMember } from '../src/modules/registry/index.js'
import type { Member } from '../src/modules/registry/schema.js'
import { type TestApp, testApp } from './app.js'
import { aMember, draftFacts, keepBill } from './factories/claim.js'
import { badFiles, badInput, badStrings, ownStrings } from './naughty.js'
import { shareOf } from './share.js'

type Sent = { status: number; body: { code?: string } & Record<string, unknown> }

const collected = [...badStrings('strings', 'sql', 'xss', 'path', 'template', 'prompt', 'redirect', 'ssrf', 'csv')]
const strings = [...new Set([...ownStrings, ...collected])]
/** A few of many, spread evenly and always with our own. */
const sample = (count: number) => {
  const step = Math.max(1, Math.floor(collected.length / count))
  return [...ownStrings, ...shareOf(collected.filter((_one, index) => index % step === 0))]
}
const unicode = badStrings('unicode')

/** Done, or refused with a code of ours: nothing else is an answer. */
function expectAnswer({ status, body }: Sent, of: string): void {
  const isDone = status >= 200 && status < 300
  const isRefused = status >= 400 && status < 500 && /^[a-z-]+\.[a-z-]+$/.test(String(body?.code))
  if (!isDone && !isRefused) throw new Error(`${of}: ${status} ${JSON.stringify(body).slice(0, 300)}`)
}

describe(`bad words${badInput ? '' : ' (our own only: no collected bad input here, see PERIKSA_SHARED_DATA)'}`, async () => {
  const app = await testApp()
  const { ctx, world, user, browser, routes } = app
  await user('lead', 'lead')
  await user('auditor', 'auditor')
  await user('admin', 'admin')
  const headers = { lead: await browser('lead'), auditor: await browser('auditor'), admin: await browser('admin') }
  type Who = keyof typeof headers
  const call = async (
    who: Who,
    method: 'GET' | 'POST' | 'PATCH' | 'PUT',
    url: string,
    payload?: object | string | Buffer,
  ) => {
    const typed =
      payload === undefined ? {} : { payload, headers: { ...headers[who], 'content-type': 'application/json' } }
    return (await app.send({ method, url, headers: headers[who], ...typed } as InjectOptions)) as Sent
  }
  const member = await memberOf(app, '0001234567890')

  async function aDocument() {
    const facts = draftFacts({ member })
    await keepBill(world, facts)
    return facts
  }
  async function aClaim(): Promise<{ claimId: string; documentId: string }> {
    const facts = await aDocument()
    const { claimId } = await draftClaim(world, facts)
    await ctx.db.orm.execute(sql`update intake.documents set claim_id = ${claimId} where id = ${facts.documentId}`)
    return { claimId, documentId: facts.documentId }
  }
  /** What went wrong since it was last asked. */
  const faults = async () => {
    await app.settle()
    const lines = ctx.logged.splice(0)
    return lines.filter((line) => /a request failed|a flow failed/.test(line)).slice(0, 3)
  }

  const texts = ['facility.name', 'facility.address', 'facility.phone', 'patient.name', 'patient.recordNumber']
  texts.push('receiptNumber', 'diagnosis.text', 'diagnosis.icd10', 'doctor.name', 'doctor.specialty', 'room')

  it('come back from a corrected bill byte for byte, or are refused', { timeout: 110_000 }, async () => {
    const all = shareOf([...strings, ...unicode.filter((_one, at) => at % 8 === 0)])
    const correct = async (fields: Record<string, string>): Promise<boolean> => {
      const { documentId } = await aDocument()
      const url = `/api/v1/documents/${documentId}`
      const answer = await call('lead', 'PATCH', `${url}/fields`, { fields })
      expectAnswer(answer, JSON.stringify(fields))
      if (answer.status !== 200) return false
      const kept = (await call('lead', 'GET', url)).body.bill as { fields: Record<string, { value: unknown }> }
      for (const [field, text] of Object.entries(fields)) expect(kept.fields[field]?.value).toBe(text)
      return true
    }
    for (let at = 0; at < all.length; at += texts.length) {
      const together = all.slice(at, at + texts.length).map((text, index) => [texts[index] as string, text] as const)
      if (await correct(Object.fromEntries(together))) continue
      for (const [field, text] of together) await correct({ [field]: text })
    }
    expect(await faults()).toEqual([])
  })

  it('in the name of a field, or in place of a number, day or type of service, are refused', async () => {
    const { documentId } = await aClaim()
    const values = [
      1e15,
      -1e15,
      0.5,
      Number.MAX_SAFE_INTEGER,
      -0,
      '2026-02-30',
      '0000-00-00',
      '99999-01-01',
      true,
      [],
      {},
    ]
    const asked = sample(60).flatMap((text) => [
      { [text]: 'x' },
      ...['total', 'serviceDate', 'serviceType'].map((field) => ({ [field]: text })),
    ])
    for (const fields of [
      ...asked,
      ...values.flatMap((value) => texts.concat('total', 'serviceDate').map((field) => ({ [field]: value }))),
    ]) {
      const answer = await call('lead', 'PATCH', `/api/v1/documents/${documentId}/fields`, { fields })
      expectAnswer(answer, JSON.stringify(fields))
    }
    expect(await faults()).toEqual([])
  })

  it('do no harm to a claim, its lists or its CSV', { timeout: 110_000 }, async () => {
    const { claimId, documentId } = await aClaim()
    for (const [index, text] of sample(40).entries()) {
      const fields = { 'facility.name': text, 'diagnosis.text': text, 'patient.name': text, total: index - 5 }
      expectAnswer(await call('lead', 'PATCH', `/api/v1/documents/${documentId}/fields`, { fields }), text)
    }
    await app.settle()
    const statuses: number[] = []
    await confirmClaim(world, { claimId })
    await app.settle()
    for (const url of [
      `/api/v1/claims/${claimId}`,
      '/api/v1/claims',
      '/api/v1/claims.csv',
      '/api/v1/claims/statistics.csv',
    ]) {
      statuses.push((await call('lead', 'GET', url)).status)
    }
    expect(statuses).toEqual([200, 200, 200, 200])
    expect(await faults()).toEqual([])
  })

  it('in a decision come back as they were but for blanks around them, or are refused', {
    timeout: 110_000,
  }, async () => {
    const auditor = ctx.as({ id: 'auditor-1', roles: ['auditor'] })
    for (const text of sample(40)) {
      const { claimId } = await aClaim()
      await confirmClaim(world, { claimId })
      await startReview(auditor, { claimId })
      const decision = { outcome: 'REJECTED', amount: 0, comment: text }
      const answer = await call('lead', 'POST', `/api/v1/claims/${claimId}/decision`, decision)
      expectAnswer(answer, JSON.stringify(text))
      if (answer.status !== 200) continue
      const { body } = await call('lead', 'GET', `/api/v1/claims/${claimId}`)
      expect(body.decision).toMatchObject({ comment: text.trim() })
    }
    expect(await faults()).toEqual([])
  })

  it('may be searched for and filtered by', { timeout: 110_000 }, async () => {
    const queries: [string, string[]][] = [
      ['/api/v1/claims', ['q', 'facility', 'from', 'page', 'sort']],
      ['/api/v1/claims.csv', ['q', 'facility']],
      ['/api/v1/claims/statistics', ['facility', 'to', 'status']],
      ['/api/v1/members', ['q', 'page']],
      ['/api/v1/facilities', ['q', 'kind', 'partner']],
      ['/api/v1/facilities/match', ['name', 'code', 'address']],
      ['/api/v1/tariffs', ['q', 'list', 'code', 'day', 'pageSize']],
      ['/api/v1/codes/icd10', ['q']],
      ['/api/v1/coverage', ['day']],
      ['/api/v1/reading-log/summary', ['days']],
    ]
    const numbers = [
      '9007199254740991',
      '9007199254740993',
      '1e308',
      '-1',
      '0',
      '1.5',
      '0000-01-01',
      '0001-01-01',
      '9999-12-31',
    ]
    for (const [index, text] of [...numbers, ...sample(250)].entries()) {
      const isWhole = index < numbers.length + ownStrings.length
      for (const [at, [path, names]] of queries.entries()) {
        if (!isWhole && (index + at) % 3 !== 0) continue
        for (const name of isWhole ? names : [names[index % names.length] as string]) {
          const query = new URLSearchParams({
            [name]: text,
            ...(path.endsWith('match') && name !== 'name' ? { name: 'x' } : {}),
          })
          expectAnswer(await call('lead', 'GET', `${path}?${query}`), `${path} ${name} ${JSON.stringify(text)}`)
        }
      }
    }
    expect(await faults()).toEqual([])
  })

  it('in the address, in place of an id, find nothing and are refused', { timeout: 110_000 }, async () => {
    const withParams = routes.filter((one) => one.method === 'GET' && /:/.test(one.path))
    for (const [index, text] of sample(140).entries()) {
      const route = withParams[index % withParams.length] as (typeof withParams)[number]
      const word = encodeURIComponent(text.replace(/\p{Surrogate}/gu, '?'))
      const { status } = await call('lead', 'GET', route.path.replace(/:\w+/g, word))
      if (status < 400 || status >= 500) throw new Error(`${route.path} ${JSON.stringify(text)}: ${status}`)
    }
    expect(await faults()).toEqual([])
  })

  it('in sign-in, users, keys and the plan are kept as typed but for blanks around them, or refused', async () => {
    for (const [index, text] of sample(60).entries()) {
      const login = await call('admin', 'POST', '/api/v1/session', { username: text, password: text })
      expect([400, 401, 429]).toContain(login.status)
      const person = {
        username: `u${index}`,
        displayName: text,
        password: 'kerupuk hujan tangga biru',
        roles: ['operator'],
      }
      const made = await call('admin', 'POST', '/api/v1/users', person)
      expectAnswer(made, JSON.stringify(text))
      if (made.status === 201) expect(made.body.user).toMatchObject({ displayName: text.trim() })
      const key = await call('admin', 'POST', '/api/v1/api-keys', { name: text, scopes: ['claims.read'] })
      expectAnswer(key, JSON.stringify(text))
      if (key.status === 201) expect(key.body.apiKey).toMatchObject({ name: text.trim() })
      expectAnswer(await call('admin', 'POST', '/api/v1/api-keys', { name: 'k', scopes: [text] }), JSON.stringify(text))
      const cell = { careClass: 1, serviceType: 'IGD', shareBasisPoints: 9000, effectiveFrom: '2026-07-01' }
      expectAnswer(await call('lead', 'PUT', '/api/v1/coverage', { ...cell, source: text }), JSON.stringify(text))
      expectAnswer(
        await call('lead', 'PUT', '/api/v1/coverage', { ...cell, source: 'test', serviceType: text }),
        JSON.stringify(text),
      )
    }
    expect(await faults()).toEqual([])
  })

  it('as whole bodies are refused by every route that takes one', { timeout: 110_000 }, async () => {
    const nowhere = '0f8fad5b-d9cb-469f-a165-70867728950e'
    const own = [
      '',
      'null',
      '[]',
      '0',
      '"x"',
      '{',
      '{"a":1,"a":2}',
      '{"__proto__":{}}',
      '['.repeat(5000),
      '{"fields":[]}',
    ]
    const bodies = [...own.map((text) => Buffer.from(text)), ...badFiles('json').map(({ bytes }) => bytes)]
    for (const route of shareOf(routes.filter((one) => one.body && one.permission !== 'public'))) {
      const who: Who = route.path.startsWith('/api/v1/claims')
        ? 'auditor'
        : route.path.includes('documents')
          ? 'lead'
          : 'admin'
      for (const body of bodies) {
        const url = route.path.replace(/:\w+/g, nowhere)
        const answer = await call(who, route.method as 'POST', url, body)
        expectAnswer(answer, `${route.path} ${body.toString('latin1').slice(0, 60)}`)
        expect(answer.status, route.path).toBeGreaterThanOrEqual(400)
      }
    }
    expect(await faults()).toEqual([])
  })
})

async function memberOf({ world }: TestApp, cardNumber: string): Promise<Member> {
  const card = { cardNumber, name: 'Tester Satu', careClass: 2, status: 'active' } as const
  const { memberId } = await upsertMember(world, { member: card, source: 'test' })
  return aMember({ id: memberId, cardNumber })
}
