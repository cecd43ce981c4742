import { sql } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { adjudicationRoutes } from '../../src/modules/adjudication/routes.js'
import { draftClaim } from '../../src/modules/claims/index.js'
import { claimsRoutes } from '../../src/modules/claims/routes.js'
import type { Member } from '../../src/modules/registry/schema.js'
import { fromWhole } from '../../src/shared/money.js'
import { aFacilityMatch, aMember, draftFacts, keepBill } from '../factories/claim.js'
import { testServer } from '../http.js'

describe('claims over HTTP', async () => {
  const { ctx, send, user, browser } = await testServer({ routes: [...claimsRoutes, ...adjudicationRoutes] })
  const memberIdOf = async (username: string) => {
    const id = await user(username, 'member')
    const { rows } = await ctx.db.orm.execute<{ member_id: string }>(sql`
      select member_id from platform.users where id = ${id}`)
    return rows[0]?.member_id as Member['id']
  }
  const member = aMember({ id: await memberIdOf('ani') })
  await memberIdOf('budi')
  await user('auditor', 'auditor')
  await user('lead', 'lead')
  await user('operator', 'operator')
  const facts = draftFacts({ member, facility: aFacilityMatch({ name: '=1+1' }) })
  await keepBill(ctx, facts)
  const { claimId } = await draftClaim(ctx, facts)
  const headers = {
    ani: await browser('ani'),
    budi: await browser('budi'),
    auditor: await browser('auditor'),
    lead: await browser('lead'),
    operator: await browser('operator'),
  }
  type Who = keyof typeof headers
  const get = (who: Who, url: string) => send({ method: 'GET', url, headers: headers[who] })
  const post = (who: Who, url: string, payload: object = {}) =>
    send({ method: 'POST', url, headers: headers[who], payload })
  const path = `/api/v1/claims/${claimId}`

  it('answers a stranger exactly as for a claim that is not there', async () => {
    const stranger = await get('budi', path)
    const missing = await get('budi', '/api/v1/claims/00000000-0000-4000-8000-000000000000')
    expect([stranger.status, stranger.body.code]).toEqual([404, 'claim.not-found'])
    expect([missing.status, missing.body.code]).toEqual([404, 'claim.not-found'])
    expect((await post('budi', `${path}/confirm`)).status).toBe(404)
    expect((await get('budi', '/api/v1/claims')).body).toMatchObject({ items: [], total: 0 })
  })

  it('goes from draft to paid by the people who may', async () => {
    expect((await get('ani', path)).body).toMatchObject({ status: 'DRAFT', memberName: 'Tester Satu', risk: null })
    expect((await post('ani', `${path}/start-review`)).status).toBe(403)
    expect((await post('ani', `${path}/confirm`)).body).toMatchObject({ status: 'SUBMITTED' })
    expect((await post('auditor', `${path}/start-review`)).body).toMatchObject({ status: 'IN_REVIEW' })
    const decision = { outcome: 'APPROVED', amount: fromWhole(700_000), comment: 'Sesuai ketentuan.' }
    expect((await post('operator', `${path}/decision`, decision)).status).toBe(403)
    expect((await post('auditor', `${path}/decision`, { ...decision, amount: -1 })).status).toBe(400)
    const over = await post('auditor', `${path}/decision`, { ...decision, amount: fromWhole(900_000) })
    expect([over.status, over.body.code]).toEqual([422, 'claim.amount-over-total'])
    expect((await post('auditor', `${path}/decision`, decision)).status).toBe(200)
    const again = await post('lead', `${path}/decision`, decision)
    expect([again.status, again.body.code]).toEqual([409, 'claim.already-decided'])
    expect((await post('lead', `${path}/pay`)).body).toMatchObject({ status: 'PAID' })
    const told = (await get('lead', path)).body
    const [, , , decided] = told.history
    expect(told.people[decided.actor]).toBe('auditor')
    expect((await get('ani', path)).body).toMatchObject({
      status: 'PAID',
      people: {},
      decision: { outcome: 'APPROVED', comment: 'Sesuai ketentuan.', by: null },
    })
  })

  it('lists, counts and exports', async () => {
    expect((await get('lead', '/api/v1/claims?status=PAID&q=tester')).body).toMatchObject({ total: 1 })
    expect((await get('lead', '/api/v1/claims?surprise=1')).status).toBe(400)
    expect((await get('lead', '/api/v1/claims/statistics')).body).toMatchObject({ totalClaims: 1, averageScore: 1 })
    const csv = await get('lead', '/api/v1/claims.csv')
    expect(csv.headers['content-type']).toContain('text/csv')
    expect(csv.body).toContain(`"'=1+1"`)
    expect((await get('lead', '/api/v1/claims/statistics.csv')).body).toContain('whole,claims,1,850000')
  })
})
