import { describe, expect, it } from 'vitest'
import { testContext } from '../../test/context.js'
import { draftFacts, keepBill } from '../../test/factories/claim.js'
import { readClaimFile } from '../modules/adjudication/index.js'
import { confirmClaim, draftClaim, startReview, withdrawClaim } from '../modules/claims/index.js'
import { correctBill, fileDocument } from '../modules/intake/index.js'
import { readMember, upsertMember } from '../modules/registry/index.js'
import { createScoringChildren } from '../modules/risk/index.js'
import { fromWhole } from '../shared/money.js'
import type { FlowContext } from './flow-context.js'
import { revalidateClaim } from './revalidate-claim.js'
import { reviewClaim } from './review-claim.js'

describe('a claim whose bill was corrected', async () => {
  const world = await testContext()
  const readText: FlowContext['readText'] = async () => ({ ok: false, code: 'document.unreadable', facts: {} })
  const scorers = createScoringChildren({ size: 1 })
  const ctx: FlowContext = { ...world, readText, readerName: 'test', channels: [], random: () => 1, scorers }
  const card = { cardNumber: '0001234567890', name: 'Tester Satu', careClass: 2, status: 'active' } as const
  const { memberId } = await upsertMember(world, { member: card, source: 'test' })
  const member = await readMember(world, { id: memberId })

  async function filed() {
    const facts = draftFacts({ member })
    await keepBill(world, facts)
    const { claimId } = await draftClaim(world, facts)
    await fileDocument(world, { documentId: facts.documentId, claimId })
    return { claimId, documentId: facts.documentId, billId: facts.billId }
  }
  async function correctTotal(claim: Awaited<ReturnType<typeof filed>>) {
    const { documentId, claimId, billId } = claim
    await correctBill(world, { documentId, correction: { fields: { total: fromWhole(990_000) } } })
    const ran: string[] = []
    await revalidateClaim.run(ctx, { claimId, documentId, billId }, (name, work) => {
      ran.push(name)
      return work()
    })
    return ran
  }
  const review = (claimId: string) => reviewClaim.run(ctx, { claimId }, (_name, work) => work())
  const codes = async (claimId: string) => (await readClaimFile(world, { claimId })).findings.map((one) => one.code)

  it('is audited, scored and weighed anew while it waits and while it is reviewed', async () => {
    const waiting = await filed()
    await confirmClaim(world, { claimId: waiting.claimId })
    await review(waiting.claimId)
    expect(await codes(waiting.claimId)).toEqual([])
    const before = await readClaimFile(world, { claimId: waiting.claimId })
    await startReview(world.as({ id: 'auditor', roles: ['auditor'] }), { claimId: waiting.claimId })
    expect(await correctTotal(waiting)).toHaveLength(4)
    const after = await readClaimFile(world, { claimId: waiting.claimId })
    expect(after).toMatchObject({ status: 'IN_REVIEW', total: fromWhole(990_000) })
    expect(await codes(waiting.claimId)).not.toEqual([])
    expect(after.risk?.score).not.toBe(before.risk?.score)
  })

  it('is only worked out anew while it is a draft, and not at all once it is withdrawn', async () => {
    const draft = await filed()
    expect(await correctTotal(draft)).toEqual(['validate it anew'])
    expect((await readClaimFile(world, { claimId: draft.claimId })).total).toBe(fromWhole(990_000))
    const gone = await filed()
    await withdrawClaim(world, { claimId: gone.claimId })
    expect(await correctTotal(gone)).toEqual(['validate it anew'])
    expect((await readClaimFile(world, { claimId: gone.claimId })).total).toBe(fromWhole(850_000))
  })
})
