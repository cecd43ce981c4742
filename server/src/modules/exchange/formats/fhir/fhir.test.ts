import { describe, expect, it } from 'vitest'
import type { ClaimRecord, ExchangeRecord } from '../../schema.js'
import { readFhir } from './read-fhir.js'
import { writeClaim, writeCoverage, writeResponse } from './write-fhir.js'

const coded = (code: string, system = 'urn:made-up') => ({ coding: [{ system, code }] })
const rupiah = (value: number) => ({ value, currency: 'IDR' })

/** A made-up claim of two lines; parts are replaced by what a test is about. */
function aClaim(changes: Record<string, unknown> = {}) {
  return {
    resourceType: 'Claim',
    id: 'claim-1',
    identifier: [{ system: 'urn:made-up:claims', value: 'C-1' }],
    status: 'active',
    type: coded('inpatient'),
    use: 'claim',
    patient: { reference: 'urn:uuid:p' },
    created: '2026-03-02',
    billablePeriod: { start: '2026-02-27', end: '2026-03-01' },
    insurer: { reference: 'urn:uuid:o' },
    provider: { reference: 'urn:uuid:o' },
    priority: coded('normal'),
    insurance: [{ sequence: 1, focal: true, coverage: { reference: 'Coverage/elsewhere' } }],
    diagnosis: [{ sequence: 1, diagnosisCodeableConcept: coded('A01.0', 'http://hl7.org/fhir/sid/icd-10') }],
    item: [
      {
        sequence: 1,
        productOrService: coded('room'),
        quantity: { value: 2 },
        unitPrice: rupiah(400000),
        net: rupiah(800000),
        diagnosisSequence: [1],
      },
      { sequence: 2, productOrService: coded('lab'), net: rupiah(150000.5) },
    ],
    total: rupiah(950000.5),
    ...changes,
  }
}

function bundle(claim: object, changes: Record<string, unknown>[] = []) {
  const people = [
    {
      fullUrl: 'urn:uuid:p',
      resource: {
        resourceType: 'Patient',
        id: 'p',
        name: [{ given: ['Made'], family: 'Up' }],
        gender: 'female',
        birthDate: '1990-05-01',
        identifier: [{ system: 'https://fhir.kemkes.go.id/id/nik', value: '0000000000000000' }],
      },
    },
    { fullUrl: 'urn:uuid:o', resource: { resourceType: 'Organization', id: 'o', name: 'Payer and Hospital' } },
  ]
  return {
    resourceType: 'Bundle',
    type: 'collection',
    entry: [{ fullUrl: 'urn:uuid:c', resource: claim }, ...people, ...changes],
  }
}

const claimOf = (records: ExchangeRecord[]): ClaimRecord => {
  const [record] = records
  if (record?.kind !== 'claim') throw new Error('no claim')
  return record
}

describe('reading FHIR', () => {
  it('follows references and keeps amounts exactly', () => {
    const { records, refused, warnings } = readFhir(bundle(aClaim()))
    const claim = claimOf(records)
    expect(refused).toEqual([])
    expect(warnings).toEqual([])
    expect(claim.patient).toMatchObject({ name: 'Made Up', sex: 'female', birthDate: '1990-05-01' })
    expect(claim.patient.identifiers).toEqual([
      { system: 'https://fhir.kemkes.go.id/id/nik', value: '0000000000000000', type: null },
    ])
    expect(claim.total).toEqual({ minor: 95000050, currency: 'IDR' })
    expect(claim.lines.map((line) => line.net?.minor)).toEqual([80000000, 15000050])
    expect(claim.insurance[0]?.coverage.reference).toBe('Coverage/elsewhere')
  })

  it.each<[string, object, string, string]>([
    ['insurance', aClaim({ insurance: undefined }), 'exchange.element-missing', 'Bundle.entry[0].resource.insurance'],
    [
      'a line without its service',
      aClaim({ item: [{ sequence: 1 }] }),
      'exchange.element-missing',
      'Bundle.entry[0].resource.item[0].productOrService',
    ],
    [
      'a status that FHIR does not know',
      aClaim({ status: 'done' }),
      'exchange.structure',
      'Bundle.entry[0].resource.status',
    ],
    ['a day that is none', aClaim({ created: '2026-13-40' }), 'exchange.structure', 'Bundle.entry[0].resource.created'],
    [
      'an amount as text',
      aClaim({ total: { value: '12', currency: 'IDR' } }),
      'exchange.structure',
      'Bundle.entry[0].resource.total.value',
    ],
    [
      'a patient who is not in the file',
      aClaim({ patient: { reference: 'urn:uuid:gone' } }),
      'exchange.reference-missing',
      'Bundle.entry[0].resource.patient.reference',
    ],
    [
      'a patient who is a hospital',
      aClaim({ patient: { reference: 'Organization/o' } }),
      'exchange.reference-type',
      'Bundle.entry[0].resource.patient.reference',
    ],
    [
      'two lines of one number',
      aClaim({ item: [1, 1].map((sequence) => ({ sequence, productOrService: coded('x') })) }),
      'exchange.sequence-repeated',
      'Bundle.entry[0].resource.item[1].sequence',
    ],
    [
      'a stay that ends before it starts',
      aClaim({ billablePeriod: { start: '2026-03-02', end: '2026-03-01' } }),
      'exchange.period-backwards',
      'Bundle.entry[0].resource.billablePeriod',
    ],
  ])('refuses %s with its path', (_what, claim, code, path) => {
    const { records, refused } = readFhir(bundle(claim))
    expect(records).toEqual([])
    expect(refused).toContainEqual(expect.objectContaining({ code, path }))
  })

  it('refuses a reference that leads to two different resources', () => {
    const other = { fullUrl: 'urn:uuid:p', resource: { resourceType: 'Patient', id: 'q', name: [{ text: 'Another' }] } }
    expect(readFhir(bundle(aClaim(), [other])).refused).toContainEqual(
      expect.objectContaining({ code: 'exchange.reference-ambiguous' }),
    )
  })

  it.each<[string, Record<string, unknown>, string]>([
    ['a total that the lines do not make', { total: rupiah(1) }, 'exchange.total-differs'],
    [
      'price and amount without a quantity',
      {
        item: [{ sequence: 1, productOrService: coded('icu'), unitPrice: rupiah(2000), net: rupiah(20000) }],
        total: rupiah(20000),
      },
      'exchange.line-arithmetic',
    ],
    ['an amount without currency', { total: { value: 5 } }, 'exchange.currency-missing'],
    ['an amount finer than the currency', { total: rupiah(1.2345) }, 'exchange.amount-not-exact'],
    [
      'a line for a diagnosis that is not listed',
      { item: [{ sequence: 1, productOrService: coded('x'), diagnosisSequence: [4], net: rupiah(950000.5) }] },
      'exchange.diagnosis-unknown',
    ],
  ])('takes %s, and says so', (_what, changes, code) => {
    const { records, warnings } = readFhir(bundle(aClaim(changes)))
    expect(records).toHaveLength(1)
    expect(warnings.map((one) => one.code)).toContain(code)
  })

  it.each([
    null,
    5,
    [],
    {},
    { resourceType: 'Patient' },
    { resourceType: 'Bundle' },
    { resourceType: 'AllergyIntolerance' },
    { resourceType: 'Bundle', type: 'collection', entry: [] },
  ])('refuses %j as a file', (json) => {
    const { records, refused } = readFhir(json)
    expect(records).toEqual([])
    expect(refused.length).toBeGreaterThan(0)
  })
})

describe('writing FHIR', () => {
  it('gives back what was read: a claim', () => {
    const claim = claimOf(readFhir(bundle(aClaim())).records)
    expect(withoutReferences(claimOf(readFhir(writeClaim(claim)).records))).toEqual(withoutReferences(claim))
  })

  it('gives back what was read: an explanation of benefit', () => {
    const explained = aClaim({
      resourceType: 'ExplanationOfBenefit',
      outcome: 'partial',
      disposition: 'One line is not payable',
      item: [
        {
          sequence: 1,
          productOrService: coded('room'),
          net: rupiah(800000),
          noteNumber: [1],
          adjudication: [{ category: coded('benefit'), amount: rupiah(600000), reason: coded('ceiling') }],
        },
      ],
      total: [{ category: coded('submitted'), amount: rupiah(800000) }],
      payment: { type: coded('complete'), date: '2026-03-20', amount: rupiah(600000) },
      processNote: [{ number: 1, text: 'Ceiling of the class' }],
      preAuthRef: ['PA-9'],
    })
    const claim = claimOf(readFhir(bundle(explained)).records)
    expect(claim.outcome?.payment?.amount?.minor).toBe(60000000)
    expect(withoutReferences(claimOf(readFhir(writeClaim(claim)).records))).toEqual(withoutReferences(claim))
  })

  it('gives back what was read: an answer and a coverage', () => {
    const answer = {
      resourceType: 'ClaimResponse',
      status: 'active',
      type: coded('inpatient'),
      use: 'preauthorization',
      patient: { reference: 'Patient/17', display: 'Made Up' },
      created: '2026-03-03',
      insurer: { identifier: { system: 'urn:made-up:payers', value: '7' }, display: 'Payer' },
      request: { identifier: { value: 'C-1' } },
      outcome: 'complete',
      preAuthRef: '123456',
      item: [{ itemSequence: 1, adjudication: [{ category: coded('eligible'), amount: rupiah(5), value: 0.8 }] }],
      processNote: [{ text: 'Within thirty days' }],
    }
    const coverage = {
      resourceType: 'Coverage',
      status: 'active',
      subscriberId: 'S-1',
      beneficiary: { reference: 'Patient/17' },
      period: { end: '2026-12-31' },
      payor: [{ display: 'Payer' }],
      class: [{ type: coded('plan'), value: '2', name: 'Class 2' }],
    }
    for (const json of [answer, coverage]) {
      const [record] = readFhir(json).records
      if (!record) throw new Error('nothing read')
      const written =
        record.kind === 'response' ? writeResponse(record) : record.kind === 'coverage' ? writeCoverage(record) : null
      expect(withoutReferences(readFhir(written).records[0])).toEqual(withoutReferences(record))
    }
  })
})

/** How a file points to its own parts is the file's affair; everything else must come back. */
function withoutReferences(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value, (key, one) => (key === 'reference' ? undefined : one)))
}
