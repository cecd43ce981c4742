import type { Minor } from '../../../shared/money.js'
import type { Bill, BillLine, PageText, ReadField, ServiceType } from '../schema.js'
import { readWordBill } from './amount-words.js'
import { checkBill } from './checks.js'
import { costParts, partOfLine } from './cost-parts.js'
import { countryOf, currencyOf, languagesOf } from './country.js'
import { styleOf } from './figures.js'
import { readHeader } from './header.js'
import { classify, type KindFindings } from './kind.js'
import { provenBySum } from './line-arithmetic.js'
import { readLines } from './lines.js'
import { withPlainDigits } from './native-digits.js'
import { readAmountInWords } from './numerals-in-words.js'
import { field, type HeaderFields } from './read-field.js'
import { type Row, rowsOf } from './rows.js'
import { withoutRulers } from './rulers.js'
import { settleSections } from './settle-sections.js'
import { type SummaryEntry, wordsText } from './summary.js'
import { type ChosenTotal, chooseTotal, needsCheck } from './total.js'

/** Reads a bill from the words of its pages. Pure: the same words always give the same bill. */
export function parseBill(pages: PageText[]): Bill {
  const bill = parsePrinted(pages)
  return readWordBill(bill, pages, parsePrinted) ?? bill
}

function parsePrinted(pages: PageText[]): Bill {
  const rows = withPlainDigits(pages).flatMap(rowsOf)
  const text = rows.map((r) => r.text).join('\n')
  const walked = settleSections(readLines(rows, styleOf(rows)))
  const read = { ...walked, lines: withoutRulers(walked.lines) }
  const header = readHeader(rows, (row) => read.taken.has(row))
  const written = wordsText(rows)
  const words = written && readAmountInWords(written.text)
  const linesTotal = sumOf(read.lines)
  const chosen = chooseTotal({ summary: read.summary, linesTotal, words })
  const total = chosen?.minor ?? null
  const languages = languagesOf(text)
  const currency = currencyOf(text, languages)
  const kind = kindOf({ rows, text, header, lines: read.lines })
  const inWords =
    written && words
      ? field(
          written.text.replace(/^[\s:#*]+|[\s#*]+$/g, ''),
          { page: rows[written.row]!.page, box: rows[written.row]!.box, text: written.text },
          words.confidence,
        )
      : null
  const fields = { ...header, ...moneyFields(read.summary, chosen), ...(inWords ? { amountInWords: inWords } : {}) }
  return {
    isMedical: kind.isMedical,
    kind: kind.kind,
    languages,
    country: countryOf(currency),
    currency,
    ...headerOf(fields),
    lines: provenBySum(read.lines, [total, chosen?.subtotal?.figure?.minor]),
    ...moneyOf(fields, read.summary),
    total,
    totalNeedsCheck: needsCheck(chosen, read.summary),
    fields,
    checks: [
      ...checkBill({ ...read, words, total, linesTotal, subtotal: chosen?.subtotal?.figure?.minor ?? null }),
      {
        code: 'total-proofs',
        ok: (chosen?.proofs.length ?? 0) > 0,
        facts: { proofs: chosen?.proofs.join(' ') ?? '', total },
      },
      { code: 'kind', ok: kind.isMedical, facts: kind.facts },
    ],
    // A citizen's number (16 digits) is not ours to keep.
    text: text.replace(/(?<!\d)\d{16}(?!\d)/g, '#'.repeat(16)),
  }
}

/** Null when any line's amount is unknown: a partial sum proves nothing. */
function sumOf(lines: BillLine[]): Minor | null {
  return lines.length === 0 || lines.some((l) => l.amount === null) ? null : lines.reduce((n, l) => n + l.amount!, 0)
}

function kindOf(input: { rows: Row[]; text: string; header: HeaderFields; lines: BillLine[] }): KindFindings {
  const { rows, text, header, lines } = input
  const parts = costParts({ lines })
  const all = Object.values(parts).reduce((a, b) => a + b, 0)
  const careParts = lines.map(partOfLine).filter((part) => !['other', 'accommodation', 'administration'].includes(part))
  return classify({
    text,
    head: rows
      .slice(0, 12)
      .map((r) => r.text)
      .join('\n'),
    facilityName: String(header['facility.name']?.value ?? ''),
    hasPatient: /pas[il1]en|pat[il1]ent|penderita|मरीज|रोगी|রোগী|நோயாளி/iu.test(text) && Boolean(header['patient.name']),
    careLines: careParts.length,
    treatmentLines: careParts.filter((part) => part !== 'medicines').length,
    hasDoctor: Boolean(header['doctor.name']),
    hasRecordOrCard: Boolean(header['patient.recordNumber'] ?? header['patient.cardNumber']),
    hasDiagnosis: Boolean(header['diagnosis.text'] ?? header['diagnosis.icd10']),
    isInpatient: header.serviceType?.value === 'RAWAT INAP' || Boolean(header.admissionDate && header.dischargeDate),
    parts: { medicines: parts.medicines, tests: parts.tests, all },
  })
}

type HeaderPart = Pick<
  Bill,
  | 'facility'
  | 'patient'
  | 'receiptNumber'
  | 'documentDate'
  | 'serviceDate'
  | 'admissionDate'
  | 'dischargeDate'
  | 'serviceType'
  | 'diagnosis'
  | 'doctor'
  | 'room'
>

function headerOf(fields: HeaderFields): HeaderPart {
  const of = (path: string) => (fields[path]?.value as string | null | undefined) ?? null
  const documentDate = of('documentDate') ?? of('serviceDate') ?? of('dischargeDate')
  return {
    facility: { name: of('facility.name'), address: of('facility.address'), phone: of('facility.phone') },
    patient: {
      name: of('patient.name'),
      recordNumber: of('patient.recordNumber'),
      cardNumber: of('patient.cardNumber'),
      birthDate: of('patient.birthDate'),
    },
    receiptNumber: of('receiptNumber'),
    documentDate,
    serviceDate: of('serviceDate') ?? of('admissionDate') ?? documentDate,
    admissionDate: of('admissionDate'),
    dischargeDate: of('dischargeDate'),
    serviceType: of('serviceType') as ServiceType | null,
    diagnosis: { text: of('diagnosis.text'), icd10: of('diagnosis.icd10') },
    doctor: { name: of('doctor.name'), specialty: of('doctor.specialty') },
    room: of('room'),
  }
}

const MONEY_PATHS = {
  discount: 'discount',
  tax: 'tax',
  rounding: 'rounding',
  deposit: 'deposit',
  amountDue: 'amountDue',
} as const

function moneyFields(summary: SummaryEntry[], chosen: ChosenTotal | null): Record<string, ReadField> {
  const fields: Record<string, ReadField> = {}
  for (const [path, kind] of Object.entries(MONEY_PATHS)) {
    const entry = summary.findLast((e) => e.kind === kind && e.figure && e !== chosen?.entry)
    const figure = entry?.figure
    if (figure)
      fields[path] = field(
        figure.minor,
        { page: figure.page, box: figure.box, text: figure.raw },
        figure.confidence * entry.score,
      )
  }
  const figure = chosen?.entry.figure
  if (chosen && figure)
    fields.total = field(chosen.minor, { page: figure.page, box: figure.box, text: figure.raw }, chosen.confidence)
  const before = chosen?.subtotal?.figure
  if (before)
    fields.subtotal = field(before.minor, { page: before.page, box: before.box, text: before.raw }, before.confidence)
  return fields
}

function moneyOf(
  fields: HeaderFields,
  summary: SummaryEntry[],
): Pick<Bill, 'subtotal' | 'discount' | 'tax' | 'rounding' | 'deposit' | 'amountDue' | 'amountInWords'> {
  const of = (path: string) => (fields[path]?.value as number | null | undefined) ?? null
  const size = (value: number | null) => (value === null ? null : Math.abs(value))
  const taxes = summary.filter((e) => e.kind === 'tax' && e.figure)
  return {
    subtotal: of('subtotal'),
    discount: size(of('discount')),
    tax: taxes.length === 0 ? null : taxes.reduce((n, e) => n + e.figure!.minor, 0),
    rounding: of('rounding'),
    deposit: size(of('deposit')),
    amountDue: of('amountDue'),
    amountInWords: (fields.amountInWords?.value as string | null | undefined) ?? null,
  }
}
