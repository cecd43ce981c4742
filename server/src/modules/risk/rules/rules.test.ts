import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aFacilityMatch } from '../../../../test/factories/claim.js'
import { fromWhole } from '../../../shared/money.js'
import type { Reason } from '../../../shared/reason.js'
import type { ClaimFile } from '../../claims/schema.js'
import { bandOf, scoreFacts } from '../scoring/score.js'
import { type RiskFacts, rules } from './index.js'

const Rp = fromWhole
function facts(claim: Partial<RiskFacts['claim']> = {}, findings: string[] = []): RiskFacts {
  return {
    claim: {
      total: Rp(850_000),
      currency: 'IDR',
      serviceType: 'RAWAT JALAN',
      serviceDate: '2026-06-10',
      receivedOn: '2026-06-15',
      patientNameMatch: 1,
      duplicates: [],
      facility: aFacilityMatch(),
      memberStatus: 'active',
      toCheck: [],
      ...claim,
    },
    findings: findings.map((one): Reason => {
      const [code, severity = 'high'] = one.split(' ') as [string, Reason['severity']?]
      return { code: `audit.${code}`, severity, facts: {} }
    }),
  }
}
const scored = (given: RiskFacts) => {
  const { score, reasons } = scoreFacts(given)
  return [score, ...reasons.map((one) => one.code.replace('risk.', ''))]
}
const like = (by: 'content' | 'image' | 'receipt') => ({ by }) as ClaimFile['duplicates'][number]

describe('the rules', () => {
  it('have names of their own and are silent on an ordinary claim', () => {
    expect(new Set(rules.map((rule) => rule.name)).size).toBe(rules.length)
    expect(scored(facts())).toEqual([0])
  })

  it.each([
    [{ total: Rp(5_000_000) }, [0]],
    [{ total: Rp(5_000_001) }, [10, 'high-amount']],
    [{ total: Rp(15_000_000) }, [10, 'high-amount']],
    [{ total: Rp(15_000_001) }, [25, 'high-amount']],
    [{ total: Rp(25_000_000), serviceType: 'RAWAT INAP' }, [0]],
    [{ total: Rp(5_000_001), serviceType: null }, [10, 'high-amount']],
    [{ total: Rp(90_000_000), currency: 'INR' }, [0]],
    [{ serviceDate: '2026-05-16' }, [0]],
    [{ serviceDate: '2026-05-15' }, [10, 'late']],
    [{ serviceDate: '2026-03-17' }, [10, 'late']],
    [{ serviceDate: '2026-03-16' }, [15, 'late']],
    [{ serviceDate: '2025-06-15' }, [15, 'late']],
    [{ serviceDate: '2025-06-14' }, [25, 'late']],
    [{ serviceDate: null }, [0]],
    [{ patientNameMatch: 0.8 }, [0]],
    [{ patientNameMatch: 0.79 }, [20, 'patient-name']],
    [{ patientNameMatch: 0.5 }, [20, 'patient-name']],
    [{ patientNameMatch: 0.49 }, [40, 'patient-name']],
    [{ patientNameMatch: null }, [0]],
    [{ duplicates: [like('image')] }, [30, 'duplicate-claim']],
    [{ duplicates: [like('image'), like('receipt')] }, [50, 'duplicate-claim']],
    [{ duplicates: [like('content')] }, [60, 'duplicate-claim']],
    [{ toCheck: ['claim.total-needs-check'] }, [10, 'total-unconfirmed']],
    [{ facility: aFacilityMatch({ facilityId: null }) }, [10, 'facility-unknown']],
    [{ memberStatus: 'inactive' }, [30, 'member-inactive']],
  ] as [Partial<RiskFacts['claim']>, unknown[]][])('%j', (claim, expected) => {
    expect(scored(facts(claim))).toEqual(expected)
  })

  it.each([
    [['line-arithmetic'], [20, 'arithmetic']],
    [['line-arithmetic low'], [0]],
    [
      ['line-arithmetic', 'total-mismatch', 'subtotal-mismatch'],
      [40, 'arithmetic'],
    ],
    [['duplicate-exact'], [15, 'duplicate-lines']],
    [
      ['duplicate-exact', 'duplicate-exact', 'duplicate-reworded'],
      [30, 'duplicate-lines'],
    ],
    [['future-date'], [40, 'impossible-dates']],
    [
      ['future-date', 'service-after-discharge'],
      [65, 'impossible-dates'],
    ],
    [['not-medical'], [60, 'not-medical']],
    [['late-submission'], [0]],
  ])('findings %j', (findings, expected) => {
    expect(scored(facts({}, findings))).toEqual(expected)
  })
})

describe('the score', () => {
  it('stays within 0 and 100, heaviest reason first', () => {
    const codes = ['line-arithmetic', 'total-mismatch', 'duplicate-exact', 'future-date', 'not-medical']
    const any = fc.record({ match: fc.double({ min: 0, max: 1, noNaN: true }), found: fc.subarray(codes) })
    fc.assert(
      fc.property(any, ({ match, found }) => {
        const { score, reasons } = scoreFacts(facts({ patientNameMatch: match }, found))
        const points = reasons.map((one) => one.facts.points as number)
        expect(score).toBe(
          Math.min(
            100,
            points.reduce((sum, one) => sum + one, 0),
          ),
        )
        expect(points).toEqual([...points].sort((a, b) => b - a))
      }),
    )
  })

  it.each([
    [0, 'low'],
    [29, 'low'],
    [30, 'medium'],
    [59, 'medium'],
    [60, 'high'],
    [100, 'high'],
  ])('%i is %s', (score, band) => {
    expect(bandOf(score)).toBe(band)
  })
})
