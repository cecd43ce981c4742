import type { Bill } from '../../src/modules/intake/schema.js'

/** A valid medical bill; override what the test is about. */
export function aBill(change: Partial<Bill> = {}): Bill {
  const box = { x: 10, y: 10, width: 200, height: 20 }
  const total = change.total === undefined ? 85_000_000 : change.total
  return {
    isMedical: true,
    kind: 'outpatient_bill',
    languages: ['id'],
    country: 'ID',
    currency: 'IDR',
    facility: { name: 'Klinik Contoh Sehat', address: 'Jalan Contoh 1', phone: '0800-000-001' },
    patient: { name: 'Budi Contoh', recordNumber: '10-20-30', cardNumber: '0001234567890', birthDate: null },
    receiptNumber: 'KW-001',
    serviceDate: '2026-06-10',
    documentDate: '2026-06-10',
    admissionDate: null,
    dischargeDate: null,
    serviceType: 'RAWAT JALAN',
    diagnosis: { text: 'ISPA', icd10: 'J06.9' },
    doctor: { name: 'dr. Contoh', specialty: null },
    room: null,
    lines: [
      {
        page: 1,
        description: 'Konsultasi dokter',
        quantity: 1,
        unitPrice: total,
        amount: total,
        section: null,
        date: null,
        box,
        confidence: 1,
      },
    ],
    subtotal: null,
    discount: null,
    tax: null,
    rounding: null,
    deposit: null,
    amountDue: null,
    amountInWords: null,
    total,
    totalNeedsCheck: false,
    fields: {
      total: { value: total, confidence: 1, page: 1, box, raw: 'Rp 850.000' },
      'facility.name': { value: 'Klinik Contoh Sehat', confidence: 1, page: 1, box, raw: 'Klinik Contoh Sehat' },
    },
    checks: [],
    text: 'Klinik Contoh Sehat',
    ...change,
  }
}
