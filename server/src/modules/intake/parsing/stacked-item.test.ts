import { describe, expect, it } from 'vitest'
import { pagesOfPlainText } from '../media/plain-text-page.js'
import { parseBill } from './parse-bill.js'

const read = (text: string) => parseBill(pagesOfPlainText(text))

describe('items written over several rows', () => {
  it('are one line each, and the last total is the bill’s', () => {
    const bill = read(
      [
        'KLINIK CONTOH TENGAH',
        'Pasien: Made Up        Tanggal: 2026-03-04',
        '',
        '1. Konsultasi dokter umum',
        '   Tarif: Rp 75.000',
        '   Qty: 1',
        '   Total: Rp 75.000',
        '2) Darah lengkap',
        '   Harga: Rp 60.000',
        '   Jumlah: 2',
        '   Jumlah: Rp 120.000',
        'Rontgen dada',
        '   Qty: 1',
        '   Total: Rp 150.000',
        '',
        'TOTAL TAGIHAN: Rp 345.000',
      ].join('\n'),
    )
    expect(
      bill.lines.map(({ description, quantity, unitPrice, amount }) => [description, quantity, unitPrice, amount]),
    ).toEqual([
      ['Konsultasi dokter umum', 1, 7_500_000, 7_500_000],
      ['Darah lengkap', 2, 6_000_000, 12_000_000],
      ['Rontgen dada', 1, null, 15_000_000],
    ])
    expect(bill).toMatchObject({ total: 34_500_000, totalNeedsCheck: false, isMedical: true })
  })

  it('leaves the foot of a bill alone', () => {
    const bill = read(
      'CLINIC\nPatient: Made Up\nConsultation    500.00\nSummary\nSubtotal: 500.00\nTax: 0.00\nTotal: 500.00',
    )
    expect(bill.lines.map((line) => line.description)).toEqual(['Consultation'])
    expect(bill.total).toBe(50_000)
  })
})

describe('a paper of treatments without a patient', () => {
  const treatments = [
    'Emergency consultation: Rs 900',
    'CT scan head: Rs 4,000',
    'Chest X-ray: Rs 400',
    'Blood test: Rs 300',
    'Wound suturing: Rs 800',
    'Injection administration: Rs 200',
  ]
  it('is a bill of care', () => {
    expect(read(['SOME TRAUMA CENTRE', 'Case: unknown', ...treatments, 'Total: Rs 6,600'].join('\n')).isMedical).toBe(
      true,
    )
  })

  it('is none when an animal is treated', () => {
    expect(read(['SOME VETERINARY CLINIC', ...treatments, 'Total: Rs 6,600'].join('\n')).isMedical).toBe(false)
  })
})
