import { sql } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { testContext } from '../../../test/context.js'
import { aBill, aLine, aMember, draftFacts, keepBill } from '../../../test/factories/claim.js'
import type { AppError } from '../../platform/errors.js'
import { fromWhole } from '../../shared/money.js'
import { auditClaim, draftPack, listPacks } from '../audit/index.js'
import { confirmClaim, draftClaim, markPaid, startReview } from '../claims/index.js'
import type { DraftFacts } from '../claims/schema.js'
import { activateTariff, importTariffs, upsertMember } from '../registry/index.js'
import { scoreClaim } from '../risk/index.js'
import { adjudicateClaim, readClaimFile, recordDecision, replayClaim } from './index.js'

const codeOf = (work: Promise<unknown>) => work.then(() => null).catch((error: AppError) => error.code)

describe('a claim before its reviewer', async () => {
  const ctx = await testContext()
  const member = aMember()
  const self = ctx.as({ id: 'u1', roles: ['member'], memberId: member.id })
  const auditor = ctx.as({ id: 'auditor', roles: ['auditor'] })
  const lead = ctx.as({ id: 'lead', roles: ['lead'] })
  const analyst = ctx.as({ id: 'analyst', roles: ['data-ops'] })

  async function submitted(change: Partial<DraftFacts> = {}) {
    const facts = draftFacts({ member, ...change })
    await keepBill(ctx, facts)
    const { claimId } = await draftClaim(ctx, facts)
    await ctx.db.orm.execute(sql`update intake.documents set claim_id = ${claimId} where id = ${facts.documentId}`)
    await confirmClaim(ctx, { claimId })
    const { auditId } = await auditClaim(ctx, { claimId })
    const { scoreId } = await scoreClaim(ctx, { claimId, auditId })
    const proposed = await adjudicateClaim(ctx, { claimId, auditId, scoreId })
    return { claimId, ...proposed }
  }
  const whole = { outcome: 'APPROVED', amount: fromWhole(722_500), comment: 'Sesuai ketentuan.' } as const

  it('is proposed for approval when nothing speaks against it, once for the same facts', async () => {
    const { claimId, proposalId, outcome } = await submitted()
    expect(outcome).toBe('approve')
    expect(await adjudicateClaim(ctx, { claimId })).toEqual({ proposalId, outcome })
    const rows = await ctx.db.orm.execute(sql`select versions from adjudication.proposals where claim_id = ${claimId}`)
    expect(rows.rows).toEqual([
      {
        versions: {
          adjudication: 'adjudication/1',
          completeness: 'jkn-claim-form/1',
          audit: 'bill-checks/5 none/1',
          risk: 'risk-rules/2',
        },
      },
    ])
    expect((await readClaimFile(ctx, { claimId })).status).toBe('SUBMITTED')
  })

  it('is looked at closely for a finding, and proposed for rejection as a duplicate', async () => {
    const wrong = await submitted({ bill: aBill({ lines: [aLine({ amount: fromWhole(900_000) })] }) })
    expect(wrong.outcome).toBe('review')
    await submitted({ contentHash: 'same' })
    expect((await submitted({ contentHash: 'same' })).outcome).toBe('reject')
  })

  it('is judged by the sex and birth date its member has in the registry', async () => {
    const known = aMember({ sex: 'male', birthDate: '1990-02-03' })
    const { memberId } = await upsertMember(ctx, { member: known, source: 'test' })
    const pregnancy = aBill({ diagnosis: { text: 'Kehamilan ektopik', icd10: 'O00.1' } })
    const { claimId } = await submitted({ member: { ...known, id: memberId as typeof known.id }, bill: pregnancy })
    const codes = await ctx.db.orm.execute(
      sql`select f.code from audit.findings f join audit.audits a on a.id = f.audit_id where a.claim_id = ${claimId}`,
    )
    expect(codes.rows.map((row) => row.code)).toContain('audit.diagnosis-sex')
  })

  it('is decided by its reviewer, with who, when, why and on which versions', async () => {
    const { claimId, proposalId } = await submitted()
    await startReview(auditor, { claimId })
    const { decisionId } = await recordDecision(auditor, { claimId, ...whole })
    const { rows } = await ctx.db.orm.execute(sql`select * from adjudication.decisions where claim_id = ${claimId}`)
    expect(rows).toMatchObject([
      { id: decisionId, decided_by: 'auditor', proposal_id: proposalId, outcome: 'APPROVED' },
    ])
    expect(JSON.stringify(rows)).not.toContain('Sesuai')
    const told = await ctx.db.orm.execute(sql`
      select payload from platform.events where name = 'decision.recorded' and payload->>'claimId' = ${claimId}`)
    expect(told.rows).toMatchObject([{ payload: { outcome: 'APPROVED', proposed: 'approve' } }])
    expect(await replayClaim(lead, { claimId })).toMatchObject({ of: 'claim', same: true })
    await markPaid(lead, { claimId })
    expect(await readClaimFile(lead, { claimId })).toMatchObject({
      status: 'PAID',
      approvedAmount: whole.amount,
      decision: { outcome: 'APPROVED', comment: whole.comment, by: 'auditor' },
    })
  })

  it('is replayed under a draft pack and draft prices, and nothing of it is kept', async () => {
    const csv = 'code,description,amount,currency,effective_from\nT1,Rawat luka bersih,1000000,IDR,2025-01-01'
    const sent = { bytes: Buffer.from(csv), fileName: 'prices.csv', about: { list: 'cghs-toy' } }
    await activateTariff(analyst, { versionId: (await importTariffs(analyst, sent)).id })
    const lines = [
      aLine({ description: 'Rawat luka bersih', unitPrice: fromWhole(800_000), amount: fromWhole(900_000) }),
    ]
    const { claimId } = await submitted({ bill: aBill({ lines, total: fromWhole(900_000) }) })
    const inForce = (await listPacks(ctx)).find(({ version }) => version === 'none/1')!.pack
    const { version: _version, ...base } = inForce
    const lists = { priceLists: ['cghs-toy'], knownBy: [], medicineLists: [], listedItems: [] }
    const draft = await draftPack(analyst, { ...base, ...lists, without: ['audit.line-arithmetic'] })
    const count = async () =>
      (
        await ctx.db.orm.execute(sql`select (select count(*) from audit.audits) as audits,
        (select count(*) from adjudication.proposals) as proposals`)
      ).rows
    const before = await count()
    const under = async (input: { rules: string; tariff?: Record<string, number> }) => {
      const [decision] = (await replayClaim(lead, { claimId, ...input })).decisions
      return Object.fromEntries(decision!.draft!.differences.map(({ name, was, becomes }) => [name, [was, becomes]]))
    }
    const freed = await under({ rules: draft.version })
    expect(freed).toMatchObject({ proposal: ['review', 'approve'], verdict: [expect.anything(), 'ok'] })
    expect(String(freed.findings?.[0])).toContain('audit.line-arithmetic')
    const dearer = await under({ rules: draft.version, tariff: { T1: 400_000 } })
    expect(String(dearer.findings?.[1])).toMatch(/tariff/)
    expect(dearer.overcharge?.[1]).toBe(fromWhole(400_000))
    expect(await count()).toEqual(before)
    await expect(replayClaim(lead, { claimId, rules: 'none/9' })).rejects.toMatchObject({ code: 'audit.no-such-pack' })
  })

  it('is decided once: nothing of the second decision is kept', async () => {
    const { claimId } = await submitted()
    await startReview(auditor, { claimId })
    const reject = { outcome: 'REJECTED', amount: 0, comment: 'Tidak sesuai.' } as const
    const both = await Promise.all([
      codeOf(recordDecision(auditor, { claimId, ...whole })),
      codeOf(recordDecision(lead, { claimId, ...reject })),
    ])
    expect(both.sort()).toEqual(['claim.already-decided', null].sort())
    const { rows } = await ctx.db.orm.execute(sql`
      select (select count(*)::int from adjudication.decisions where claim_id = ${claimId}) as decisions,
        (select count(*)::int from platform.trail where resource_id = ${claimId} and action = 'claims.decide') as trail`)
    expect(rows).toEqual([{ decisions: 1, trail: 1 }])
  })

  it('is not decided by the system, a program, or one with a side in it', async () => {
    const { claimId } = await submitted()
    await startReview(auditor, { claimId })
    expect(await codeOf(recordDecision(ctx, { claimId, ...whole }))).toBe('adjudication.only-people-decide')
    const both = ctx.as({ id: 'x', roles: ['lead', 'member'], memberId: member.id })
    expect(await codeOf(recordDecision(both, { claimId, ...whole }))).toBe('claim.own-claim')
    expect(await codeOf(recordDecision(self, { claimId, ...whole }))).toBe('auth.forbidden')
    const none = await ctx.db.orm.execute(sql`select 1 from adjudication.decisions where claim_id = ${claimId}`)
    expect(none.rows).toEqual([])
  })

  it('shows each viewer what they may see', async () => {
    const { claimId } = await submitted({
      bill: aBill({ lines: [aLine({ amount: fromWhole(900_000) })], text: 'Tester Satu' }),
    })
    const before = await readClaimFile(self, { claimId })
    expect(before).toMatchObject({ findings: [], risk: null, decision: null, actions: ['add-document', 'withdraw'] })
    expect(before.documents).toMatchObject([{ kind: 'receipt', mediaType: 'image/jpeg', pages: 1 }])
    const seen = await readClaimFile(auditor, { claimId })
    expect(seen.findings.length).toBeGreaterThan(0)
    expect(seen.risk?.band).toBe('low')
    expect(seen.decision).toMatchObject({ outcome: null, proposal: { outcome: 'review' } })
    expect(seen.actions).toEqual(['correct', 'start-review'])
    const masked = await readClaimFile(analyst, { claimId })
    expect(masked).toMatchObject({ memberName: null, bill: { text: '', patient: { name: null }, receiptNumber: null } })
    expect(masked.risk).toBeTruthy()
    expect(JSON.stringify(masked)).not.toContain('Tester')

    await startReview(auditor, { claimId })
    await recordDecision(auditor, { claimId, outcome: 'PARTIAL', amount: fromWhole(600_000), comment: 'Sebagian.' })
    const after = await readClaimFile(self, { claimId })
    expect(after.findings).toEqual(seen.findings)
    expect(after).toMatchObject({
      risk: null,
      decision: { outcome: 'PARTIAL', comment: 'Sebagian.', by: null, proposal: null },
      actions: [],
    })
    expect((await readClaimFile(analyst, { claimId })).decision?.comment).toBeNull()
    const stranger = ctx.as({ id: 'u2', roles: ['member'], memberId: aMember().id })
    expect(await codeOf(readClaimFile(stranger, { claimId }))).toBe('claim.not-found')
  })

  it('shows a program without the right to bills none of the paper', async () => {
    const program = ctx.as({ kind: 'service', id: 'key-1', roles: ['service'], scopes: ['claims.read'] })
    const { claimId } = await submitted({ filedBy: { id: 'key-1', facilityId: null } })
    expect(await readClaimFile(program, { claimId })).toMatchObject({
      bill: { lines: [], text: '', diagnosis: { text: null } },
      findings: [],
      risk: null,
    })
  })
})
