import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aPage, endingAt, type PrintedLine } from '../../../../test/factories/page.js'
import { Bill } from '../schema.js'
import { costParts } from './cost-parts.js'
import { parseBill } from './parse-bill.js'

const item = (...[no, what, count, price, amount]: [string, string, string, string, string]): PrintedLine => [
  [4, no],
  [8, what],
  endingAt(52, count),
  endingAt(68, price),
  endingAt(84, amount),
]
const foot = (label: string, amount: string): PrintedLine => [[50, label], endingAt(84, amount)]

const WARD_BILL: PrintedLine[] = [
  [[30, 'RSUD Bukit Lestari']],
  [[22, 'Jl. Melati Raya No. 5, Kota Sembrani Telp. (021) 555-0199']],
  [[28, 'RINCIAN BIAYA RAWAT INAP']],
  [
    [4, 'No. Kwitansi'],
    [22, ': KW/2026/07/0123'],
    [52, 'Tgl. Kwitansi'],
    [70, ': 12 Juli 2026'],
  ],
  [
    [4, 'Nama Pasien'],
    [22, ': Sri Wulandari'],
    [52, 'No. RM'],
    [70, ': 00-12-34-56'],
  ],
  [
    [4, 'No. Kartu JKN'],
    [22, ': 0001234567890'],
    [52, 'Ruang / Kelas'],
    [70, ': Anggrek / II'],
  ],
  [
    [4, 'Tgl. Masuk'],
    [22, ': 09/07/2026'],
    [52, 'Tgl. Keluar'],
    [70, ': 12/07/2026'],
  ],
  [
    [4, 'DPJP'],
    [22, ': dr. Hasan Basri, Sp.PD'],
    [52, 'Diagnosa'],
    [70, ': Demam berdarah (A91)'],
  ],
  [[4, 'No'], [8, 'Uraian'], endingAt(52, 'Jml'), endingAt(68, 'Harga Satuan'), endingAt(84, 'Jumlah (Rp)')],
  [[8, 'AKOMODASI']],
  item('1', 'Kamar kelas II Anggrek', '3', '350.000', '1.050.000'),
  [[8, 'Sub Total'], endingAt(84, '1.050.000')],
  [[8, 'LABORATORIUM']],
  item('2', 'Hematologi lengkap', '2', '95.000', '190.000'),
  item('3', 'NS1 dengue', '1', '250.000', '250.000'),
  [[8, 'Sub Total'], endingAt(84, '440.000')],
  [[8, 'OBAT & ALKES']],
  item('4', 'Paracetamol 500 mg', '10', '1.500', '15.000'),
  item('5', 'Infus RL 500 ml', '6', '22.500', '135.000'),
  [[8, 'Sub Total'], endingAt(84, '150.000')],
  foot('Jumlah Biaya', 'Rp 1.640.000'),
  foot('Diskon', 'Rp 40.000'),
  foot('Total Tagihan', 'Rp 1.600.000'),
  foot('Uang Muka', 'Rp 500.000'),
  foot('Sisa yang harus dibayar', 'Rp 1.100.000'),
  'Terbilang: Satu juta enam ratus ribu rupiah',
]

describe('parseBill on a ward bill', () => {
  const bill = parseBill([aPage(WARD_BILL)])

  it('reads who, where and when', () => {
    expect(bill.facility).toEqual({
      name: 'RSUD Bukit Lestari',
      address: 'Jl. Melati Raya No. 5, Kota Sembrani',
      phone: '(021) 555-0199',
    })
    expect(bill.patient).toMatchObject({
      name: 'Sri Wulandari',
      recordNumber: '00-12-34-56',
      cardNumber: '0001234567890',
    })
    expect(bill).toMatchObject({
      receiptNumber: 'KW/2026/07/0123',
      documentDate: '2026-07-12',
      admissionDate: '2026-07-09',
      dischargeDate: '2026-07-12',
      room: 'Anggrek / II',
    })
    expect(bill.doctor.name).toBe('dr. Hasan Basri, Sp.PD')
    expect(bill.diagnosis).toEqual({ text: 'Demam berdarah', icd10: 'A91' })
  })

  it('reads lines under their sections', () => {
    expect(bill.lines.map((l) => [l.description, l.quantity, l.unitPrice, l.amount, l.section])).toEqual([
      ['Kamar kelas II Anggrek', 3, 35_000_000, 105_000_000, 'AKOMODASI'],
      ['Hematologi lengkap', 2, 9_500_000, 19_000_000, 'LABORATORIUM'],
      ['NS1 dengue', 1, 25_000_000, 25_000_000, 'LABORATORIUM'],
      ['Paracetamol 500 mg', 10, 150_000, 1_500_000, 'OBAT & ALKES'],
      ['Infus RL 500 ml', 6, 2_250_000, 13_500_000, 'OBAT & ALKES'],
    ])
  })

  it('takes the bill total, not the balance after the deposit, and is sure of it', () => {
    expect(bill).toMatchObject({
      total: 160_000_000,
      deposit: 50_000_000,
      discount: 4_000_000,
      amountDue: 110_000_000,
      subtotal: 164_000_000,
      totalNeedsCheck: false,
    })
    expect(bill).toMatchObject({ isMedical: true, kind: 'inpatient_bill', currency: 'IDR', country: 'ID' })
    expect(bill.languages[0]).toBe('id')
  })

  it('adds the cost up by what was done', () => {
    expect(costParts(bill)).toMatchObject({
      accommodation: 105_000_000,
      tests: 44_000_000,
      medicines: 15_000_000,
      other: 0,
    })
  })

  it('reads the same from a slanted photograph', () => {
    const photo = parseBill([aPage(WARD_BILL, { slant: 0.03, source: 'ocr', confidence: 0.95 })])
    expect(photo.total).toBe(bill.total)
    expect(photo.lines.map((l) => l.description)).toEqual(bill.lines.map((l) => l.description))
  })

  it('reports a wrong print without mending it', () => {
    const wrong = WARD_BILL.map((line) =>
      Array.isArray(line) && line.some(([, t]) => t === 'NS1 dengue')
        ? item('3', 'NS1 dengue', '1', '250.000', '290.000')
        : line,
    )
    const read = parseBill([aPage(wrong)])
    expect(read.lines[2]).toMatchObject({ quantity: 1, unitPrice: 25_000_000, amount: 29_000_000 })
    expect(read.checks.filter((c) => !c.ok).map((c) => c.code)).toEqual(
      expect.arrayContaining(['line-arithmetic', 'section-subtotal', 'lines-total']),
    )
    expect(read.total).toBe(160_000_000)
    expect(read.lines[2]?.confidence).toBe(0.5)
  })

  it('trusts an amount that the printed sum holds more than one that nothing speaks for', () => {
    const wrong = WARD_BILL.map((line) =>
      Array.isArray(line) && line.some(([, t]) => t === 'NS1 dengue')
        ? item('3', 'NS1 dengue', '1', '210.000', '250.000')
        : line,
    )
    expect(parseBill([aPage(wrong)]).lines[2]).toMatchObject({ amount: 25_000_000, confidence: 0.75 })
  })
})

const CLINIC_INVOICE: PrintedLine[] = [
  [[30, 'Riverbend Multispeciality Clinic']],
  [[26, '12 Lake Road, Near City Park, Pune 411000']],
  [[30, 'Phone No: 020-5550-1234']],
  [[34, 'OPD BILL']],
  [
    [4, 'Bill No.: OPB-2026-00456'],
    [52, 'Bill Date: 05-Aug-2026'],
  ],
  [
    [4, 'Patient Name: Meera Nair'],
    [52, 'UHID: RB100234'],
  ],
  [
    [4, 'Consultant: Dr. Arjun Rao, MD'],
    [52, 'Department: Cardiology'],
  ],
  [[4, 'Diagnosis: Hypertension (I10)']],
  [[4, 'Sr'], [8, 'Particulars'], endingAt(52, 'Qty'), endingAt(68, 'Rate (Rs.)'), endingAt(84, 'Amount (Rs.)')],
  item('1', 'Consultation - Cardiology', '1', '1,200.00', '1,200.00'),
  item('2', 'ECG', '1', '350.00', '350.00'),
  item('3', 'Echo with Doppler screening', '1', '1,12,500.50', '1,12,500.50'),
  [[8, 'study of both sides']],
  foot('Gross Amount', '1,14,050.50'),
  foot('Less: Concession', '50.50'),
  foot('Net Payable', '1,14,000.00'),
  'Amount in Words: Rupees One Lakh Fourteen Thousand Only',
]

describe('parseBill on an Indian clinic invoice', () => {
  const bill = parseBill([aPage(CLINIC_INVOICE)])

  it('reads its own wording', () => {
    expect(bill.facility.name).toBe('Riverbend Multispeciality Clinic')
    expect(bill).toMatchObject({ receiptNumber: 'OPB-2026-00456', documentDate: '2026-08-05', currency: 'INR' })
    expect(bill.patient).toMatchObject({ name: 'Meera Nair', recordNumber: 'RB100234' })
    expect(bill.doctor).toEqual({ name: 'Dr. Arjun Rao, MD', specialty: 'Cardiology' })
    expect(bill.diagnosis).toEqual({ text: 'Hypertension', icd10: 'I10' })
  })

  it('reads lakh grouping, a wrapped description and the total in words', () => {
    expect(bill.lines.map((l) => [l.description, l.amount])).toEqual([
      ['Consultation - Cardiology', 120_000],
      ['ECG', 35_000],
      ['Echo with Doppler screening study of both sides', 11_250_050],
    ])
    expect(bill).toMatchObject({
      total: 11_400_000,
      discount: 5_050,
      totalNeedsCheck: false,
      isMedical: true,
      kind: 'outpatient_bill',
    })
  })
})

it('finds nothing on an empty page and says so', () => {
  const bill = parseBill([aPage([])])
  expect(bill).toMatchObject({ total: null, totalNeedsCheck: true, isMedical: false, kind: 'other', lines: [] })
})

it('keeps no citizen number', () => {
  const bill = parseBill([
    aPage([
      [[20, 'Klinik Melur']],
      'Nama Pasien: Sari Dewi',
      'NIK: 3171234567890001',
      'Konsultasi dokter   Rp 50.000',
      'Total   Rp 50.000',
    ]),
  ])
  expect(JSON.stringify({ ...bill, fields: bill.fields })).not.toContain('3171234567890001')
})

it('never throws, whatever the words are', () => {
  const text = fc.oneof(
    fc.constantFrom(
      'Total',
      'Rp',
      '|',
      '||',
      'No.',
      'Pasien :',
      '1.000',
      '12/07/2026',
      'dr.',
      '@',
      '-',
      '[',
      'Jumlah',
      'Qty',
      'Harga',
    ),
    fc.string({ minLength: 1, maxLength: 8 }),
  )
  const cell = fc.tuple(fc.integer({ min: 0, max: 90 }), text)
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { maxLength: 12 }), (lines) => {
      const bill = parseBill([aPage(lines)])
      expect(Bill.safeParse(bill).success).toBe(true)
    }),
    { numRuns: 150 },
  )
})
