import { sql } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { testContext } from '../../../test/context.js'
import { aBill, aFacilityMatch, aLine, aMember, draftFacts } from '../../../test/factories/claim.js'
import { fromWhole } from '../../shared/money.js'
import { addDocument } from './add-document.js'
import { confirmClaim } from './confirm-claim.js'
import { draftClaim } from './draft-claim.js'
import { readClaim } from './read-claim.js'
import { revalidateClaim } from './revalidate-claim.js'

const document = (n: number) => `00000000-0000-4000-8000-00000000d${n.toString().padStart(3, '0')}`

describe('drafting a claim', async () => {
  const ctx = await testContext()
  const one = async (query: ReturnType<typeof sql>) => (await ctx.db.orm.execute(query)).rows[0]

  it('keeps number, score, estimate, lines, history and trail', async () => {
    const { claimId, toCheck, missing, status } = await draftClaim(ctx, draftFacts())
    expect({ toCheck, missing, status }).toEqual({ toCheck: [], missing: [], status: 'DRAFT' })
    const file = await readClaim(ctx, { claimId })
    expect(file.number).toMatch(/^KLM20260615[0-9A-F]{6}$/)
    expect(file).toMatchObject({
      memberName: 'Tester Satu',
      cardNumberEnding: '7890',
      score: 1,
      estimate: fromWhole(722_500),
      total: fromWhole(850_000),
      diagnosis: 'A01.0 Demam tifoid',
      approval: { ruleSet: 'jkn-claim-form/1', isValid: true },
      receivedOn: '2026-06-15',
    })
    expect(file.lines).toMatchObject([{ index: 0, description: 'Konsultasi dokter' }])
    expect(file.history).toMatchObject([{ from: null, to: 'DRAFT' }])
    expect(
      await one(sql`select 1 as one from platform.trail where resource_id = ${claimId} and action = 'claims.draft'`),
    ).toBeTruthy()
    expect(
      await one(
        sql`select payload from platform.events where name = 'claim.drafted' and payload->>'claimId' = ${claimId}`,
      ),
    ).toBeTruthy()
  })

  it('gives the same claim for the same bill, and one only', async () => {
    const facts = draftFacts()
    const first = await draftClaim(ctx, facts)
    expect(await draftClaim(ctx, facts)).toEqual(first)
    const [a, b] = await Promise.all([draftClaim(ctx, { ...facts }), draftClaim(ctx, { ...facts })])
    expect([a.claimId, b.claimId]).toEqual([first.claimId, first.claimId])
    expect(await one(sql`select count(*)::int as n from claims.claims where bill_id = ${facts.billId}`)).toEqual({
      n: 1,
    })
  })

  it('tries another number when one is taken', async () => {
    const scripted = ['abcdef', 'abcdef', 'abcdef', '123456']
    const dicey = { ...ctx, ids: { ...ctx.ids, hex: () => scripted.shift() as string } }
    const first = await readClaim(ctx, await draftClaim(dicey, draftFacts()))
    const second = await readClaim(ctx, await draftClaim(dicey, draftFacts()))
    expect([first.number, second.number]).toEqual(['KLM20260615ABCDEF', 'KLM20260615123456'])
    expect(scripted).toEqual([])
  })

  it('gives up when no number is free, and keeps nothing', async () => {
    const stuck = { ...ctx, ids: { ...ctx.ids, hex: () => 'abcdef' } }
    const facts = draftFacts()
    await expect(draftClaim(stuck, facts)).rejects.toMatchObject({ code: 'claim.no-free-number' })
    expect(await one(sql`select count(*)::int as n from claims.claims where bill_id = ${facts.billId}`)).toEqual({
      n: 0,
    })
  })

  it.each([
    ['an unknown card', { member: null }, 'claim.member-unknown'],
    ['a bill that is not medical', { bill: aBill({ isMedical: false }) }, 'claim.not-medical'],
  ])('refuses %s', async (_name, change, code) => {
    await expect(draftClaim(ctx, draftFacts(change))).rejects.toMatchObject({ kind: 'precondition', code })
  })

  it('refuses a document that another claim has', async () => {
    const facts = draftFacts()
    await draftClaim(ctx, facts)
    const again = draftFacts({ documentId: facts.documentId })
    await expect(draftClaim(ctx, again)).rejects.toMatchObject({ code: 'claim.document-taken' })
    expect(await one(sql`select count(*)::int as n from claims.claims where bill_id = ${again.billId}`)).toEqual({
      n: 0,
    })
  })

  it('lets a member draft for their own card only', async () => {
    const member = aMember()
    const self = ctx.as({ id: 'u1', roles: ['member'], memberId: member.id })
    expect((await draftClaim(self, draftFacts({ member }))).status).toBe('DRAFT')
    await expect(draftClaim(self, draftFacts())).rejects.toMatchObject({ code: 'claim.member-unknown' })
  })

  it('keeps the filer that the system was told of', async () => {
    const filedBy = { id: 'clerk', facilityId: aFacilityMatch().facilityId }
    const { claimId } = await draftClaim(ctx, draftFacts({ filedBy }))
    expect(await one(sql`select created_by, filed_by_facility from claims.claims where id = ${claimId}`)).toEqual({
      created_by: 'clerk',
      filed_by_facility: filedBy.facilityId,
    })
  })

  it('keeps no person, diagnosis or description in plain text', async () => {
    const member = aMember({ name: 'Kenari Rahasia', cardNumber: '9998887776665' })
    const lines = [aLine({ description: 'Rontgen rahasia', section: 'Bangsal rahasia' })]
    const bill = aBill({ lines, diagnosis: { text: 'Penyakit rahasia', icd10: 'Z99.9' } })
    await draftClaim(ctx, draftFacts({ member, bill }))
    const whole = JSON.stringify([
      (await ctx.db.orm.execute(sql`select * from claims.claims`)).rows,
      (await ctx.db.orm.execute(sql`select * from claims.line_items`)).rows,
      (await ctx.db.orm.execute(sql`select * from claims.claim_history`)).rows,
      (await ctx.db.orm.execute(sql`select * from platform.trail`)).rows,
      (await ctx.db.orm.execute(sql`select * from platform.events`)).rows,
      ctx.logged,
    ])
    for (const canary of ['Kenari', 'ahasia', '9998887776665', 'Z99.9']) expect(whole).not.toContain(canary)
  })

  it('sees a receipt handed in twice: by bytes, by picture, by its number', async () => {
    const bill = aBill({ receiptNumber: 'KW-777' })
    const hashes = { contentHash: 'c0ffee', imageHash: 'ffff0000ffff0000' }
    const first = await draftClaim(ctx, draftFacts({ bill, ...hashes }))
    const bytes = await draftClaim(ctx, draftFacts({ bill: aBill({ receiptNumber: null }), contentHash: 'c0ffee' }))
    const picture = await draftClaim(
      ctx,
      draftFacts({ bill: aBill({ receiptNumber: null }), imageHash: 'ffff0000ffff003f' }),
    )
    const number = await draftClaim(ctx, draftFacts({ bill: aBill({ receiptNumber: 'kw 777' }) }))
    const other = await draftClaim(
      ctx,
      draftFacts({ bill: aBill({ receiptNumber: 'KW-778' }), imageHash: 'ffff0000ffff0000' }),
    )
    for (const again of [bytes, picture, number]) expect(again.toCheck).toContain('claim.looks-like-another')
    expect(other.toCheck).toEqual(['claim.looks-like-another'])
    const by = async (claimId: string) =>
      (await readClaim(ctx, { claimId })).duplicates.find((one) => one.claimId === first.claimId)?.by
    expect(await by(bytes.claimId)).toBe('content')
    expect(await by(picture.claimId)).toBe('image')
    expect(await by(number.claimId)).toBe('receipt')
    expect(await by(other.claimId)).toBeUndefined()
  })
})

describe('an incomplete claim', async () => {
  const ctx = await testContext()

  it('goes to review by itself when its last paper comes, and says so once', async () => {
    const member = aMember()
    const self = ctx.as({ id: 'u1', roles: ['member'], memberId: member.id })
    const drafted = await draftClaim(self, draftFacts({ member, bill: aBill({ serviceType: 'RAWAT INAP' }) }))
    const { claimId } = drafted
    expect(drafted.missing).toEqual(['medical-summary', 'referral'])
    expect((await confirmClaim(self, { claimId })).status).toBe('INCOMPLETE')
    expect((await confirmClaim(self, { claimId })).status).toBe('INCOMPLETE')
    const summary = { claimId, documentId: document(1), kind: 'medical-summary' as const }
    expect(await addDocument(self, summary)).toMatchObject({ status: 'INCOMPLETE', missing: ['referral'] })
    expect(await addDocument(self, summary)).toMatchObject({ status: 'INCOMPLETE', missing: ['referral'] })
    const referral = { claimId, documentId: document(2), kind: 'referral' as const }
    expect(await addDocument(self, referral)).toMatchObject({ status: 'SUBMITTED', missing: [] })
    const file = await readClaim(self, { claimId })
    expect(file.history.map((move) => move.to)).toEqual(['DRAFT', 'INCOMPLETE', 'SUBMITTED'])
    expect(file.score).toBe(1)
    expect(file.documents.map((one) => one.kind).sort()).toEqual(['medical-summary', 'receipt', 'referral'])
    const told = await ctx.db.orm.execute(sql`select 1 from platform.events where name = 'claim.submitted'`)
    expect(told.rows).toHaveLength(1)
  })

  it('is not late because its papers came late', async () => {
    const { claimId } = await draftClaim(ctx, draftFacts({ bill: aBill({ serviceType: 'OPERASI' }) }))
    ctx.setToday('2026-12-01')
    const after = await revalidateClaim(ctx, { claimId })
    expect(after.missing).toEqual(['medical-summary', 'referral'])
    expect((await readClaim(ctx, { claimId })).score).toBe(0.8)
    ctx.setToday('2026-06-15')
  })

  it('stays a draft until somebody confirms it, however complete', async () => {
    const { claimId } = await draftClaim(ctx, draftFacts())
    expect((await revalidateClaim(ctx, { claimId })).status).toBe('DRAFT')
  })

  it('follows corrections of its bill', async () => {
    const facts = draftFacts({ bill: aBill({ serviceDate: '2026-06-20', total: null }) })
    const { claimId, toCheck } = await draftClaim(ctx, facts)
    expect(toCheck).toEqual(['claim.total-missing'])
    expect((await confirmClaim(ctx, { claimId })).status).toBe('INCOMPLETE')
    const corrected = { ...facts, bill: aBill({ lines: [aLine(), aLine({ description: 'Obat' })] }) }
    expect(await revalidateClaim(ctx, { claimId, facts: corrected })).toMatchObject({
      status: 'SUBMITTED',
      toCheck: [],
    })
    const file = await readClaim(ctx, { claimId })
    expect(file).toMatchObject({ score: 1, estimate: fromWhole(722_500) })
    expect(file.lines).toHaveLength(2)
    const foreign = { ...corrected, member: aMember() }
    await expect(revalidateClaim(ctx, { claimId, facts: foreign })).rejects.toMatchObject({ code: 'claim.other-bill' })
  })

  it('of an inactive member is held back and says why', async () => {
    const { claimId, toCheck } = await draftClaim(ctx, draftFacts({ member: aMember({ status: 'inactive' }) }))
    expect(toCheck).toEqual(['claim.member-inactive'])
    expect((await confirmClaim(ctx, { claimId })).status).toBe('INCOMPLETE')
  })

  it('without its receipt scores 0.9 and waits', async () => {
    const { claimId, missing } = await draftClaim(ctx, draftFacts({ hasReceipt: false }))
    expect(missing).toEqual(['receipt'])
    expect(await readClaim(ctx, { claimId })).toMatchObject({ score: 0.9, approval: { isValid: false } })
  })
})
