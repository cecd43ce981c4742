import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fromWhole } from '../../../shared/money.js'
import { claimFormRules, estimateApproval, type RuleFacts, rules } from './index.js'
import { holdsBack, thingsToCheck } from './to-check.js'

const today = '2026-06-15'

function facts(change: Partial<RuleFacts> = {}): RuleFacts {
  return {
    currency: 'IDR',
    total: fromWhole(850_000),
    serviceType: 'RAWAT JALAN',
    serviceDate: '2026-06-10',
    dateUnreadable: false,
    facility: { named: true, certainty: 1, partner: true },
    documents: ['receipt'],
    shareBasisPoints: 8500,
    receivedOn: today,
    ...change,
  }
}

const estimate = (change: Partial<RuleFacts> = {}) => estimateApproval(facts(change), claimFormRules)
const named = (change: Partial<RuleFacts> = {}) =>
  estimate(change).outcomes.map((one) => `${one.rule.replace('claims.rule.', '')} -${one.deduction}`)

describe('the worked examples of the published form', () => {
  it('Rp 242,500, 2,530 days late, unknown facility: 0.65 and Rp 206,125', () => {
    const { score, estimate: amount } = estimate({
      total: fromWhole(242_500),
      serviceDate: '2019-07-12',
      facility: { named: true, certainty: 0, partner: false },
    })
    expect(estimate({ serviceDate: '2019-07-12' }).outcomes[0]?.facts).toEqual({ days: 2530, limit: 30 })
    expect(score).toBe(0.65)
    expect(amount).toBe(fromWhole(206_125))
  })

  it('Rp 850,000 at a partner: 1.00 and Rp 722,500', () => {
    expect(estimate()).toMatchObject({ score: 1, isValid: true, estimate: fromWhole(722_500), outcomes: [] })
  })

  it('the same without its receipt: 0.90, not valid, Rp 722,500', () => {
    expect(estimate({ documents: [] })).toMatchObject({
      score: 0.9,
      isValid: false,
      estimate: fromWhole(722_500),
      missingDocuments: ['receipt'],
    })
  })
})

const all: RuleFacts['documents'] = ['receipt', 'medical-summary', 'referral']

describe('every boundary', () => {
  it.each([
    [9_999_999, []],
    [10_000_000, []],
    [10_000_001, ['total-over-10m -20']],
    [49_999_999, ['total-over-10m -20']],
    [50_000_000, ['total-over-10m -20']],
    [50_000_001, ['total-over-10m -20', 'total-over-50m -30']],
  ])('a total of Rp %i', (total, expected) => {
    expect(named({ total: fromWhole(total), documents: all })).toEqual(expected)
  })

  it.each([
    ['one sen over ten million', 10_000_000_01, ['total-over-10m -20']],
    ['no total', null, []],
  ])('%s', (_name, total, expected) => {
    expect(named({ total, documents: all })).toEqual(expected)
  })

  it.each([
    ['29 days', '2026-05-17', []],
    ['30 days', '2026-05-16', []],
    ['31 days', '2026-05-15', ['late-submission -15']],
    ['today', '2026-06-15', []],
    ['yesterday', '2026-06-14', []],
    ['tomorrow', '2026-06-16', ['future-date -100']],
  ])('care %s ago', (_name, serviceDate, expected) => {
    expect(named({ serviceDate })).toEqual(expected)
  })

  it.each([
    ['unreadable', true, ['date-unreadable -10'], 0.9],
    ['missing', false, ['date-missing -0'], 1],
  ])('a date that is %s', (...[_name, dateUnreadable, expected, score]) => {
    expect(named({ serviceDate: null, dateUnreadable })).toEqual(expected)
    expect(estimate({ serviceDate: null, dateUnreadable })).toMatchObject({ score, isValid: true })
  })

  it.each([
    ['RAWAT JALAN', 4_999_999, []],
    ['RAWAT JALAN', 5_000_000, []],
    ['RAWAT JALAN', 5_000_001, ['medical-summary']],
    ['IGD', 5_000_000, []],
    ['IGD', 5_000_001, ['medical-summary']],
    ['RAWAT INAP', 100, ['medical-summary', 'referral']],
    ['OPERASI', 5_000_000, ['medical-summary', 'referral']],
    ['OPERASI', 5_000_001, ['medical-summary', 'referral']],
    [null, 100, []],
  ] as const)('%s of Rp %i asks for each missing paper once', (serviceType, total, missing) => {
    const found = estimate({ serviceType, total: fromWhole(total) })
    expect(found.missingDocuments).toEqual(missing)
    expect(found.outcomes.map((one) => one.facts.document)).toEqual(missing)
    expect(found.score).toBe((100 - 10 * missing.length) / 100)
    expect(found.isValid).toBe(missing.length === 0)
  })

  it.each([
    ['a sure partner', { named: true, certainty: 1, partner: true }, []],
    ['a partner at the least certainty', { named: true, certainty: 0.8, partner: true }, []],
    ['a partner just below it', { named: true, certainty: 0.799, partner: true }, ['facility-not-partner -20']],
    ['a facility that is no partner', { named: true, certainty: 1, partner: false }, ['facility-not-partner -20']],
    ['an unknown name', { named: true, certainty: 0, partner: false }, ['facility-not-partner -20']],
    ['no name', { named: false, certainty: 0, partner: false }, ['facility-missing -0']],
  ])('%s', (_name, facility, expected) => {
    expect(named({ facility })).toEqual(expected)
  })

  it.each([
    [31, 0.49, false],
    [30, 0.5, false],
    [29, 0.51, true],
  ])('a weight of %i leaves a score of %d', (weight, score, has) => {
    const ruleSet = { ...claimFormRules, veryLarge: { ...claimFormRules.veryLarge, weight } }
    const found = estimateApproval(facts({ total: fromWhole(60_000_000), documents: all }), ruleSet)
    expect(found.score).toBe(score)
    expect(found.estimate).toBe(has ? fromWhole(51_000_000) : 0)
  })
})

describe('the score', () => {
  it('is nothing for a date in the future, and nothing gives it back', () => {
    const found = estimate({ serviceDate: '2026-06-16', documents: [] })
    expect(found).toMatchObject({ score: 0, isValid: false, estimate: 0 })
  })

  it('measures amounts only in the currency its limits are said in', () => {
    expect(named({ currency: 'INR', total: fromWhole(60_000_000) })).toEqual([])
  })

  it('is whole hundredths, explained by its deductions, each once, for any claim', () => {
    const any = fc.record({
      total: fc.option(fc.integer({ min: 0, max: 100_000_000_00 }), { nil: null }),
      serviceType: fc.constantFrom('RAWAT JALAN', 'RAWAT INAP', 'IGD', 'OPERASI', null),
      serviceDate: fc.constantFrom('2026-06-16', '2026-06-15', '2026-01-01', null),
      dateUnreadable: fc.boolean(),
      documents: fc.subarray([...all]),
      facility: fc.record({ named: fc.boolean(), certainty: fc.double({ min: 0, max: 1 }), partner: fc.boolean() }),
    })
    fc.assert(
      fc.property(any, (change) => {
        const { score, outcomes, estimate: amount } = estimate(change as Partial<RuleFacts>)
        const lost = outcomes.reduce((sum, one) => sum + one.deduction, 0)
        expect(score).toBe(Math.max(0, 100 - lost) / 100)
        expect(new Set(outcomes.map((one) => one.rule + one.facts.document)).size).toBe(outcomes.length)
        expect(amount === 0 || score > 0.5).toBe(true)
        expect(amount).toBeLessThanOrEqual(change.total ?? 0)
      }),
    )
  })

  it('has a name of its own for every rule', () => {
    expect(new Set(rules.map((rule) => rule.name)).size).toBe(rules.length)
  })
})

describe('what is to be checked', () => {
  const clear = {
    total: 1,
    totalNeedsCheck: false,
    memberActive: true,
    patientNameMatch: 0.8,
    serviceDate: today,
    dateUnreadable: false,
    facilityNamed: true,
    serviceType: 'IGD',
    duplicates: 0,
  }
  it.each([
    [{}, [], false],
    [{ patientNameMatch: 0.79 }, ['claim.patient-name-differs'], false],
    [{ patientNameMatch: null }, ['claim.patient-name-missing'], false],
    [{ total: null, totalNeedsCheck: true }, ['claim.total-missing'], true],
    [{ totalNeedsCheck: true }, ['claim.total-needs-check'], false],
    [{ memberActive: false }, ['claim.member-inactive'], true],
    [{ serviceDate: null }, ['claim.date-missing'], false],
    [{ serviceDate: null, dateUnreadable: true }, ['claim.date-unreadable'], false],
    [{ facilityNamed: false, serviceType: null }, ['claim.facility-missing', 'claim.service-type-missing'], false],
    [{ duplicates: 2 }, ['claim.looks-like-another'], false],
  ])('%j', (change, codes, holds) => {
    const found = thingsToCheck({ ...clear, ...change })
    expect(found.map((one) => one.code)).toEqual(codes)
    expect(holdsBack(found)).toBe(holds)
  })
})
