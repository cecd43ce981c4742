import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { ExchangeRecord } from '../../schema.js'
import { agreementOf } from './agreement.js'
import { NHCX, SATUSEHAT } from './profiles.js'
import { readFhir, readFhirEntries } from './read-fhir.js'
import { nhcxBundle } from './write-bundle.js'
import type { Json } from './write-elements.js'
import { writeClaim, writeCoverage, writeResponse } from './write-fhir.js'

const full = (code: string, system = 'urn:made-up') => ({ coding: [{ system, code, display: `The ${code}` }] })
const person = { reference: 'Patient/17', display: 'Made Up' }

/** A made-up claim that keeps to the NHCX profile; parts are replaced by what a test is about. */
const nhcxClaim = (changes: Json = {}): Json => ({
  resourceType: 'Claim',
  meta: { profile: [`${NHCX}Claim|6.0.0`] },
  identifier: [{ type: full('CN'), system: 'urn:made-up:claims', value: 'C-1' }],
  status: 'active',
  type: full('737481003', 'http://snomed.info/sct'),
  subType: { text: 'Stay' },
  use: 'preauthorization',
  patient: person,
  billablePeriod: { start: '2026-02-27', end: '2026-03-01T10:00:00+07:00' },
  created: '2026-03-02',
  insurer: { display: 'Payer' },
  provider: { display: 'Hospital' },
  facility: { display: 'Ward' },
  priority: full('normal'),
  related: [{ reference: { system: 'urn:made-up:claims', value: 'C-0' } }],
  careTeam: [{ sequence: 1, provider: { display: 'Doctor' }, role: full('lead'), qualification: full('surgeon') }],
  supportingInfo: [
    { sequence: 1, category: full('grouper'), code: full('version'), valueString: '4' },
    { sequence: 2, category: full('onset'), code: full('fever'), timingDate: '2026-02-20', valueBoolean: true },
    { sequence: 3, category: full('weight'), code: full('birth'), valueQuantity: { value: 3.2, unit: 'kg' } },
    {
      ...{ sequence: 4, category: full('attachment'), code: full('letter') },
      timingPeriod: { start: '2026-02-20', end: '2026-02-22' },
      valueAttachment: { contentType: 'application/pdf', title: 'Referral', url: 'https://example.org/letter' },
    },
  ],
  diagnosis: [{ sequence: 1, diagnosisCodeableConcept: full('A01.0'), type: [full('final')] }],
  procedure: [{ sequence: 1, date: '2026-02-28', procedureCodeableConcept: full('45.13') }],
  insurance: [{ sequence: 1, focal: true, coverage: { reference: 'Coverage/9' }, preAuthRef: ['PA-1', 'PA-2'] }],
  item: [
    {
      ...{ sequence: 1, careTeamSequence: [1], diagnosisSequence: [1], noteNumber: [1], revenue: full('0120') },
      ...{ category: full('room'), productOrService: full('ward'), modifier: [full('A'), full('B')] },
      ...{ servicedPeriod: { start: '2026-02-27', end: '2026-03-01' }, locationCodeableConcept: full('inpatient') },
      ...{ quantity: { value: 2, unit: 'day' }, unitPrice: { value: 400000.5, currency: 'INR' } },
      ...{ net: { value: 800001, currency: 'INR' } },
    },
    { sequence: 2, productOrService: full('lab'), servicedDate: '2026-02-28', net: { value: 5, currency: 'INR' } },
  ],
  total: { value: 800006, currency: 'INR' },
  ...changes,
})

const nhcxAnswer: Json = {
  resourceType: 'ClaimResponse',
  meta: { profile: [`${NHCX}ClaimResponse`] },
  identifier: [{ value: 'R-1' }],
  ...{ status: 'active', type: full('inpatient'), use: 'claim', patient: person, created: '2026-03-05' },
  ...{ insurer: { display: 'Payer' }, requestor: { display: 'Hospital' }, request: { identifier: { value: 'C-1' } } },
  ...{ outcome: 'partial', disposition: 'One line above the ceiling', preAuthRef: '77' },
  insurance: [{ sequence: 1, focal: true, coverage: { reference: 'Coverage/9' } }],
  item: [
    {
      ...{ itemSequence: 1, noteNumber: [1] },
      adjudication: [
        { category: full('submitted'), amount: { value: 800001, currency: 'INR' } },
        { category: full('eligible'), reason: full('ceiling'), amount: { value: 6, currency: 'INR' }, value: 0.5 },
      ],
    },
  ],
  adjudication: [{ category: full('benefit'), amount: { value: 11, currency: 'INR' } }],
  total: [{ category: full('benefit'), amount: { value: 11, currency: 'INR' } }],
  payment: { type: full('complete'), date: '2026-03-20', amount: { value: 11, currency: 'INR' } },
  processNote: [{ number: 1, text: 'Ceiling of the class (source: made-up list, row 4)' }],
}

const coverage: Json = {
  ...{ resourceType: 'Coverage', meta: { profile: [`${SATUSEHAT}Coverage`] }, id: 'c-1', status: 'active' },
  ...{ identifier: [{ system: 'urn:made-up:cards', value: '1' }], type: full('HIP'), subscriberId: 'S-1' },
  ...{ beneficiary: person, relationship: full('self'), period: { end: '2026-12-31' }, payor: [{ display: 'Payer' }] },
  class: [{ type: full('plan'), value: '2', name: 'Class 2' }],
}

const rupiahPackage = {
  url: 'https://fhir.kemkes.go.id/r4/StructureDefinition/Package',
  extension: [
    { url: 'tariffClass', valueCodeableConcept: full('BP') },
    {
      url: 'basePackage',
      extension: [
        { url: 'code', valueCodeableConcept: full('A-4-14-I') },
        { url: 'value', valueInteger: 2_500_000 },
      ],
    },
  ],
}
const satusehatClaim = nhcxClaim({ meta: { profile: [`${SATUSEHAT}Claim`] }, extension: [rupiahPackage] })

const written = (record: ExchangeRecord): Json | null => {
  if (record.kind === 'claim') return writeClaim(record)
  if (record.kind === 'response') return writeResponse(record)
  return record.kind === 'coverage' ? writeCoverage(record) : null
}

describe('profiles', () => {
  it('takes a claim that keeps to its profile, without a word', () => {
    for (const claim of [nhcxClaim(), satusehatClaim]) {
      const { records, refused, warnings } = readFhir(claim)
      expect([refused, warnings]).toEqual([[], []])
      expect(records).toHaveLength(1)
    }
  })

  it.each<[string, Json, string]>([
    ['an insurer', { insurer: undefined }, 'Claim.insurer'],
    ['a number', { identifier: undefined }, 'Claim.identifier'],
    ['a diagnosis', { diagnosis: undefined }, 'Claim.diagnosis'],
    [
      'the kind of a diagnosis',
      { diagnosis: [{ sequence: 1, diagnosisCodeableConcept: full('I10') }] },
      'Claim.diagnosis[0].type',
    ],
    ['lines', { item: undefined, total: undefined }, 'Claim.item'],
    [
      'the code of a statement',
      { supportingInfo: [{ sequence: 1, category: full('x') }] },
      'Claim.supportingInfo[0].code',
    ],
  ])('refuses an NHCX claim without %s, which R4 alone takes', (_what, changes, path) => {
    const { records, refused } = readFhir(nhcxClaim(changes))
    expect(records).toEqual([])
    expect(refused).toContainEqual(expect.objectContaining({ code: 'exchange.profile-element-missing', path }))
    expect(readFhir(nhcxClaim({ ...changes, meta: undefined })).refused).toEqual([])
  })

  it('takes a coding without its display, and says so', () => {
    const bare = [{ sequence: 1, productOrService: { coding: [{ system: 'urn:x', code: 'lab' }] } }]
    const { records, warnings } = readFhir(nhcxClaim({ item: bare, total: undefined }))
    expect(records).toHaveLength(1)
    expect(warnings).toContainEqual(
      expect.objectContaining({ path: 'Claim.item[0].productOrService.coding[0].display' }),
    )
  })

  it.each<[string, Json, string]>([
    ['of another type', { type: 'message', entry: [{ resource: nhcxClaim() }] }, 'Bundle.type'],
    ['without its claim', { type: 'collection', entry: [{ resource: coverage }] }, 'Bundle.entry'],
  ])('refuses an NHCX bundle %s', (_what, rest, path) => {
    const bundle = { resourceType: 'Bundle', meta: { profile: [`${NHCX}ClaimBundle`] }, ...rest }
    const { records, refused } = readFhir(bundle)
    expect(records).toEqual([])
    expect(refused).toContainEqual(expect.objectContaining({ code: 'exchange.profile-bundle', path }))
  })

  it('reads the case package of a SATUSEHAT claim, and gives it back', () => {
    const [claim] = readFhir(satusehatClaim).records
    expect(claim).toMatchObject({ casePackage: { value: { minor: 250_000_000, currency: 'IDR' } } })
    expect(claim && written(claim)?.extension).toEqual([rupiahPackage])
  })
})

describe('what was read comes back', () => {
  it.each([
    ['an NHCX claim', nhcxClaim()],
    ['a SATUSEHAT claim', satusehatClaim],
    ['an NHCX answer', nhcxAnswer],
    ['a coverage', coverage],
  ])('of %s, every supported element', (_what, json) => {
    const [record] = readFhir(json).records
    const agreement = agreementOf(json, (record && written(record)) ?? {})
    expect(agreement.lost).toEqual([])
    expect(agreement.same).toBe(agreement.supported)
    // Only parties, which stand in resources of their own, the version of a profile and extensions are beside the list.
    expect(agreement.elements - agreement.supported).toBeLessThan(20)
  })

  it('sees what is lost', () => {
    const claim = nhcxClaim()
    expect(agreementOf(claim, { ...claim, total: { value: 1, currency: 'INR' } }).lost).toEqual(['total.value'])
  })

  it('in a bundle of entries as NHCX has them, which our own reader takes', () => {
    const records = [nhcxClaim(), nhcxAnswer].flatMap((json) => readFhir(json).records)
    let count = 0
    const uuid = () => `00000000-0000-4000-8000-${String(++count).padStart(12, '0')}`
    const inside = records.map((record) => {
      if ('patient' in record && record.patient) record.patient.reference = null
      return written(record) as Json
    })
    const bundle = nhcxBundle(inside, { timestamp: '2026-03-06T00:00:00Z', uuid })
    const entries = bundle.entry as { fullUrl: string; resource: Json }[]
    expect(entries.map(({ resource }) => resource.resourceType).slice(0, 2)).toEqual(['ClaimResponse', 'Claim'])
    expect(JSON.stringify(bundle)).not.toMatch(/"#c\d|contained/)
    const again = readFhir(JSON.parse(JSON.stringify(bundle)))
    expect(again.refused).toEqual([])
    expect(again.records.map(({ kind }) => kind)).toEqual(['response', 'claim'])
    expect(again.records[1]).toMatchObject({ patient: { name: 'Made Up' }, insurer: { name: 'Payer' } })
  })

  const shared = join(process.env.PERIKSA_SHARED_DATA ?? '../shared/data', 'fhir')
  it.skipIf(!existsSync(shared))('in every resource of the collected FHIR files', () => {
    const files = readdirSync(shared, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.json'))
    let supported = 0
    for (const file of files) {
      for (const { entry, record } of readFhirEntries(JSON.parse(readFileSync(join(shared, file), 'utf8')))) {
        const agreement = agreementOf(entry.resource, (record && written(record)) ?? entry.resource)
        expect([file, entry.path, agreement.lost]).toEqual([file, entry.path, []])
        supported += record ? agreement.supported : 0
      }
    }
    expect(supported).toBeGreaterThan(1000)
  })
})
