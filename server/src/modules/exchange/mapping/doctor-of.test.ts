import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { HospitalClaim } from '../../claims/schema.js'
import { readFhir } from '../formats/fhir/read-fhir.js'
import { writeClaim } from '../formats/fhir/write-fhir.js'
import { readX12 } from '../formats/x12/read-x12.js'
import { readClaimBytes } from '../read-file.js'
import type { ClaimRecord } from '../schema.js'
import { doctorOf } from './doctor-of.js'
import { toHospitalClaim } from './to-hospital-claim.js'

const NPI = 'http://hl7.org/fhir/sid/us-npi'
const ROLE = 'http://terminology.hl7.org/CodeSystem/claimcareteamrole'
const role = (code: string) => ({ coding: [{ system: ROLE, code }] })
const coded = (system: string, code: string) => ({ coding: [{ system, code }] })

/** A made-up stay as SATUSEHAT's claims are shaped: case group and price in an extension, rupiah. */
const stay = (changes: object = {}) => ({
  ...{ resourceType: 'Claim', status: 'active', use: 'claim', created: '2026-03-03', type: { text: 'stay' } },
  extension: [
    {
      url: 'https://fhir.kemkes.go.id/r4/StructureDefinition/Package',
      extension: [
        {
          url: 'basePackage',
          extension: [
            { url: 'code', valueCodeableConcept: coded('urn:ina-cbg', 'A-4-14-I') },
            { url: 'value', valueInteger: 2_500_000 },
          ],
        },
      ],
    },
  ],
  contained: [
    {
      resourceType: 'Practitioner',
      id: 'd',
      identifier: [{ system: 'urn:sip', value: 'SIP-1' }],
      name: [{ text: 'Dr A' }],
    },
    {
      resourceType: 'Patient',
      id: 'p',
      identifier: [{ system: 'urn:card', value: '0001' }],
      gender: 'female',
      birthDate: '2000-03-01',
    },
  ],
  identifier: [{ system: 'urn:claims', value: '0301R0010326V000123' }],
  ...{ patient: { reference: '#p' }, billablePeriod: { start: '2026-02-27', end: '2026-03-01T10:00:00+07:00' } },
  ...{ provider: { identifier: { system: 'urn:ihs', value: '100' } }, priority: { text: 'normal' } },
  careTeam: [
    { sequence: 1, provider: { display: 'Dr Sender' }, role: role('referring') },
    { sequence: 2, provider: { reference: '#d' }, role: role('primary') },
  ],
  diagnosis: [
    { sequence: 1, diagnosisCodeableConcept: coded('http://hl7.org/fhir/sid/icd-10', 'E11.9') },
    {
      sequence: 2,
      diagnosisCodeableConcept: coded('http://hl7.org/fhir/sid/icd-10', 'A01.0'),
      type: [coded('urn:t', 'principal')],
    },
  ],
  procedure: [{ sequence: 1, procedureCodeableConcept: coded('http://hl7.org/fhir/sid/icd-9-cm', '45.13') }],
  insurance: [{ sequence: 1, focal: true, coverage: { display: 'Card' } }],
  item: [{ sequence: 1, productOrService: { text: 'stay' }, net: { value: 2_500_000, currency: 'IDR' } }],
  total: { value: 2_500_000, currency: 'IDR' },
  ...changes,
})
const read = (json: unknown): ClaimRecord => {
  const { records, refused } = readFhir(JSON.parse(JSON.stringify(json)))
  expect(refused).toEqual([])
  return records[0] as ClaimRecord
}
const pseudonym = (name: string): string => {
  const hex = createHash('sha256').update(`key ${name}`).digest('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join('-')
}

const naming = { pseudonym, registered: new Map<string, string>() }

describe('who treated', () => {
  it.each<[string, object, string | null]>([
    ['the first role that answers, never who referred', {}, 'doctor:urn:sip|SIP-1'],
    [
      'the only member without a role',
      { careTeam: [{ sequence: 1, provider: { reference: '#d' } }] },
      'doctor:urn:sip|SIP-1',
    ],
    [
      'a name within the facility, however it is written',
      { careTeam: [{ sequence: 1, provider: { display: 'dr.  a, Sp.PD' } }] },
      'doctor-name:100|DR A SP PD',
    ],
    [
      'a practitioner who bills',
      { careTeam: undefined, provider: { reference: 'Practitioner/7' } },
      'doctor-at:|Practitioner/7',
    ],
    [
      'nobody where only somebody referred',
      { careTeam: [{ sequence: 1, provider: { display: 'B' }, role: role('referring') }] },
      null,
    ],
    [
      'nobody where the team is an organisation',
      { careTeam: [{ sequence: 1, provider: { reference: 'Organization/3' } }] },
      null,
    ],
    ['nobody where nobody is named', { careTeam: undefined }, null],
  ])('of a FHIR claim: %s', (_name, changes, wanted) => {
    const claim = read(stay(changes))
    expect(doctorOf(claim)).toBe(wanted)
    // Written as FHIR and read again, the doctor is the same.
    expect(doctorOf(read(writeClaim(claim)))).toBe(wanted)
  })

  it('of an 837: the attending provider, else the rendering one, never the referring', () => {
    const interchange = (names: string[]): string => {
      const body = ['BHT*0019*00*1*20260302*1015*CH', 'HL*1**20*1', 'NM1*85*2*MADE UP CLINIC*****XX*1000000001']
      body.push('HL*2*1*22*0', 'SBR*P*18*GROUP******CI', 'NM1*IL*1*UP*MADE****MI*M-1', 'CLM*C-77*100***11:A:1*Y*A*Y*Y')
      body.push('HI*ABK:J069', ...names, 'LX*1', 'SV2*0300*HC:99213*100*UN*1')
      const all = ['GS*HC*S*R*20260302*1015*7*X*005010X223A2', 'ST*837*0001*005010X223A2', ...body]
      const isa =
        'ISA*00*          *00*          *ZZ*MADEUPSENDER   *ZZ*MADEUPPAYER    *260302*1015*^*00501*000000042*0*T*:'
      return `${[isa, ...all, `SE*${body.length + 2}*0001`, 'GE*1*7', 'IEA*1*000000042'].join('~\n')}~`
    }
    const of = (...names: string[]) => doctorOf(readX12(interchange(names)).records[0] as ClaimRecord)
    const [referring, rendering] = ['NM1*DN*1*SENT*BY****XX*9', 'NM1*82*1*DOC*TOR****XX*2']
    expect(of(referring, rendering, 'NM1*71*1*IN*CHARGE****XX*1')).toBe(`doctor:${NPI}|1`)
    expect(of(referring, rendering)).toBe(`doctor:${NPI}|2`)
    expect(of(referring)).toBeNull()
  })

  it('of a CMS table: the attending physician’s number', async () => {
    const rows = [
      'BENE_ID|CLM_ID|NCH_CLM_TYPE_CD|CLM_FROM_DT|CLM_THRU_DT|CLM_TOT_CHRG_AMT|AT_PHYSN_NPI|OP_PHYSN_NPI|CLM_LINE_NUM|REV_CNTR',
      '-7|-100|60|30-May-2026|31-May-2026|120.50|11|12|1|0300',
      '-7|-101|60|30-May-2026|31-May-2026|120.50|||1|0300',
    ]
    const { pieces } = await readClaimBytes(Buffer.from(rows.join('\n')))
    const found: (string | null)[] = []
    for await (const piece of pieces) if (piece.record?.kind === 'claim') found.push(doctorOf(piece.record))
    expect(found).toEqual([`doctor:${NPI}|11`, null])
  })
})

describe('a claim of another system in the risk list', () => {
  it('is a hospital claim under pseudonyms: no number and no name of anybody', () => {
    const made = toHospitalClaim(read(stay()), naming)
    const claim = HospitalClaim.parse(made)
    expect(claim).toMatchObject({
      ...{ serviceCode: 2, admittedOn: '2026-02-27', dischargedOn: '2026-03-01', cbgCode: 'A-4-14-I' },
      ...{ diagnosis: 'A010', secondaryDiagnoses: ['E119'], procedureCode: '4513', isReferred: true },
      ...{ billed: 250_000_000, groupTariff: 250_000_000, paid: null, facilityClassCode: null },
      ...{ memberKey: pseudonym('member:0001'), memberSex: 2, memberAgeDays: 9494 },
      ...{ doctorKey: pseudonym('doctor:urn:sip|SIP-1') },
    })
    expect(claim.id).toBe(`${claim.facilityKey}-0301R0010326V000123`)
    expect(JSON.stringify(made)).not.toMatch(/SIP-1|Dr A|Dr Sender|"0001"|urn:/)
  })

  it('goes by the code of a facility that the registry knows', () => {
    const registered = new Map([['urn:ihs|100', 'RS001']])
    expect(toHospitalClaim(read(stay()), { pseudonym, registered })).toMatchObject({
      ...{ facilityKey: 'RS001', id: 'RS001-0301R0010326V000123' },
    })
  })

  it.each<[string, object]>([
    ['not-a-claim', { use: 'preauthorization' }],
    ['currency', { total: { value: 25, currency: 'INR' } }],
    ['case-group', { extension: undefined }],
    ['days', { billablePeriod: { start: '2026-02' } }],
    ['diagnosis', { diagnosis: undefined }],
    ['number', { identifier: undefined }],
    [
      'facility',
      { provider: { reference: '#h' }, contained: [...stay().contained, { resourceType: 'Organization', id: 'h' }] },
    ],
  ])('is none where it lacks: %s', (lacks, changes) => {
    expect(toHospitalClaim(read(stay(changes)), naming)).toBe(lacks)
  })
})
