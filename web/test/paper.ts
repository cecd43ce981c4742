import type { Bill } from '@periksa/server/intake/schema'

/** A made-up bill: its page as a drawing, and the same places as boxes, so that what is lit is what was drawn. */
type Text = { x: number; y: number; text: string; size?: number; bold?: boolean; end?: boolean; name?: string }

export const PAGE = { width: 1000, height: 1414 }
const MONTHS = '2026-11'

type Item = [section: string, description: string, quantity: number, unitPrice: number, amount: number]
const ITEMS: Item[] = [
  ['Akomodasi', 'Kamar kelas 2, Melati 204', 3, 350_000, 1_050_000],
  ['Pemeriksaan', 'Visite dokter spesialis penyakit dalam', 3, 150_000, 450_000],
  ['Pemeriksaan', 'Konsultasi gizi', 1, 75_000, 75_000],
  ['Laboratorium', 'Darah lengkap otomatis', 2, 95_000, 190_000],
  ['Laboratorium', 'Dengue NS1 antigen', 1, 210_000, 210_000],
  ['Laboratorium', 'Dengue NS1 antigen', 1, 210_000, 210_000],
  ['Obat', 'Ringer laktat 500 ml', 8, 28_500, 228_000],
  ['Obat', 'Parasetamol infus 1 g', 6, 42_000, 282_000],
  ['Obat', 'Ondansetron 4 mg injeksi', 4, 31_500, 126_000],
  ['Administrasi', 'Administrasi rawat inap', 1, 60_000, 60_000],
]
export const TOTAL = ITEMS.reduce((sum, item) => sum + item[4], 0)

const rp = (value: number): string => value.toLocaleString('id-ID')
const rowTop = (index: number): number => 560 + index * 44

function header(): Text[] {
  return [
    { x: 70, y: 110, text: 'RSUD KOTA CIMAHI', size: 34, bold: true, name: 'facility.name' },
    { x: 70, y: 146, text: 'Jl. Jend. Amir Machmud No. 140, Cimahi 40523', size: 19, name: 'facility.address' },
    { x: 70, y: 230, text: 'RINCIAN BIAYA PERAWATAN', size: 25, bold: true },
    { x: 70, y: 290, text: 'No. Kuitansi', size: 20 },
    { x: 270, y: 290, text: 'RI/2026/11/004417', size: 20, name: 'receiptNumber' },
    { x: 70, y: 326, text: 'Nama pasien', size: 20 },
    { x: 270, y: 326, text: 'NY. SARI WULANDARI', size: 20, name: 'patient.name' },
    { x: 70, y: 362, text: 'No. RM', size: 20 },
    { x: 270, y: 362, text: '00-41-77-09', size: 20, name: 'patient.recordNumber' },
    { x: 70, y: 398, text: 'Diagnosa', size: 20 },
    { x: 270, y: 398, text: 'Demam berdarah dengue (A91)', size: 20, name: 'diagnosis.text' },
    { x: 560, y: 290, text: 'Masuk', size: 20 },
    { x: 700, y: 290, text: '14-11-2026', size: 20, name: 'admissionDate' },
    { x: 560, y: 326, text: 'Keluar', size: 20 },
    { x: 700, y: 326, text: '17-11-2026', size: 20, name: 'dischargeDate' },
    { x: 560, y: 362, text: 'Kelas', size: 20 },
    { x: 700, y: 362, text: '2 / Melati 204', size: 20, name: 'room' },
    { x: 560, y: 398, text: 'Dokter', size: 20 },
    { x: 700, y: 398, text: 'dr. Hendra, Sp.PD', size: 20, name: 'doctor.name' },
  ]
}

function body(): Text[] {
  const rows = ITEMS.flatMap(([, description, quantity, unitPrice, amount], index): Text[] => [
    { x: 70, y: rowTop(index), text: description, size: 20 },
    { x: 600, y: rowTop(index), text: String(quantity), size: 20, end: true },
    { x: 760, y: rowTop(index), text: rp(unitPrice), size: 20, end: true },
    { x: 920, y: rowTop(index), text: rp(amount), size: 20, end: true },
  ])
  return [
    ...rows,
    { x: 600, y: 1070, text: 'JUMLAH', size: 24, bold: true },
    { x: 920, y: 1070, text: `Rp ${rp(TOTAL)}`, size: 24, bold: true, end: true, name: 'total' },
    { x: 70, y: 1130, text: 'Terbilang: dua juta delapan ratus delapan puluh satu ribu rupiah', size: 19 },
    { x: 700, y: 1220, text: 'Cimahi, 17 November 2026', size: 19, name: 'serviceDate' },
    { x: 700, y: 1310, text: 'Kasir: Dewi', size: 19 },
  ]
}

export function paperSvg(page: number): string {
  const texts = page === 1 ? [...header(), ...body()] : [{ x: 70, y: 120, text: `Lampiran ${page - 1}`, size: 28 } as Text]
  const written = texts
    .map((one) => {
      const style = `font-size="${one.size}" font-weight="${one.bold ? 700 : 400}" text-anchor="${one.end ? 'end' : 'start'}"`
      return `<text x="${one.x}" y="${one.y}" ${style}>${one.text}</text>`
    })
    .join('')
  const rules = [500, 1030].map((y) => `<path d="M70 ${y}H930" stroke="#444" stroke-width="1.5"/>`).join('')
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${PAGE.width}" height="${PAGE.height}"><rect width="100%" height="100%" fill="#f4f1e8"/><g fill="#333" font-family="monospace">${written}${rules}</g></svg>`
}

function boxOf(one: Text) {
  const width = one.text.length * (one.size ?? 20) * 0.602
  const size = one.size ?? 20
  return { x: one.end ? one.x - width : one.x, y: one.y - size * 0.82, width, height: size * 1.1 }
}

const CONFIDENCE: Record<string, number> = { 'patient.recordNumber': 0.58, room: 0.71, serviceDate: 0.93 }

function readFields(): Bill['fields'] {
  const values: Record<string, string | number> = {
    total: TOTAL * 100,
    serviceDate: `${MONTHS}-17`,
    admissionDate: `${MONTHS}-14`,
    dischargeDate: `${MONTHS}-17`,
  }
  const named = [...header(), ...body()].filter((one) => one.name !== undefined)
  return Object.fromEntries(
    named.map((one) => {
      const name = one.name ?? ''
      const value = values[name] ?? one.text
      return [name, { value, confidence: CONFIDENCE[name] ?? 0.97, page: 1, box: boxOf(one), raw: one.text }]
    }),
  )
}

export function aBill(): Bill {
  return {
    isMedical: true,
    kind: 'inpatient_bill',
    languages: ['id'],
    country: 'ID',
    currency: 'IDR',
    facility: { name: 'RSUD KOTA CIMAHI', address: 'Jl. Jend. Amir Machmud No. 140, Cimahi 40523', phone: null },
    patient: { name: 'NY. SARI WULANDARI', recordNumber: '00-41-77-09', cardNumber: null, birthDate: null },
    receiptNumber: 'RI/2026/11/004417',
    serviceDate: `${MONTHS}-17`,
    admissionDate: `${MONTHS}-14`,
    dischargeDate: `${MONTHS}-17`,
    serviceType: 'RAWAT INAP',
    diagnosis: { text: 'Demam berdarah dengue (A91)', icd10: 'A91' },
    doctor: { name: 'dr. Hendra, Sp.PD', specialty: null },
    room: '2 / Melati 204',
    lines: ITEMS.map(([section, description, quantity, unitPrice, amount], index) => ({
      page: 1,
      description,
      quantity,
      unitPrice: unitPrice * 100,
      amount: amount * 100,
      section,
      date: null,
      box: { x: 70, y: rowTop(index) - 20, width: 850, height: 28 },
      confidence: 0.95,
    })),
    discount: null,
    tax: null,
    rounding: null,
    deposit: null,
    total: TOTAL * 100,
    totalNeedsCheck: true,
    fields: readFields(),
    checks: [
      { code: 'lines-total', ok: true, facts: { printed: TOTAL * 100, computed: TOTAL * 100 } },
      { code: 'line-arithmetic', ok: false, facts: { line: 8, printed: 28_200_000, computed: 25_200_000 } },
      { code: 'total-in-words', ok: true, facts: {} },
    ],
    text: '',
  }
}
