import { sql } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { testContext } from '../../../test/context.js'
import { aBill, aFacilityMatch, aMember, draftFacts } from '../../../test/factories/claim.js'
import type { AppError } from '../../platform/errors.js'
import { fromWhole } from '../../shared/money.js'
import { applyDecision } from './apply-decision.js'
import { claimStatistics } from './claim-statistics.js'
import { confirmClaim } from './confirm-claim.js'
import { draftClaim } from './draft-claim.js'
import { exportClaims } from './export-claims.js'
import { findClaims } from './find-claims.js'
import { markPaid } from './mark-paid.js'
import { readClaim } from './read-claim.js'
import { requireCorrectable } from './require-correctable.js'
import { ClaimQuery, type DraftFacts } from './schema.js'
import { startReview } from './start-review.js'
import { loadClaim, updateClaim } from './store.js'
import { withdrawClaim } from './withdraw-claim.js'

const codeOf = (work: Promise<unknown>) => work.then(() => null).catch((error: AppError) => error.code)

describe('the review of a claim', async () => {
  const ctx = await testContext()
  const lead = ctx.as({ id: 'lead', roles: ['lead'] })
  const auditor = ctx.as({ id: 'auditor-a', roles: ['auditor'] })
  const colleague = ctx.as({ id: 'auditor-b', roles: ['auditor'] })

  async function submitted(change: Partial<DraftFacts> = {}) {
    const { claimId } = await draftClaim(ctx, draftFacts(change))
    await confirmClaim(ctx, { claimId })
    return claimId
  }
  type Decided = Omit<Parameters<typeof applyDecision>[2], 'claimId'>
  const decide = (as: typeof ctx, claimId: string, decision: Decided) =>
    as.db.transaction((tx) => applyDecision(as, tx, { claimId, ...decision }))
  const half: Decided = { outcome: 'PARTIAL', amount: fromWhole(500_000) }

  it('goes from submission to payment, and keeps every move', async () => {
    const claimId = await submitted()
    await startReview(auditor, { claimId })
    await decide(auditor, claimId, half)
    await markPaid(lead, { claimId })
    await markPaid(lead, { claimId })
    const file = await readClaim(ctx, { claimId })
    expect(file).toMatchObject({
      status: 'PAID',
      approvedAmount: fromWhole(500_000),
      reviewer: 'auditor-a',
      actions: [],
    })
    expect(file.history.map((move) => move.to)).toEqual(['DRAFT', 'SUBMITTED', 'IN_REVIEW', 'PARTIAL', 'PAID'])
    const trail = await ctx.db.orm.execute(sql`
      select action from platform.trail where resource_id = ${claimId} and action <> 'claims.read' order by seq`)
    expect(trail.rows.map((row) => row.action)).toEqual([
      'claims.draft',
      'claims.hand-in',
      'claims.start-review',
      'claims.decide',
      'claims.pay',
    ])
  })

  it('gives a claim to one reviewer only', async () => {
    const claimId = await submitted()
    await startReview(auditor, { claimId })
    expect((await startReview(auditor, { claimId })).status).toBe('IN_REVIEW')
    expect(await codeOf(startReview(colleague, { claimId }))).toBe('claim.not-found')
    expect(await codeOf(startReview(lead, { claimId }))).toBe('claim.already-in-review')
    expect(await codeOf(decide(colleague, claimId, half))).toBe('claim.not-found')
  })

  it('lets one of two decisions through', async () => {
    const claimId = await submitted()
    await startReview(auditor, { claimId })
    const both = await Promise.all([
      codeOf(decide(auditor, claimId, half)),
      codeOf(decide(lead, claimId, { outcome: 'REJECTED', amount: 0 })),
    ])
    expect(both.sort()).toEqual(['claim.already-decided', null].sort())
  })

  it('refuses a decision on an older version than the present', async () => {
    const claimId = await submitted()
    await startReview(auditor, { claimId })
    const { version } = await readClaim(auditor, { claimId })
    expect(await codeOf(decide(auditor, claimId, { ...half, version: version - 1 }))).toBe('claim.changed-meanwhile')
    expect(await codeOf(decide(auditor, claimId, { ...half, version }))).toBeNull()
  })

  it('writes only over the version that was read', async () => {
    const claimId = await submitted()
    const row = (await loadClaim(ctx.db.orm, claimId, { actor: ctx.actor, permission: 'claims.read' }))!
    const write = (estimate: number) => ctx.db.transaction((tx) => updateClaim(tx, row, { estimate }))
    expect([await write(1), await write(2)]).toEqual([true, false])
  })

  it('holds amounts against the total', async () => {
    const claimId = await submitted()
    await startReview(auditor, { claimId })
    const asked = { outcome: 'APPROVED', amount: fromWhole(850_001) } as const
    expect(await codeOf(decide(auditor, claimId, asked))).toBe('claim.amount-over-total')
    expect(await codeOf(decide(auditor, claimId, { ...asked, amount: fromWhole(850_000) }))).toBeNull()
  })

  it('is not done by somebody with a side in the claim', async () => {
    const member = aMember()
    const both = ctx.as({ id: 'u9', roles: ['member', 'lead'], memberId: member.id })
    const claimId = await submitted({ member })
    expect(await codeOf(startReview(both, { claimId }))).toBe('claim.own-claim')
    await startReview(auditor, { claimId })
    expect(await codeOf(decide(both, claimId, half))).toBe('claim.own-claim')
    expect((await readClaim(both, { claimId })).actions).not.toContain('decide')
  })

  it('skips nothing: no decision before review, no payment before decision', async () => {
    const claimId = await submitted()
    expect(await codeOf(decide(lead, claimId, half))).toBe('claim.not-in-review')
    expect(await codeOf(markPaid(lead, { claimId }))).toBe('claim.not-decided')
  })

  it('begins too late to withdraw', async () => {
    const member = aMember()
    const self = ctx.as({ id: 'u1', roles: ['member'], memberId: member.id })
    const [first, second] = [await submitted({ member }), await submitted({ member })]
    expect((await withdrawClaim(self, { claimId: first })).status).toBe('WITHDRAWN')
    expect((await withdrawClaim(self, { claimId: first })).status).toBe('WITHDRAWN')
    await startReview(auditor, { claimId: second })
    expect(await codeOf(withdrawClaim(self, { claimId: second }))).toBe('claim.already-in-review')
  })

  it('refuses callers without the permission before it looks', async () => {
    const claimId = await submitted()
    const self = ctx.as({ id: 'u1', roles: ['member'], memberId: aMember().id })
    expect(await codeOf(startReview(self, { claimId }))).toBe('auth.forbidden')
    expect(await codeOf(markPaid(auditor, { claimId }))).toBe('auth.forbidden')
  })
})

describe('who sees which claims', async () => {
  const ctx = await testContext()
  const [a, b] = [aMember({ name: 'Ani Contoh', cardNumber: '0000000000001' }), aMember({ name: 'Budi Contoh' })]
  const facilityId = aFacilityMatch().facilityId
  const as = {
    a: ctx.as({ id: 'ua', roles: ['member'], memberId: a.id }),
    b: ctx.as({ id: 'ub', roles: ['member'], memberId: b.id }),
    clerk: ctx.as({ id: 'clerk', roles: ['facility'], facilityId }),
    auditor: ctx.as({ id: 'auditor', roles: ['auditor'] }),
    colleague: ctx.as({ id: 'colleague', roles: ['auditor'] }),
    operator: ctx.as({ id: 'operator', roles: ['operator'] }),
    lead: ctx.as({ id: 'lead', roles: ['lead'] }),
    analyst: ctx.as({ id: 'analyst', roles: ['data-ops'] }),
    admin: ctx.as({ id: 'admin', roles: ['admin'] }),
    program: ctx.as({ kind: 'service', id: 'key-1', roles: ['service'], scopes: ['claims.read', 'claims.create'] }),
    nobody: ctx.as({ id: 'x', roles: [] }),
  }
  const draft = async (from: typeof ctx, change: Partial<DraftFacts>) =>
    (await draftClaim(from, draftFacts(change))).claimId
  const ids = {
    a: await draft(as.a, { member: a }),
    b: await draft(as.b, { member: b, bill: aBill({ total: fromWhole(60_000_000), serviceType: 'IGD' }) }),
    clerk: await draft(as.clerk, { member: b }),
    program: await draft(as.program, {
      member: a,
      facility: aFacilityMatch({ name: 'Klinik Contoh', partner: false }),
    }),
  }
  await confirmClaim(as.a, { claimId: ids.a })
  await confirmClaim(ctx, { claimId: ids.clerk })
  await startReview(as.auditor, { claimId: ids.clerk })
  const query = ClaimQuery.parse({})
  const seen = async (who: keyof typeof as, change: Partial<ClaimQuery> = {}) => {
    const { items } = await findClaims(as[who], { ...query, ...change })
    return items.map((item) => Object.entries(ids).find(([, id]) => id === item.id)?.[0]).sort()
  }

  it.each([
    ['a', ['a', 'program']],
    ['b', ['b', 'clerk']],
    ['clerk', ['clerk']],
    ['auditor', ['a', 'clerk']],
    ['colleague', ['a']],
    ['operator', []],
    ['lead', ['a', 'b', 'clerk', 'program']],
    ['analyst', ['a', 'b', 'clerk', 'program']],
    ['program', ['program']],
  ] as [keyof typeof as, string[]][])('%s sees %j', async (who, expected) => {
    expect(await seen(who)).toEqual(expected)
    for (const [name, claimId] of Object.entries(ids)) {
      const code = expected.includes(name) ? null : 'claim.not-found'
      expect(await codeOf(readClaim(as[who], { claimId })), `${who} reads ${name}`).toBe(code)
    }
  })

  it.each(['admin', 'nobody'] as const)('%s sees none at all', async (who) => {
    expect(await codeOf(findClaims(as[who], query))).toBe('auth.forbidden')
  })

  it('answers for a stranger as for a missing claim', async () => {
    const missing = codeOf(readClaim(as.a, { claimId: '00000000-0000-4000-8000-000000000000' }))
    expect(await missing).toBe(await codeOf(readClaim(as.a, { claimId: ids.b })))
  })

  it('shows pseudonyms to those who may not know who it is, and finds no one for them', async () => {
    const page = await findClaims(as.analyst, query)
    expect(page.items.every((item) => item.memberName === null && item.cardNumberEnding === '')).toBe(true)
    const file = await readClaim(as.analyst, { claimId: ids.a })
    expect(file.memberId).not.toBe(a.id)
    expect((await readClaim(as.analyst, { claimId: ids.program })).memberId).toBe(file.memberId)
    expect(await seen('analyst', { q: 'Ani' })).toEqual([])
    expect(await seen('analyst', { q: '0000000000001' })).toEqual([])
  })

  it.each([
    [{ q: 'ani contoh' }, ['a', 'program']],
    [{ q: 'Contoh' }, ['a', 'b', 'clerk', 'program']],
    [{ q: 'ani budi' }, []],
    [{ q: '0000000000001' }, ['a', 'program']],
    [{ q: 'klm2026' }, ['a', 'b', 'clerk', 'program']],
    [{ q: '%' }, []],
    [{ facility: 'klinik' }, ['program']],
    [{ facility: '%' }, []],
    [{ serviceType: 'IGD' }, ['b']],
    [{ status: 'IN_REVIEW' }, ['clerk']],
    [{ from: '2026-06-15', to: '2026-06-15' }, ['a', 'b', 'clerk', 'program']],
    [{ from: '2026-06-16' }, []],
    [{ to: '2026-06-14' }, []],
  ] as [Partial<ClaimQuery>, string[]][])('filters by %j', async (change, expected) => {
    expect(await seen('lead', change)).toEqual(expected)
  })

  it('pages and sorts', async () => {
    const first = await findClaims(as.lead, { ...query, sort: 'highest', pageSize: 1 })
    expect([first.total, first.items.map((item) => item.id)]).toEqual([4, [ids.b]])
    const worst = await findClaims(as.lead, { ...query, sort: 'lowest-score', pageSize: 1 })
    expect(worst.items[0]?.id).toBe(ids.b)
    expect((await findClaims(as.lead, { ...query, page: 3, pageSize: 2 })).items).toEqual([])
  })

  it('tells members that staff moved a claim, not who', async () => {
    const { history } = await readClaim(as.b, { claimId: ids.clerk })
    expect(history.at(-1)).toMatchObject({ to: 'IN_REVIEW', actor: 'staff' })
  })

  it('keeps who of the staff looked', async () => {
    const count = async (actor: string) => {
      const found = await ctx.db.orm.execute(sql`
        select 1 from platform.trail where actor = ${actor} and action = 'claims.read' and resource_id = ${ids.a}`)
      return found.rows.length
    }
    expect(await count('lead')).toBeGreaterThan(0)
    expect(await count('ua')).toBe(0)
  })

  it('corrections are for the member before, and for staff after, the claim is handed in', async () => {
    const billOf = async (claimId: string) => (await readClaim(ctx, { claimId })).billId
    const [draftBill, sentBill] = [await billOf(ids.b), await billOf(ids.a)]
    expect(await requireCorrectable(as.b, { billId: draftBill })).toBe(ids.b)
    expect(await codeOf(requireCorrectable(as.a, { billId: sentBill }))).toBe('claim.not-correctable')
    expect(await requireCorrectable(as.auditor, { billId: sentBill })).toBe(ids.a)
    expect(await codeOf(requireCorrectable(as.auditor, { billId: draftBill }))).toBe('claim.not-correctable')
    expect(await requireCorrectable(as.b, { billId: '00000000-0000-4000-8000-000000000000' })).toBeNull()
  })

  it('counts and sums what the actor reaches', async () => {
    const whole = await claimStatistics(as.lead, {})
    expect(whole).toMatchObject({
      totalClaims: 4,
      pendingClaims: 1,
      totalClaimed: fromWhole(62_550_000),
      totalApproved: 0,
    })
    expect(whole.averageScore).toBeCloseTo((1 + 0.4 + 1 + 0.8) / 4, 4)
    expect(whole.byPeriod).toEqual([{ day: '2026-06-15', count: 4, amount: fromWhole(62_550_000) }])
    expect(whole.byFacility[0]).toMatchObject({ facility: 'RSUD Contoh Satu', count: 3 })
    expect(whole.byServiceType).toContainEqual({ serviceType: 'IGD', count: 1, amount: fromWhole(60_000_000) })
    expect(whole.scoreDistribution.map((bin) => bin.count)).toEqual([0, 0, 0, 0, 1, 0, 0, 0, 1, 2])
    expect((await claimStatistics(as.a, {})).totalClaims).toBe(2)
    expect((await claimStatistics(as.lead, { status: 'DRAFT' })).totalClaims).toBe(2)
    expect((await claimStatistics(as.lead, { from: '2030-01-01' })).averageScore).toBeNull()
  })

  it('exports what the actor may see, without formulas, and keeps that it did', async () => {
    await draftClaim(ctx, draftFacts({ facility: aFacilityMatch({ name: '=cmd|calc' }) }))
    const csv = await exportClaims(as.lead, { sort: 'newest' })
    expect(csv.split('\r\n')).toHaveLength(7)
    expect(csv).toContain(`"'=cmd|calc"`)
    expect(await exportClaims(as.analyst, { sort: 'newest' })).not.toContain('Ani')
    const kept = await ctx.db.orm.execute(
      sql`select reason from platform.trail where action = 'claims.export' and actor = 'lead'`,
    )
    expect(kept.rows).toEqual([{ reason: 'rows 5' }])
  })
})
