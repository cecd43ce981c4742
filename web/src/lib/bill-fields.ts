import type { Bill } from '@periksa/server/intake/schema'
import type { SheetBox } from '../ui/sheet-box.js'

/** The fields people look at, in the order of the paper. */
export const FIELDS = [
  'facility.name',
  'facility.address',
  'patient.name',
  'patient.recordNumber',
  'patient.cardNumber',
  'patient.birthDate',
  'receiptNumber',
  'serviceDate',
  'documentDate',
  'admissionDate',
  'dischargeDate',
  'serviceType',
  'diagnosis.text',
  'diagnosis.icd10',
  'doctor.name',
  'doctor.specialty',
  'room',
  'subtotal',
  'discount',
  'tax',
  'rounding',
  'total',
  'deposit',
  'amountDue',
] as const

export type FieldName = (typeof FIELDS)[number]

const AMOUNTS = new Set<string>(['subtotal', 'discount', 'tax', 'rounding', 'deposit', 'total', 'amountDue'])
const DAYS = new Set<string>(['patient.birthDate', 'serviceDate', 'documentDate', 'admissionDate', 'dischargeDate'])
/** Always shown, so that a person can fill what the machine did not find. */
const NEEDED = new Set<string>([
  'facility.name',
  'patient.name',
  'receiptNumber',
  'serviceDate',
  'serviceType',
  'diagnosis.text',
  'total',
])
const TRUSTED = 0.8

export type Field = {
  name: FieldName
  kind: 'amount' | 'day' | 'service-type' | 'text'
  value: string | number | null
  confidence: number | null
  raw: string
  /** What a second reader saw instead; null where it saw the same or nothing. */
  second: string | number | null
  needsCheck: boolean
}

/** The fields of a bill as rows: what is there, and what should be; `asked` are those the claim wants looked at. */
export function fieldsOf(bill: Bill, asked: ReadonlySet<string> = new Set()): Field[] {
  return FIELDS.flatMap((name) => {
    const seen = bill.fields[name]
    const value = valueAt(bill, name)
    if (!seen && value === null && !NEEDED.has(name)) return []
    const confidence = seen?.confidence ?? null
    const doubtful = value !== null && confidence !== null && confidence < TRUSTED
    return [
      {
        name,
        kind: AMOUNTS.has(name) ? 'amount' : DAYS.has(name) ? 'day' : name === 'serviceType' ? 'service-type' : 'text',
        value,
        confidence,
        raw: seen?.raw ?? '',
        second: seen?.second ?? null,
        needsCheck:
          asked.has(name) ||
          doubtful ||
          (name === 'total' && bill.totalNeedsCheck) ||
          (value === null && seen !== undefined),
      } satisfies Field,
    ]
  })
}

const SHOWN = new Set<string>(FIELDS)

/** The places on one page: of every field that is shown, and of every line as `line:3`. */
export function boxesOf(bill: Bill, page: number): SheetBox[] {
  const fields = Object.entries(bill.fields).flatMap(([name, field]) =>
    SHOWN.has(name) && field.box && field.page === page ? [{ name, ...field.box }] : [],
  )
  const lines = bill.lines.flatMap((line, index) =>
    line.page === page ? [{ name: nameOfLine(index), ...line.box }] : [],
  )
  return [...fields, ...lines]
}

/** How a line is named among the places of a page. */
export function nameOfLine(index: number): string {
  return `line:${index}`
}

/** Where a field stands, with its page; null when it stands nowhere. */
export function placeOf(bill: Bill, name: string): { page: number; box: SheetBox } | null {
  const seen = bill.fields[name]
  return seen?.box && seen.page !== null ? { page: seen.page, box: { name, ...seen.box } } : null
}

/** On which page a field or line stands. */
export function pageOf(bill: Bill, name: string): number | null {
  const line = /^line:(\d+)$/.exec(name)
  return line ? (bill.lines[Number(line[1])]?.page ?? null) : (bill.fields[name]?.page ?? null)
}

function valueAt(bill: Bill, path: string): string | number | null {
  const value = path
    .split('.')
    .reduce<unknown>((at, key) => (at as Record<string, unknown> | null)?.[key] ?? null, bill)
  return typeof value === 'string' || typeof value === 'number' ? value : null
}
