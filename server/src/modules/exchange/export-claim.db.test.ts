import { sql } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { testContext } from '../../../test/context.js'
import { aBill, aLine, aMember, draftFacts, keepBill } from '../../../test/factories/claim.js'
import { fromWhole } from '../../shared/money.js'
import { adjudicateClaim, recordDecision } from '../adjudication/index.js'
import { auditClaim } from '../audit/index.js'
import { confirmClaim, draftClaim, startReview } from '../claims/index.js'
import { scoreClaim } from '../risk/index.js'
import { exportClaim } from './export-claim.js'
import { readFhir } from './formats/fhir/read-fhir.js'

describe('a claim as FHIR', async () => {
  const ctx = await testContext()
  const member = aMember()
  const lead = ctx.as({ id: 'lead', roles: ['lead'] })
  const facts = draftFacts({ member, bill: aBill({ lines: [aLine({ amount: fromWhole(900_000) })] }) })
  await keepBill(ctx, facts)
  const { claimId } = await draftClaim(ctx, facts)
  await confirmClaim(ctx, { claimId })

  it('is a bundle that our own reader takes without a word', async () => {
    const bundle = await exportClaim(lead, { claimId })
    const { records, refused } = readFhir(JSON.parse(JSON.stringify(bundle)))
    expect(refused).toEqual([])
    expect(records).toHaveLength(1)
    expect(records[0]).toMatchObject({
      kind: 'claim',
      lines: [{ net: { minor: fromWhole(900_000), currency: 'IDR' } }],
    })
    const kept = await ctx.db.orm.execute(sql`select actor from platform.trail where action = 'exchange.export'`)
    expect(kept.rows).toEqual([{ actor: 'lead' }])
  })

  it('brings the answer once it is decided, with a note for each finding', async () => {
    const { auditId } = await auditClaim(ctx, { claimId })
    const { scoreId } = await scoreClaim(ctx, { claimId, auditId })
    await adjudicateClaim(ctx, { claimId, auditId, scoreId })
    await startReview(lead, { claimId })
    await recordDecision(lead, { claimId, outcome: 'PARTIAL', amount: fromWhole(600_000), comment: 'Price as agreed.' })
    const { records, refused } = readFhir(JSON.parse(JSON.stringify(await exportClaim(lead, { claimId }))))
    expect(refused).toEqual([])
    const answer = records.find((one) => one.kind === 'response')
    expect(answer?.outcome).toMatchObject({ outcome: 'partial', disposition: 'Price as agreed.' })
    expect(answer?.outcome.totals[1]?.amount).toEqual({ minor: fromWhole(600_000), currency: 'IDR' })
    expect(answer?.outcome.notes.map((note) => note.text.split(':')[0])).toContain('audit.line-arithmetic')
    expect(answer?.lines[0]?.notes.length).toBeGreaterThan(0)
    expect(answer?.outcome.notes[0]?.text).toMatch(/ \((source: .+; )?rules: .+\)$/)
  })

  it('is written to a guide where asked, and not where the claim lacks what the guide requires', async () => {
    const asked = async (profile: 'nhcx' | 'satusehat', organization: string | null = null) =>
      JSON.parse(JSON.stringify(await exportClaim(lead, { claimId, terms: { profile, organization } })))
    const nhcx = await asked('nhcx')
    const profiles = nhcx.entry.map(({ resource }: { resource: { meta?: { profile: string[] } } }) =>
      resource.meta?.profile[0]?.split('/').at(-1),
    )
    expect(profiles.slice(0, 2)).toEqual(['ClaimResponse', 'Claim'])
    expect(profiles).toEqual(expect.arrayContaining(['Patient', 'Organization', 'Coverage']))
    expect(readFhir(nhcx)).toMatchObject({ refused: [], records: { length: 3 } })
    await expect(asked('satusehat')).rejects.toMatchObject({ code: 'exchange.organization-needed' })
    const satusehat = await asked('satusehat', '100000001')
    expect(satusehat.entry[0].resource.identifier[0].system).toBe('http://sys-ids.kemkes.go.id/claim-number/100000001')
    const bare = draftFacts({ member, bill: aBill({ diagnosis: { text: null, icd10: null } }) })
    await keepBill(ctx, bare)
    const other = await draftClaim(ctx, bare)
    const terms = { profile: 'nhcx', organization: null } as const
    await expect(exportClaim(lead, { claimId: other.claimId, terms })).rejects.toMatchObject({
      code: 'exchange.profile-not-met',
      details: { path: 'Bundle.entry[0].resource.diagnosis' },
    })
  })

  it('is for those who reach the claim', async () => {
    const stranger = ctx.as({ id: 'u9', roles: ['member'], memberId: aMember().id })
    await expect(exportClaim(stranger, { claimId })).rejects.toMatchObject({ code: 'claim.not-found' })
  })
})
