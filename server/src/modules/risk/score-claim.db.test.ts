import { sql } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { testContext } from '../../../test/context.js'
import { aBill, aLine, aMember, draftFacts } from '../../../test/factories/claim.js'
import { fromWhole } from '../../shared/money.js'
import { auditBill } from '../audit/index.js'
import { confirmClaim, draftClaim, revalidateClaim } from '../claims/index.js'
import { findScore, scoreClaim } from './index.js'

describe('the score of a claim', async () => {
  const ctx = await testContext()
  const member = aMember()
  const facts = draftFacts({ member, bill: aBill({ lines: [aLine({ amount: fromWhole(900_000) })] }) })
  const { claimId } = await draftClaim(ctx, facts)
  await confirmClaim(ctx, { claimId })
  await auditBill(ctx, {
    claimId,
    billId: facts.billId,
    bill: facts.bill,
    terms: { receivedOn: '2026-06-15' },
  })

  it('is kept once for the same facts, with its reasons', async () => {
    const first = await scoreClaim(ctx, { claimId })
    expect(await scoreClaim(ctx, { claimId })).toEqual(first)
    expect(await findScore(ctx, { claimId })).toMatchObject({
      id: first.scoreId,
      score: 20,
      band: 'low',
      ruleSet: 'risk-rules/2',
      reasons: [{ code: 'risk.arithmetic', facts: { points: 20, findings: 1 } }],
    })
    const rows = await ctx.db.orm.execute(sql`select 1 from platform.events where name = 'claim.scored'`)
    expect(rows.rows).toHaveLength(1)
  })

  it('follows the claim', async () => {
    await revalidateClaim(ctx, { claimId, facts: { ...facts, patientNameMatch: 0.2 } })
    const { band } = await scoreClaim(ctx, { claimId })
    expect(band).toBe('high')
    expect(await findScore(ctx, { claimId })).toMatchObject({ score: 60 })
  })

  it('is not for members, and for auditors only within their claims', async () => {
    const self = ctx.as({ id: 'u1', roles: ['member'], memberId: member.id })
    await expect(findScore(self, { claimId })).rejects.toMatchObject({ code: 'auth.forbidden' })
    expect(await findScore(ctx.as({ id: 'x', roles: ['auditor'] }), { claimId })).toBeTruthy()
  })
})
