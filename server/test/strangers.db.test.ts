import { sql } from 'drizzle-orm'
import type { InjectOptions } from 'fastify'
import { describe, expect, it } from 'vitest'
import { draftClaim } from '../src/modules/claims/index.js'
import { fileDocument } from '../src/modules/intake/index.js'
import { upsertMember } from '../src/modules/registry/index.js'
import { createApiKey } from '../src/platform/auth/api-keys.js'
import { testApp } from './app.js'
import { aMember, draftFacts, keepBill } from './factories/claim.js'

const missing = '0f8fad5b-d9cb-469f-a165-70867728950e'
const bodies: Record<string, object> = {
  'PATCH /api/v1/documents/:id/fields': { fields: { total: 1 } },
  'POST /api/v1/claims/:id/decision': { outcome: 'APPROVED', amount: 1, comment: 'Sesuai.' },
}

describe('what belongs to somebody else', async () => {
  const { routes, ctx, world, send, user, browser } = await testApp()
  const idsOf = async (username: string, role: 'member' | 'facility') => {
    const id = await user(username, role)
    const { rows } = await ctx.db.orm.execute<{ member_id: string; facility_id: string }>(sql`
      select member_id, facility_id from platform.users where id = ${id}`)
    return { id, memberId: rows[0]?.member_id ?? null, facilityId: rows[0]?.facility_id ?? null }
  }
  const keepMember = async (cardNumber: string) =>
    (await upsertMember(world, { member: { cardNumber, name: 'Tester', careClass: 2, status: 'active' }, source: 't' }))
      .memberId
  const ani = await keepMember('0001234567890')
  const budi = await keepMember('0009876543210')
  for (const [name, memberId] of [
    ['ani', ani],
    ['budi', budi],
  ] as const) {
    await idsOf(name, 'member')
    await ctx.db.orm.execute(sql`update platform.users set member_id = ${memberId} where username = ${name}`)
  }
  const clinic = await idsOf('clinic', 'facility')
  await idsOf('other-clinic', 'facility')
  await user('operator', 'operator')
  await user('auditor', 'auditor')
  const admin = ctx.as({ id: await user('boss', 'admin'), roles: ['admin'] })

  // Ani's claim, handed in by the clinic.
  const facts = draftFacts({ member: aMember({ id: ani }) })
  await keepBill(world, facts)
  const filer = { id: 'someone', facilityId: clinic.facilityId as NonNullable<typeof facts.filedBy>['facilityId'] }
  const { claimId } = await draftClaim(world, { ...facts, filedBy: filer })
  await fileDocument(world, { documentId: facts.documentId, claimId })
  await ctx.db.orm.execute(sql`
    update intake.documents set facility_id = ${clinic.facilityId} where id = ${facts.documentId}`)
  await ctx.db.orm.execute(sql`
    insert into intake.page_images (document_id, page, width, height, media_type, address)
    values (${facts.documentId}, 1, 10, 10, 'image/webp', ${world.files.put(Buffer.from('page'))})`)

  const scopes = ['claims.read', 'documents.read', 'claims.submit', 'claims.create']
  const program = { name: 'p', scopes, days: 1, facilityId: null, memberId: null }
  const programKey = await createApiKey(admin, program)
  const headers: Record<string, InjectOptions['headers']> = {
    budi: await browser('budi'),
    'another clinic': await browser('other-clinic'),
    operator: await browser('operator'),
    'an auditor before it is handed in': await browser('auditor'),
    'a program': { 'x-api-key': programKey.key },
    ani: await browser('ani'),
    clinic: await browser('clinic'),
  }
  const strangers: Record<string, string[]> = {
    claims: ['budi', 'another clinic', 'operator', 'an auditor before it is handed in', 'a program'],
    documents: ['budi', 'another clinic', 'a program'],
    members: ['budi', 'another clinic'],
  }
  const existing: Record<string, string> = { claims: claimId, documents: facts.documentId, members: ani }
  const withId = routes.filter((one) => /^\/api\/v1\/(claims|documents|members)\/:id/.test(one.path))

  const ask = async (caller: string, route: (typeof routes)[number], id: string) => {
    const url = route.path.replace(':id', id).replace(':page', '1')
    const payload = route.method === 'GET' ? {} : { payload: bodies[`${route.method} ${route.path}`] ?? {} }
    const { status, body } = await send({
      method: route.method,
      url,
      headers: headers[caller],
      ...payload,
    } as InjectOptions)
    return { status, body: { ...body, requestId: '' } }
  }

  it('covers the addresses that name one thing', () => {
    expect(withId.length).toBeGreaterThanOrEqual(9)
  })

  it.each(withId.map((one) => [`${one.method} ${one.path}`, one] as const))(
    '%s: answers a stranger as for what is not there',
    async (_name, route) => {
      const resource = route.path.split('/')[3] as string
      const answered: unknown[] = []
      for (const caller of strangers[resource] ?? []) {
        const foreign = await ask(caller, route, existing[resource] as string)
        const none = await ask(caller, route, missing)
        expect(foreign, caller).toEqual(none)
        expect([404, 403], caller).toContain(foreign.status)
        answered.push(foreign.status)
      }
      expect(answered.length).toBeGreaterThan(0)
    },
  )

  it('was there all the time, for those whose it is', async () => {
    const status = async (caller: string, url: string) =>
      (await send({ method: 'GET', url, headers: headers[caller] } as InjectOptions)).status
    for (const caller of ['ani', 'clinic']) {
      expect(await status(caller, `/api/v1/claims/${claimId}`), caller).toBe(200)
      expect(await status(caller, `/api/v1/documents/${facts.documentId}`), caller).toBe(200)
      expect(await status(caller, `/api/v1/documents/${facts.documentId}/pages/1`), caller).toBe(200)
    }
    expect(await status('ani', `/api/v1/members/${ani}`)).toBe(200)
    const { rows } = await ctx.db.orm.execute<{ status: string }>(sql`select status from claims.claims`)
    expect(rows).toEqual([{ status: 'DRAFT' }])
  })
})
