import { z } from 'zod'
import type { Bill, PageText } from '../../src/modules/intake/schema.js'

/** What a truth file says about one hospital bill; money in minor units, dates ISO. */
export const BillTruth = z.object({
  id: z.string(),
  document_kind: z.string(),
  is_medical: z.boolean(),
  languages: z.array(z.string()),
  facility: z
    .object({ name: z.string().nullish(), address: z.string().nullish(), phone: z.string().nullish() })
    .nullish(),
  patient: z.object({ name: z.string().nullish() }).nullish(),
  record_number: z.string().nullish(),
  card_number: z.string().nullish(),
  receipt_number: z.string().nullish(),
  document_date: z.string().nullish(),
  admission_date: z.string().nullish(),
  discharge_date: z.string().nullish(),
  service_type: z.string().nullish(),
  doctor: z.string().nullish(),
  specialty: z.string().nullish(),
  room: z.string().nullish(),
  diagnosis: z
    .object({ text: z.string().nullish(), icd10: z.string().nullish(), icd10_printed: z.boolean().nullish() })
    .nullish(),
  lines: z.array(
    z.object({
      description: z.string(),
      quantity: z.number().nullish(),
      unit_price: z.number().nullish(),
      amount: z.number(),
      section: z.string().nullish(),
    }),
  ),
  discount: z.number().nullish(),
  tax: z.array(z.object({ amount: z.number() })).nullish(),
  rounding: z.number().nullish(),
  deposit: z.number().nullish(),
  total: z.number(),
})
export type BillTruth = z.infer<typeof BillTruth>

/** Right, wrong or not asked for (null: the paper does not print it). */
export type FieldScores = Record<string, boolean | null>

/** Lower case, no accents, letters and digits only. */
export function normalised(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]/gu, '')
}

/** 1 for equal texts, 0 for wholly different ones: edit distance over the longer length, after normalising. */
export function similarity(a: string, b: string): number {
  const x = normalised(a)
  const y = normalised(b)
  const longest = Math.max(x.length, y.length)
  if (longest === 0) return 1
  let previous = Array.from({ length: y.length + 1 }, (_, i) => i)
  for (let i = 1; i <= x.length; i++) {
    const row = [i]
    for (let j = 1; j <= y.length; j++)
      row.push(Math.min(previous[j]! + 1, row[j - 1]! + 1, previous[j - 1]! + (x[i - 1] === y[j - 1] ? 0 : 1)))
    previous = row
  }
  return 1 - previous[y.length]! / longest
}

const CARE_WORDS: Record<string, string> = { OUTPATIENT: 'RAWAT JALAN', INPATIENT: 'RAWAT INAP', EMERGENCY: 'IGD' }
const SAME_TEXT = 0.9

/** Header fields and money of one bill against its truth. */
export function scoreFields(bill: Bill, truth: BillTruth): FieldScores {
  const text = (read: string | null, said: string | null | undefined) =>
    said ? read !== null && similarity(read, said) >= SAME_TEXT : null
  const exact = (read: string | number | null, said: string | number | null | undefined) =>
    said === null || said === undefined ? null : read === said
  const money = (read: number | null, said: number | null | undefined) =>
    said ? read !== null && Math.abs(read) === Math.abs(said) : null
  const code = (read: string | null, said: string | null | undefined) =>
    said ? read !== null && normalised(read) === normalised(said) : null
  const service = truth.service_type ? (CARE_WORDS[truth.service_type] ?? truth.service_type) : null
  return {
    'facility.name': text(bill.facility.name, truth.facility?.name),
    'facility.address': text(bill.facility.address, truth.facility?.address),
    'facility.phone': code(bill.facility.phone, truth.facility?.phone),
    'patient.name': text(bill.patient.name, truth.patient?.name),
    'patient.recordNumber': code(bill.patient.recordNumber, truth.record_number),
    'patient.cardNumber': code(bill.patient.cardNumber, truth.card_number),
    receiptNumber: code(bill.receiptNumber, truth.receipt_number),
    documentDate: exact(bill.documentDate, truth.document_date),
    admissionDate: exact(bill.admissionDate, truth.admission_date),
    dischargeDate: exact(bill.dischargeDate, truth.discharge_date),
    serviceType: exact(bill.serviceType, service),
    'doctor.name': text(bill.doctor.name, truth.doctor),
    'doctor.specialty': text(bill.doctor.specialty, truth.specialty),
    room: text(bill.room, truth.room),
    'diagnosis.text': text(bill.diagnosis.text, truth.diagnosis?.text),
    'diagnosis.icd10': truth.diagnosis?.icd10_printed ? exact(bill.diagnosis.icd10, truth.diagnosis.icd10) : null,
    discount: money(bill.discount, truth.discount),
    tax:
      truth.tax && truth.tax.length > 0
        ? money(
            bill.tax,
            truth.tax.reduce((n, t) => n + t.amount, 0),
          )
        : null,
    rounding: money(bill.rounding, truth.rounding),
    deposit: money(bill.deposit, truth.deposit),
    total: exact(bill.total, truth.total),
    isMedical: bill.isMedical === truth.is_medical,
    kind: bill.kind === truth.document_kind,
  }
}

/** How many lines were read right. `full` also asks for quantity and unit price. */
export interface LineScore {
  right: number
  full: number
  read: number
  said: number
}

/** A line is right when its description is at least 0.85 similar and its amount exact; each truth line counts once. */
export function scoreLines(bill: Bill, truth: BillTruth): LineScore {
  const free = new Set(bill.lines.keys())
  let right = 0
  let full = 0
  for (const line of truth.lines) {
    let best = -1
    let most = 0.85
    for (const i of free) {
      const read = bill.lines[i]!
      if (read.amount !== line.amount) continue
      const alike = similarity(read.description, line.description) + (read.quantity === line.quantity ? 0.001 : 0)
      if (alike >= most) {
        best = i
        most = alike
      }
    }
    if (best < 0) continue
    free.delete(best)
    right++
    const read = bill.lines[best]!
    if (read.quantity === (line.quantity ?? null) && read.unitPrice === (line.unit_price ?? null)) full++
  }
  return { right, full, read: bill.lines.length, said: truth.lines.length }
}

/** Printed quantities, unit prices, amounts and the total, and how many of them were read exactly; names do not count. */
export interface NumberScore {
  right: number
  said: number
}

/** Each truth line takes the free line that shares most of its numbers, the likest name among equals. */
export function scoreNumbers(bill: Bill, truth: BillTruth): NumberScore {
  const free = new Set(bill.lines.keys())
  let right = bill.total === truth.total ? 1 : 0
  let said = 1
  for (const line of truth.lines) {
    const numbers = [line.quantity, line.unit_price, line.amount]
    said += numbers.filter((one) => typeof one === 'number').length
    const shared = (at: number): number => {
      const { quantity, unitPrice, amount } = bill.lines[at]!
      return [quantity, unitPrice, amount].filter((one, i) => one !== null && one === numbers[i]).length
    }
    const likeness = (at: number): number =>
      shared(at) + 0.5 * similarity(bill.lines[at]!.description, line.description)
    const best = [...free].sort((a, b) => likeness(b) - likeness(a))[0]
    if (best === undefined || shared(best) === 0) continue
    free.delete(best)
    right += shared(best)
  }
  return { right, said }
}

/** One annotated shop receipt. */
export const ReceiptTruth = z.object({
  image: z.string(),
  total: z.string(),
  date: z.string(),
  company: z.string(),
  lines: z.array(z.object({ x: z.number(), y: z.number(), w: z.number(), h: z.number(), text: z.string() })),
})
export type ReceiptTruth = z.infer<typeof ReceiptTruth>

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** An annotated Malaysian date (day first) as ISO; null when it has another shape. */
export function receiptDay(text: string): string | null {
  const compact = /^(\d{4})(\d{2})(\d{2})$/.exec(text.trim())
  if (compact) return `${compact[1]}-${compact[2]}-${compact[3]}`
  const parts = text
    .trim()
    .toLowerCase()
    .split(/[\s/.,-]+/)
  if (parts.length < 3) return null
  const month = Number.isNaN(Number(parts[1])) ? MONTHS.indexOf(parts[1]!.slice(0, 3)) + 1 : Number(parts[1])
  const yearFirst = parts[0]!.length === 4
  const year = yearFirst ? parts[0]! : parts[2]!.length === 2 ? `20${parts[2]}` : parts[2]!
  const day = yearFirst ? parts[2]! : parts[0]!
  return `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`
}

/** An annotated amount in minor units. */
export function receiptMinor(text: string): number {
  return Math.round(Number(text.replace(/[^\d.]/g, '')) * 100)
}

export function scoreReceipt(bill: Bill, truth: ReceiptTruth): FieldScores {
  const name = bill.facility.name
  return {
    total: bill.total === receiptMinor(truth.total),
    date: bill.documentDate === receiptDay(truth.date),
    company: name !== null && similarity(name, truth.company) >= 0.85,
    refused: !bill.isMedical,
  }
}

/** What another module measures about the words themselves. */
export type ScoreText = (pages: PageText[], truth: ReceiptTruth) => { cer: number; wordF1: number }
