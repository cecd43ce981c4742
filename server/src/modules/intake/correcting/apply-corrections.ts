import { Day } from '../../../shared/dates.js'
import { type Bill, ServiceType } from '../schema.js'

type Value = string | number | null

/** What kind of value each correctable field holds. A field that is not here cannot be corrected. */
const correctable: Record<string, 'text' | 'day' | 'amount' | 'service-type'> = {
  'facility.name': 'text',
  'facility.address': 'text',
  'facility.phone': 'text',
  'patient.name': 'text',
  'patient.recordNumber': 'text',
  'patient.birthDate': 'day',
  receiptNumber: 'text',
  serviceDate: 'day',
  admissionDate: 'day',
  dischargeDate: 'day',
  serviceType: 'service-type',
  'diagnosis.text': 'text',
  'diagnosis.icd10': 'text',
  'doctor.name': 'text',
  'doctor.specialty': 'text',
  room: 'text',
  discount: 'amount',
  tax: 'amount',
  rounding: 'amount',
  deposit: 'amount',
  total: 'amount',
}

/** Whether a person may put `value` into `field`; amounts are minor units, days are YYYY-MM-DD. */
export function isCorrection(field: string, value: Value): boolean {
  const kind = Object.hasOwn(correctable, field) ? correctable[field] : undefined
  if (!kind) return false
  if (value === null) return true
  if (kind === 'amount') return typeof value === 'number' && Number.isSafeInteger(value) && Math.abs(value) < 1e15
  if (typeof value !== 'string') return false
  if (kind === 'service-type') return ServiceType.safeParse(value).success
  if (kind === 'text') return value.length <= 500
  return Day.safeParse(value).success
}

/** The value a bill holds at a dotted path, null when it holds none. */
export function valueAt(bill: Bill, field: string): Value {
  let at: unknown = bill
  for (const key of field.split('.')) at = isRecord(at) ? at[key] : null
  return typeof at === 'string' || typeof at === 'number' ? at : null
}

/**
 * The bill as people corrected it. What the machine read stays in `fields[…].raw`; a corrected field has confidence 1,
 * and a corrected total no longer asks to be checked.
 */
export function applyCorrections(bill: Bill, corrections: { field: string; becomes: Value }[]): Bill {
  const corrected = structuredClone(bill)
  for (const { field, becomes } of corrections) {
    if (!isCorrection(field, becomes)) continue
    setAt(corrected, field, becomes)
    const seen = corrected.fields[field]
    corrected.fields[field] = {
      value: becomes,
      confidence: 1,
      page: seen?.page ?? null,
      box: seen?.box ?? null,
      raw: seen?.raw ?? '',
    }
    // A person has looked: what the second reader saw there is settled.
    corrected.checks = corrected.checks.filter(({ code, facts }) => code !== 'second-reading' || facts.field !== field)
    if (field === 'total') corrected.totalNeedsCheck = becomes === null
  }
  return corrected
}

function setAt(bill: Bill, field: string, value: Value): void {
  const keys = field.split('.')
  const last = keys.pop() ?? ''
  let at: unknown = bill
  for (const key of keys) at = isRecord(at) ? at[key] : null
  if (isRecord(at)) at[last] = value
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
