import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import writeXlsxFile from 'write-excel-file/node'
import { fromWhole } from '../../../shared/money.js'
import { readDrafts } from '../read-drafts.js'

const bytes = (text: string): Buffer => Buffer.from(text, 'utf8')
const first = async (text: string) => (await readDrafts(bytes(text))).drafts[0]?.draft
const codeOf = (work: Promise<unknown>) => work.then(() => null).catch((error) => error.code)

describe('a table', () => {
  it('of ours is read by its columns, whatever their order', async () => {
    const read = await readDrafts(
      bytes(
        'billed;diagnoses;papers;procedures;sex;service;admitted_on;discharged_on;birth_date;reference;nama_pasien\n' +
          'Rp 1.234.567;a010 | A09;SEP|resume;-;P;rawat inap;2026-06-01;04/06/2026;1990-06-01;R-1;Siti\n',
      ),
    )
    expect(read).toMatchObject({ format: 'csv', refused: [] })
    expect(read.drafts[0]?.draft).toMatchObject({
      ...{ reference: 'R-1', diagnoses: ['A01.0', 'A09'], papers: ['sep', 'medical-summary'], procedures: [] },
      ...{ billed: fromWhole(1_234_567), sex: 'female', service: 'inpatient', dischargedOn: '2026-06-04' },
      ...{ ageDays: 13_149, wardClass: null },
    })
    // What is in no list of columns is never read.
    expect(JSON.stringify(read)).not.toContain('Siti')
  })

  it('of E-Klaim is read with its tabs and codes', async () => {
    const draft = await first(
      'PTD\tADMISSION_DATE\tDISCHARGE_DATE\tBIRTH_DATE\tSEX\tDIAGLIST\tPROCLIST\tINACBG\tTOTAL_TARIF\tKELAS_RAWAT\n' +
        '1\t01/06/2026\t04/06/2026\t01/06/1990\t2\tA01.0;A09\t99.21\tA-4-14-I\t4000000\t3\n',
    )
    expect(draft).toMatchObject({
      ...{ service: 'inpatient', sex: 'female', diagnoses: ['A01.0', 'A09'], procedures: ['99.21'] },
      ...{ cbgCode: 'A-4-14-I', billed: fromWhole(4_000_000), wardClass: 3, papers: null },
    })
  })

  it.each(['none', 'tidak ada', "'-", '-'])('says %j for none, and nothing for not said', async (none) => {
    expect(await first(`diagnoses,procedures,papers\nA09,${none},\n`)).toMatchObject({ procedures: [], papers: null })
  })

  it('refuses a row by its place and fields, never by what it says', async () => {
    const read = await readDrafts(bytes('diagnoses,billed,sex\nA09,x1y,2\nSiti,5,2\nA09,5,2\n'))
    expect(read.drafts.map(({ place }) => place)).toEqual([3])
    expect(read.refused).toEqual([
      { place: '1', code: 'presubmission.cell-unreadable', fields: ['billed'] },
      { place: '2', code: 'presubmission.cell-unreadable', fields: ['diagnoses'] },
    ])
  })

  it('counts all rows that it refuses and names the first hundred', async () => {
    const read = await readDrafts(bytes(`diagnoses,sex\n${'A09,3\n'.repeat(150)}A09,2\n`))
    expect([read.drafts.length, read.refused.length, read.refusedCount]).toEqual([1, 100, 150])
  })

  it('may be a sheet', async () => {
    const cell = (value: string) => ({ value, type: String })
    const sheet = await writeXlsxFile([
      [cell('diagnoses'), cell('billed'), cell('admitted_on')],
      [cell('A09'), { value: 5000, type: Number }, { value: new Date('2026-06-01'), type: Date, format: 'dd/mm/yyyy' }],
    ]).toBuffer()
    expect(await readDrafts(sheet)).toMatchObject({
      format: 'xlsx',
      drafts: [{ place: 1, draft: { diagnoses: ['A09'], billed: fromWhole(5000), admittedOn: '2026-06-01' } }],
    })
    expect(await codeOf(readDrafts(sheet.subarray(0, 200)))).toBe('presubmission.sheet-unreadable')
    const bomb = zipSync({ 'xl/workbook.xml': new Uint8Array(9_000_000) }, { level: 1 })
    expect(bomb.length).toBeLessThan(100_000)
    expect(await codeOf(readDrafts(Buffer.from(bomb)))).toBe('presubmission.sheet-too-large')
  })
})

describe('other files', () => {
  it('of our JSON are read strictly', async () => {
    const one = { diagnoses: ['A09'], papers: ['sep'] }
    const read = await readDrafts(
      bytes(JSON.stringify({ claims: [one, { ...one, patient: 'Siti' }, { ...one, sex: 3 }] })),
    )
    expect(read.drafts.map(({ place }) => place)).toEqual([1])
    expect(read.refused.map(({ place }) => place)).toEqual(['2', '3'])
  })

  it('of the national sample and of FHIR are read through exchange', async () => {
    const sample = await first(
      'FKL02,FKL03,FKL04,FKL10,FKL18,FKL19,FKL47\n77,2026-06-01,2026-06-04,2,A010,A-4-14-I,4000000\n',
    )
    expect(sample).toMatchObject({ reference: '77', service: 'inpatient', diagnoses: ['A01.0'], cbgCode: 'A-4-14-I' })
    const coded = (system: string, code: string) => ({ coding: [{ system, code }] })
    const diagnosis = (sequence: number, code: string, type: string) => ({
      ...{ sequence, diagnosisCodeableConcept: coded('http://hl7.org/fhir/sid/icd-10', code) },
      type: [coded('http://terminology.hl7.org/CodeSystem/ex-diagnosistype', type)],
    })
    const claim = {
      ...{ resourceType: 'Claim', status: 'active', use: 'claim', created: '2026-06-05', id: 'F-1' },
      type: coded('http://terminology.hl7.org/CodeSystem/claim-type', 'institutional'),
      subType: coded('http://terminology.hl7.org/CodeSystem/ex-claimsubtype', 'inpatient'),
      ...{ patient: { display: 'Siti' }, provider: { display: 'RS' }, priority: { coding: [{ code: 'normal' }] } },
      insurance: [{ sequence: 1, focal: true, coverage: { display: 'JKN' } }],
      billablePeriod: { start: '2026-06-01', end: '2026-06-04' },
      diagnosis: [
        diagnosis(1, 'A09', 'secondary'),
        diagnosis(2, 'A01.0', 'principal'),
        diagnosis(3, 'R50.9', 'admitting'),
      ],
      total: { value: 4000000, currency: 'IDR' },
    }
    const read = await readDrafts(bytes(JSON.stringify(claim)))
    expect(read).toMatchObject({ format: 'fhir-r4', refused: [] })
    expect(read.drafts[0]?.draft).toMatchObject({
      ...{ service: 'inpatient', diagnoses: ['A01.0', 'A09'], dischargedOn: '2026-06-04', papers: null },
      billed: fromWhole(4_000_000),
    })
    expect(JSON.stringify(read)).not.toContain('Siti')
  })

  it.each([
    ['', 'registry.file-unreadable'],
    ['a,b\n1,2\n', 'exchange.format-unknown'],
    ['{"resourceType":"Patient"', 'exchange.json-broken'],
    ['<Bundle/>', 'exchange.format-unknown'],
    ['diagnoses\n', 'presubmission.nothing-to-preview'],
    [`diagnoses\n${'A09\n'.repeat(501)}`, 'presubmission.too-many'],
  ])('%j is refused with %s', async (text, code) => expect(await codeOf(readDrafts(bytes(text)))).toBe(code))
})
