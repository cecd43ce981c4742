import { sql } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { testContext } from '../../../test/context.js'
import { aBill, aLine, aMember, draftFacts } from '../../../test/factories/claim.js'
import { fromWhole } from '../../shared/money.js'
import { applyDecision, confirmClaim, draftClaim, startReview } from '../claims/index.js'
import { auditBill, findFindings } from './index.js'

describe('the audit of a claim', async () => {
  const ctx = await testContext()
  const member = aMember()
  const facts = draftFacts({ member, bill: aBill({ lines: [aLine({ amount: fromWhole(900_000) })] }) })
  const { claimId } = await draftClaim(ctx, facts)
  const subject = { claimId, billId: facts.billId, bill: facts.bill, terms: { receivedOn: '2026-06-15' } }
  const auditor = ctx.as({ id: 'auditor', roles: ['auditor'] })
  const self = ctx.as({ id: 'u1', roles: ['member'], memberId: member.id })

  it('keeps its findings once for the same bill', async () => {
    const first = await auditBill(ctx, subject)
    expect(first.worst).toBe('high')
    expect(await auditBill(ctx, subject)).toEqual(first)
    const report = await findFindings(ctx, { claimId })
    expect(report).toMatchObject({ id: first.auditId, ruleSet: 'bill-checks/5 none/1' })
    expect(report?.findings.map((one) => [one.code, one.line])).toEqual([['audit.line-arithmetic', 0]])
    const told = await ctx.db.orm.execute(sql`select 1 from platform.events where name = 'claim.audited'`)
    expect(told.rows).toHaveLength(1)
  })

  it('is done anew after a correction, and the present one is shown', async () => {
    const before = await findFindings(ctx, { claimId })
    const clean = await auditBill(ctx, { ...subject, bill: aBill() })
    expect(await findFindings(ctx, { claimId })).toMatchObject({ id: clean.auditId, worst: null, findings: [] })
    await auditBill(ctx, subject)
    expect(await findFindings(ctx, { claimId })).toEqual(before)
  })

  it('is seen by the reviewer at once and by the member when a person has decided', async () => {
    const stranger = ctx.as({ id: 'u2', roles: ['member'], memberId: aMember().id })
    await confirmClaim(ctx, { claimId })
    expect((await findFindings(auditor, { claimId }))?.findings).toHaveLength(1)
    expect(await findFindings(self, { claimId })).toBeNull()
    await startReview(auditor, { claimId })
    await auditor.db.transaction((tx) =>
      applyDecision(auditor, tx, { claimId, outcome: 'PARTIAL', amount: fromWhole(800_000) }),
    )
    expect((await findFindings(self, { claimId }))?.findings).toHaveLength(1)
    await expect(findFindings(stranger, { claimId })).rejects.toMatchObject({ code: 'claim.not-found' })
  })
})
