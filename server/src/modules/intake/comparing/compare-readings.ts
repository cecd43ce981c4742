import { Day } from '../../../shared/dates.js'
import { fromWhole } from '../../../shared/money.js'
import { costParts } from '../parsing/cost-parts.js'
import { editDistance, fold } from '../parsing/fuzzy.js'
import type { Bill, BillCheck, CostParts, ReadField, SecondResult, SecondValues } from '../schema.js'
import { ServiceType } from '../schema.js'

type Value = string | number
type Compared = { field: string; local: Value | null; second: Value; agrees: boolean }

/** A field that two readers saw differently is trusted no further than this, so that a person is asked to look. */
const DOUBTED = 0.5

/**
 * The bill with a second reader's look beside it. No value of the second reader is taken: where the two differ, the field
 * is marked for checking and both values are kept. A reader that failed changes nothing but the note that it did.
 */
export function withSecondReading(bill: Bill, result: SecondResult): Bill {
  const { reader, prompt } = result
  if (!result.ok) {
    const { problem } = result
    return { ...bill, secondReading: { state: 'failed', reader, prompt, problem, compared: 0 } }
  }
  const compared = [...compareFields(bill, result.values), ...compareParts(bill, result.values)]
  const missing = itemsWithoutLine(bill, result.values)
  const differing = compared.filter((one) => !one.agrees)
  const marked = differing.filter((one) => !one.field.startsWith('cost.'))
  const checks = [...differing.map(checkOf), ...(missing > 0 ? [itemCheck(bill, missing)] : [])]
  const state = checks.length > 0 ? 'differs' : 'agrees'
  return {
    ...bill,
    totalNeedsCheck: bill.totalNeedsCheck || marked.some((one) => one.field === 'total'),
    fields: { ...bill.fields, ...Object.fromEntries(marked.map((one) => [one.field, doubted(bill, one)])) },
    checks: [...bill.checks, ...checks],
    secondReading: { state, reader, prompt, problem: null, compared: compared.length },
  }
}

function doubted(bill: Bill, { field, local, second }: Compared): ReadField {
  const seen = bill.fields[field] ?? { value: local, confidence: DOUBTED, page: null, box: null, raw: '' }
  return { ...seen, confidence: Math.min(seen.confidence, DOUBTED), second }
}

/** Words may name people: they stand at the field alone, figures and days in the check as well. */
function checkOf({ field, local, second }: Compared): BillCheck {
  const isPlain = typeof second === 'number' || /date$/i.test(field) || field === 'serviceType'
  const facts: BillCheck['facts'] = isPlain && !field.startsWith('patient.') ? { field, local, second } : { field }
  return { code: 'second-reading', ok: false, facts }
}

function itemCheck(bill: Bill, missing: number): BillCheck {
  return { code: 'second-reading', ok: false, facts: { field: 'lines', local: bill.lines.length, unseen: missing } }
}

type Words = { field: string; local: string | null; second: string; same?: Sameness }
type Days = { field: string; locals: (string | null)[]; second: string }

/** Values that the second reader saw; what it left empty says nothing. */
function compareFields(bill: Bill, seen: SecondValues): Compared[] {
  const { facility, patient, doctor } = bill
  const words: Words[] = [
    { field: 'facility.name', local: facility.name, second: seen.nama_faskes },
    { field: 'facility.address', local: facility.address, second: seen.alamat_faskes },
    { field: 'facility.phone', local: facility.phone, second: seen.telepon_faskes, same: 'digits' },
    { field: 'patient.name', local: patient.name, second: seen.nama_pasien },
    { field: 'patient.recordNumber', local: patient.recordNumber, second: seen.no_rekam_medis, same: 'exact' },
    { field: 'serviceType', local: bill.serviceType, second: kindOf(seen), same: 'exact' },
    { field: 'receiptNumber', local: bill.receiptNumber, second: seen.no_kwitansi, same: 'exact' },
    { field: 'diagnosis.text', local: bill.diagnosis.text, second: seen.diagnosa },
    { field: 'doctor.name', local: doctor.name, second: seen.nama_dokter },
    { field: 'doctor.specialty', local: doctor.specialty, second: seen.spesialisasi_dokter },
    { field: 'room', local: bill.room, second: seen.ruang_poli },
  ]
  const days: Days[] = [
    { field: 'patient.birthDate', locals: [patient.birthDate], second: seen.tanggal_lahir },
    { field: 'serviceDate', locals: [bill.serviceDate, bill.admissionDate], second: seen.tanggal_pelayanan },
  ]
  const total = fromWhole(seen.total_biaya)
  return [
    ...words.flatMap(compareWords),
    ...days.flatMap(compareDays),
    ...(total > 0 ? [{ field: 'total', local: bill.total, second: total, agrees: bill.total === total }] : []),
  ]
}

function kindOf(seen: SecondValues): string {
  return ServiceType.safeParse(seen.jenis_pelayanan.toUpperCase()).data ?? ''
}

function compareWords({ field, local, second, same = 'words' }: Words): Compared[] {
  return second === '' ? [] : [{ field, local, second, agrees: local !== null && isSame(local, second, same) }]
}

function compareDays({ field, locals, second }: Days): Compared[] {
  if (!Day.safeParse(second).success) return []
  const local = locals.find((one) => one !== null) ?? null
  return [{ field, local, second, agrees: locals.includes(second) }]
}

/** Which part a line belongs to is a matter of judgement: parts are compared where both readers found some. */
function compareParts(bill: Bill, seen: SecondValues): Compared[] {
  const local = costParts(bill)
  const parts: [keyof CostParts, number][] = [
    ['consultation', seen.biaya_konsultasi],
    ['procedures', seen.biaya_tindakan],
    ['medicines', seen.biaya_obat],
    ['tests', seen.biaya_penunjang],
    ['administration', seen.biaya_admin],
  ]
  return parts.flatMap(([part, amount]) => {
    const second = fromWhole(amount)
    if (second === 0 || local[part] === 0) return []
    return [{ field: `cost.${part}`, local: local[part], second, agrees: local[part] === second }]
  })
}

/** How many named procedures, medicines and tests no line of the bill speaks of. */
function itemsWithoutLine(bill: Bill, seen: SecondValues): number {
  if (bill.lines.length === 0) return 0
  const named = [...seen.tindakan, ...seen.obat, ...seen.pemeriksaan_penunjang]
  return named.filter((item) => !bill.lines.some((line) => isSame(line.description, item, 'words'))).length
}

type Sameness = 'words' | 'exact' | 'digits'

/** `words`: the same but for a misread sign in seven, or one within the other; `exact`: letters and digits all the same. */
function isSame(a: string, b: string, how: Sameness): boolean {
  if (how === 'digits') return a.replace(/\D/g, '') === b.replace(/\D/g, '')
  const [one, other] = [fold(a), fold(b)]
  if (one === other) return true
  if (how === 'exact') return false
  const [short, long] = one.length < other.length ? [one, other] : [other, one]
  if (short.length >= 5 && long.includes(short)) return true
  const limit = Math.floor(long.length / 7)
  return editDistance(one, other, limit) <= limit
}
