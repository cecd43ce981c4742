import { describe, expect, it } from 'vitest'
import { aBill, aLine } from '../../../../test/factories/claim.js'
import { fromWhole } from '../../../shared/money.js'
import { applyCorrections } from '../correcting/apply-corrections.js'
import { type ReadField, type SecondResult, SecondValues } from '../schema.js'
import { withSecondReading } from './compare-readings.js'

const seen = (value: string | number, confidence = 0.97): ReadField => ({
  ...{ value, confidence, page: 1, box: { x: 1, y: 2, width: 3, height: 4 }, raw: String(value) },
})
const bill = aBill({
  receiptNumber: 'KW-1',
  lines: [aLine({ description: 'Konsultasi dokter' })],
  fields: { total: seen(fromWhole(850_000)), 'patient.name': seen('Tester Satu') },
})
const same = {
  ...{ nama_faskes: 'RSUD CONTOH SATU', nama_pasien: 'Tn. Tester Satu', tanggal_pelayanan: '2026-06-10' },
  ...{ jenis_pelayanan: 'RAWAT JALAN', no_kwitansi: 'KW-1', diagnosa: 'Demam tifoid' },
  ...{ biaya_konsultasi: 850_000, total_biaya: 850_000, tindakan: ['Konsultasi dokter'] },
}
const second = (values: object): SecondResult => ({
  ...{ ok: true, reader: 'eye-1', prompt: 'second-reading/1', values: SecondValues.parse(values) },
})
const failing = (changed: ReturnType<typeof withSecondReading>) =>
  changed.checks.filter((check) => check.code === 'second-reading').map((check) => check.facts)

describe('two readings of one bill', () => {
  it('that agree leave it as it was, with a note', () => {
    const { secondReading, ...rest } = withSecondReading(bill, second(same))
    expect(secondReading).toMatchObject({ state: 'agrees', compared: 8, reader: 'eye-1', problem: null })
    expect(rest).toEqual(bill)
  })

  it('that differ in the total show both and take neither on trust: the value read here stays', () => {
    const changed = withSecondReading(bill, second({ ...same, total_biaya: 8_500_000 }))
    expect(changed.total).toBe(fromWhole(850_000))
    expect(changed.totalNeedsCheck).toBe(true)
    expect(changed.fields.total).toMatchObject({
      value: fromWhole(850_000),
      confidence: 0.5,
      second: fromWhole(8_500_000),
    })
    expect(failing(changed)).toEqual([{ field: 'total', local: fromWhole(850_000), second: fromWhole(8_500_000) }])
    expect(changed.secondReading?.state).toBe('differs')
  })

  it.each([
    ['a name', { nama_pasien: 'Orang Lain' }, 'patient.name', 'Orang Lain'],
    ['a day', { tanggal_pelayanan: '2026-06-11' }, 'serviceDate', '2026-06-11'],
    ['a receipt number by one sign', { no_kwitansi: 'KW-7' }, 'receiptNumber', 'KW-7'],
    ['a kind of care', { jenis_pelayanan: 'RAWAT INAP' }, 'serviceType', 'RAWAT INAP'],
    ['a doctor that was not read here', { nama_dokter: 'dr. Tester Tiga' }, 'doctor.name', 'dr. Tester Tiga'],
    ['a birth date that was not read here', { tanggal_lahir: '1990-01-02' }, 'patient.birthDate', '1990-01-02'],
  ])('that differ in %s mark the field, and no value is taken', (_what, change, field, value) => {
    const changed = withSecondReading(bill, second({ ...same, ...change }))
    expect(changed.fields[field]).toMatchObject({
      second: value,
      confidence: expect.toSatisfy((c: number) => c <= 0.5),
    })
    const { checks, fields, secondReading, ...rest } = changed
    const { checks: _c, fields: _f, ...before } = bill
    expect(rest).toEqual(before)
  })

  it('that differ in a person name no one in the check', () => {
    const changed = withSecondReading(bill, second({ ...same, nama_pasien: 'Orang Lain', tanggal_lahir: '1990-01-02' }))
    expect(failing(changed)).toEqual([{ field: 'patient.name' }, { field: 'patient.birthDate' }])
  })

  it('say where parts differ and items have no line', () => {
    const changed = withSecondReading(bill, second({ ...same, biaya_konsultasi: 50_000, obat: ['Amoksisilin 500 mg'] }))
    expect(failing(changed)).toEqual([
      { field: 'cost.consultation', local: fromWhole(850_000), second: fromWhole(50_000) },
      { field: 'lines', local: 1, unseen: 1 },
    ])
    expect(changed.fields).toEqual(bill.fields)
  })

  it('of which one failed leave the bill as it was, with the reason', () => {
    const failed = { ok: false as const, reader: 'eye-1', prompt: 'second-reading/1', problem: 'llm.timeout' }
    const { secondReading, ...rest } = withSecondReading(bill, failed)
    expect(secondReading).toMatchObject({ state: 'failed', problem: 'llm.timeout' })
    expect(rest).toEqual(bill)
  })

  it('are settled for a field once a person has corrected it', () => {
    const changed = withSecondReading(bill, second({ ...same, total_biaya: 1, no_kwitansi: 'KW-7' }))
    const settled = applyCorrections(changed, [{ field: 'total', becomes: fromWhole(850_000) }])
    expect(settled.totalNeedsCheck).toBe(false)
    expect(settled.fields.total?.second).toBeUndefined()
    expect(failing(settled).map(({ field }) => field)).toEqual(['receiptNumber'])
  })
})
