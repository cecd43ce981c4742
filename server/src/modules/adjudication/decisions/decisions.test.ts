import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aFacilityMatch } from '../../../../test/factories/claim.js'
import type { Reason, Severity } from '../../../shared/reason.js'
import { type ClaimFacts, validate, validations } from '../validations/index.js'
import { propose, type Weighed } from './propose.js'

const sound: ClaimFacts = {
  memberStatus: 'active',
  approval: {
    ruleSet: 'jkn-claim-form/1',
    isValid: true,
    score: 1,
    estimate: 100,
    shareBasisPoints: 8500,
    outcomes: [],
    missingDocuments: [],
  },
  duplicates: [],
  serviceDate: '2026-06-15',
  serviceType: 'IGD',
  receivedOn: '2026-06-15',
  total: 100,
  patientNameMatch: 1,
  facility: aFacilityMatch(),
}
const by = (...reasons: string[]) => reasons.map((one) => ({ by: one })) as ClaimFacts['duplicates']
const approval = (change: Partial<ClaimFacts['approval']>) => ({ approval: { ...sound.approval, ...change } })

describe('the validations', () => {
  it('have names of their own and are silent on a sound claim', () => {
    expect(new Set(validations.map((one) => one.name)).size).toBe(validations.length)
    expect(validate(sound)).toEqual([])
  })

  it.each([
    [{ memberStatus: 'inactive' }, 'member-not-eligible', 'high'],
    [approval({ shareBasisPoints: 0 }), 'not-covered', 'high'],
    [{ serviceDate: '2026-06-16' }, 'future-date', 'high'],
    [{ duplicates: by('content') }, 'duplicate', 'high'],
    [{ duplicates: by('image', 'receipt') }, 'duplicate', 'high'],
    [{ duplicates: by('image') }, 'duplicate', 'medium'],
    [{ total: null }, 'total-missing', 'medium'],
    [{ total: 0 }, 'total-missing', 'medium'],
    [{ patientNameMatch: 0.79 }, 'patient-differs', 'medium'],
    [{ patientNameMatch: null }, 'patient-differs', 'medium'],
    [approval({ missingDocuments: ['referral'] }), 'documents-missing', 'medium'],
    [approval({ estimate: 0, score: 0.5 }), 'low-rule-score', 'medium'],
  ] as [Partial<ClaimFacts>, string, Severity][])('%j', (...[change, code, severity]) => {
    expect(validate({ ...sound, ...change })).toMatchObject([{ code: `adjudication.${code}`, severity }])
  })

  it.each([
    [{ serviceDate: null }],
    [approval({ shareBasisPoints: 1 })],
    [{ patientNameMatch: 0.8 }],
    [{ total: 1 }],
  ] as [Partial<ClaimFacts>][])('let %j pass', (change) => {
    expect(validate({ ...sound, ...change })).toEqual([])
  })
})

describe('the proposal', () => {
  const reason = (severity: Severity): Reason => ({ code: `x.${severity}`, severity, facts: {} })
  const low = { score: 0, band: 'low' } as const
  it.each([
    ['nothing against it', { issues: [], findings: [], risk: low }, 'approve'],
    ['only what informs', { issues: [reason('low')], findings: [reason('info')], risk: low }, 'approve'],
    ['a finding to look at', { issues: [], findings: [reason('medium')], risk: low }, 'review'],
    ['a grave finding, for a person to judge', { issues: [], findings: [reason('high')], risk: low }, 'review'],
    ['an issue to look at', { issues: [reason('medium')], findings: [], risk: low }, 'review'],
    ['medium risk', { issues: [], findings: [], risk: { score: 30, band: 'medium' } }, 'review'],
    ['no score', { issues: [], findings: [], risk: null }, 'review'],
    ['an issue against paying', { issues: [reason('high')], findings: [], risk: low }, 'reject'],
  ] as [string, Weighed, string][])('%s', (...[, weighed, outcome]) => {
    expect(propose(weighed).outcome).toBe(outcome)
  })

  it('never approves over anything grave, and always says why', () => {
    const reasons = fc.array(fc.constantFrom<Severity>('info', 'low', 'medium', 'high').map(reason), { maxLength: 4 })
    const risk = fc.constantFrom<Weighed['risk']>(null, low, { score: 99, band: 'high' })
    fc.assert(
      fc.property(fc.record({ issues: reasons, findings: reasons, risk }), (weighed) => {
        const { outcome, reasons: why } = propose(weighed)
        expect(why.length).toBeGreaterThan(0)
        const grave = [...weighed.issues, ...weighed.findings].some((one) => ['medium', 'high'].includes(one.severity))
        if (grave || weighed.risk?.band !== 'low') expect(outcome).not.toBe('approve')
      }),
    )
  })
})
