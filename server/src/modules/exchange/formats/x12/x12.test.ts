import { describe, expect, it } from 'vitest'
import { readX12 } from './read-x12.js'

const ISA = 'ISA*00*          *00*          *ZZ*MADEUPSENDER   *ZZ*MADEUPPAYER    *260302*1015*^*00501*000000042*0*T*:'

/** An interchange around segments, its counts right unless a test changes them. */
function interchange(body: string[], changes: { se?: number; iea?: string; code?: string } = {}): string {
  const code = changes.code ?? '837'
  const st = `ST*${code}*0001*005010X222A1`
  const se = `SE*${changes.se ?? body.length + 2}*0001`
  const all = [
    ISA,
    'GS*HC*S*R*20260302*1015*7*X*005010X222A1',
    st,
    ...body,
    se,
    'GE*1*7',
    `IEA*1*${changes.iea ?? '000000042'}`,
  ]
  return `${all.join('~\n')}~`
}

const PROFESSIONAL = [
  'BHT*0019*00*1*20260302*1015*CH',
  'HL*1**20*1',
  'NM1*85*2*MADE UP CLINIC*****XX*1000000001',
  'HL*2*1*22*1',
  'SBR*P**GROUP******CI',
  'NM1*IL*1*UP*MADE****MI*M-1',
  'DMG*D8*19800102*F',
  'NM1*PR*2*SOME PAYER*****PI*P-1',
  'HL*3*2*23*0',
  'PAT*19',
  'NM1*QC*1*UP*CHILD',
  'DMG*D8*20150304*M',
  'CLM*C-77*155.5***11:B:1*Y*A*Y*Y',
  'HI*ABK:J069*ABF:R509',
  'NM1*82*1*DOC*TOR****XX*1000000002',
  'SBR*S*01*******CI',
  'NM1*IL*1*OTHER*PERSON****MI*O-1',
  'LX*1',
  'SV1*HC:99213:25*100*UN*1***1:2',
  'DTP*472*D8*20260228',
  'LX*2',
  'SV1*HC:87880*55.5*UN*3***1',
  'DTP*472*RD8*20260227-20260228',
]

describe('reading an 837', () => {
  it('follows the loops', () => {
    const { records, refused, warnings, format } = readX12(interchange(PROFESSIONAL))
    expect({ refused, warnings, format }).toEqual({ refused: [], warnings: [], format: 'x12-837p' })
    const [claim] = records
    expect(claim).toMatchObject({
      kind: 'claim',
      id: 'C-77',
      total: { minor: 15550, currency: 'USD' },
      patient: { name: 'CHILD UP', birthDate: '2015-03-04', sex: 'male' },
      provider: {
        name: 'MADE UP CLINIC',
        identifiers: [{ system: 'http://hl7.org/fhir/sid/us-npi', value: '1000000001' }],
      },
      insurer: { name: 'SOME PAYER' },
      careTeam: [{ provider: { name: 'TOR DOC' } }],
      diagnoses: [
        { condition: { codings: [{ code: 'J069' }] }, types: [{ codings: [{ code: 'principal' }] }] },
        { condition: { codings: [{ code: 'R509' }] } },
      ],
      lines: [
        {
          net: { minor: 10000 },
          quantity: 1,
          diagnosisSequences: [1, 2],
          served: { start: '2026-02-28', end: '2026-02-28' },
          modifiers: [{ codings: [{ code: '25' }] }],
        },
        { net: { minor: 5550 }, quantity: 3, served: { start: '2026-02-27', end: '2026-02-28' } },
      ],
    })
  })

  it('takes the component separator that is used, and says so', () => {
    const { records, warnings } = readX12(interchange(PROFESSIONAL.map((one) => one.replaceAll(':', '>'))))
    expect(records[0]).toMatchObject({ lines: [{ modifiers: [{ codings: [{ code: '25' }] }] }, {}] })
    expect(warnings).toContainEqual(expect.objectContaining({ code: 'exchange.separator-differs' }))
  })

  it('warns of lines that do not make the charge, and of days that are none', () => {
    const wrong = PROFESSIONAL.map((one) => one.replace('155.5*', '150*').replace('D8*20260228', 'D8*20260231'))
    expect(readX12(interchange(wrong)).warnings.map((one) => one.code)).toEqual([
      'exchange.date-unreadable',
      'exchange.total-differs',
    ])
  })

  it.each<[string, string, string, string]>([
    ['a wrong segment count', interchange(PROFESSIONAL, { se: 9 }), 'exchange.count-differs', 'SE[1].1'],
    [
      'another control number',
      interchange(PROFESSIONAL, { iea: '000000043' }),
      'exchange.control-number-differs',
      'IEA[1].2',
    ],
    ['a file cut short', interchange(PROFESSIONAL).slice(0, -30), 'exchange.truncated', 'ISA[1]'],
    ['no ISA to its end', 'ISA*00*', 'exchange.structure', 'ISA[1]'],
    ['another transaction', interchange(PROFESSIONAL, { code: '270' }), 'exchange.transaction-unsupported', 'ST[1]'],
    [
      'a claim without a charge',
      interchange(PROFESSIONAL.map((one) => one.replace('CLM*C-77*155.5', 'CLM*C-77*'))),
      'exchange.element-missing',
      'CLM[1].2',
    ],
  ])('refuses %s with its place', (_what, text, code, path) => {
    const { records, refused } = readX12(text)
    expect(records).toEqual([])
    expect(refused).toContainEqual(expect.objectContaining({ code, path }))
  })
})

describe('reading an 835', () => {
  const remittance = (paid: string): string =>
    interchange(
      [
        'BPR*I*80*C*CHK************20260310',
        'N1*PR*SOME PAYER',
        'N1*PE*MADE UP CLINIC*XX*1000000001',
        `CLP*C-77*1*100*${paid}*20*MC*PAYER-9*11`,
        'NM1*QC*1*UP*CHILD',
        `SVC*HC:99213*100*${paid}**1`,
        'DTM*472*20260228',
        'CAS*PR*2*20*1',
      ],
      { code: '835' },
    )

  it('gives each claim its answer, adjusted line by line', () => {
    const { records, warnings } = readX12(remittance('80'))
    expect(warnings).toEqual([])
    expect(records[0]).toMatchObject({
      kind: 'response',
      id: 'PAYER-9',
      request: { identifiers: [{ value: 'C-77' }] },
      outcome: { payment: { date: '2026-03-10', amount: { minor: 8000 } } },
      lines: [
        {
          served: { start: '2026-02-28' },
          adjudications: [{}, {}, { reason: { codings: [{ code: '2' }] }, amount: { minor: 2000 }, value: 1 }],
        },
      ],
    })
  })

  it('warns when charge less adjustments is not what is paid', () => {
    expect(readX12(remittance('70')).warnings).toContainEqual(
      expect.objectContaining({ code: 'exchange.balance-differs', facts: { expected: 8000, paid: 7000 } }),
    )
  })
})
