import type { ReadField } from '../schema.js'
import { findSpacedDays } from './days.js'
import { readFacility } from './facility.js'
import { type HeaderCandidate, headerCandidates } from './header-labels.js'
import { headerValue, icd10In, serviceTypeIn } from './header-values.js'
import { field, type HeaderFields } from './read-field.js'
import type { Cell, Row } from './rows.js'

/** Reads who, whom, when and what from the parts of the paper that are not lines or totals. */
export function readHeader(rows: Row[], isLine: (row: number) => boolean): HeaderFields {
  const fields: HeaderFields = {}
  const candidates = headerCandidates(rows).filter((c) => !isLine(c.row))
  const facility = readFacility(rows)
  const nameRow = rows.findIndex((r) => r.text.replace(/\s+/g, ' ').includes(facility['facility.name']?.raw ?? '\n'))
  for (const candidate of candidates) {
    // "Klinik Utama …" in the letterhead is a name, not a heading with a value.
    if (candidate.row === nameRow && !candidate.colon) continue
    // Near the name, "Regn. No." is the facility's own registration.
    const own =
      candidate.field === 'patient.recordNumber' &&
      /^reg/i.test(candidate.label) &&
      candidate.row > nameRow &&
      candidate.row <= nameRow + 4
    if (own && !/pat|pas|id/i.test(candidate.label)) candidate.score *= 0.5
    const value = headerValue(candidate.field, candidate.value.text)
    if (value === null) continue
    keep(
      fields,
      candidate.field === 'diagnosis'
        ? 'diagnosis.text'
        : candidate.field === 'icd10'
          ? 'diagnosis.icd10'
          : candidate.field,
      { candidate, value },
    )
    const icd10 = candidate.field === 'diagnosis' ? icd10In(candidate.value.text) : null
    if (icd10) keep(fields, 'diagnosis.icd10', { candidate, value: icd10 })
  }
  for (const [path, value] of Object.entries(facility)) {
    const known = fields[path]
    if (!known || known.confidence < 0.8 || path === 'facility.address') fields[path] = value
  }
  byShape(fields, rows, isLine)
  return fields
}

function keep(fields: HeaderFields, path: string, read: { candidate: HeaderCandidate; value: string }): void {
  const { candidate, value } = read
  const confidence = candidate.score * candidate.value.confidence
  const known = fields[path]
  // Among equals the first on the paper wins; a clearly better heading replaces it.
  if (known && known.confidence >= confidence - 0.02) return
  fields[path] = field(value, candidate.value, confidence)
}

/** `diterima pembayaran atas nama Budi Santoso, untuk biaya …`, words perhaps run together. */
const NARRATIVE_NAME =
  /(?:atas\s?nama|terima\s?dari|received\s?(?:with\s?thanks\s?)?from)[\s:]*((?:\p{Lu}\p{L}+[\s.]*){1,5})/u

/** `… untuk biaya obat tanggal 23-05-2026` */
function spokenDay(text: string): string | null {
  const after = /(?:tanggal|tgl|dated?)[\s.:]*(\d.*)$/i.exec(text)?.[1]
  return after ? (findSpacedDays(after, 'label')[0]?.day ?? null) : null
}

/** Values that show what they are without any heading: a 13-digit card, `dr. … Sp.PD`, an ICD-10 code in brackets. */
function byShape(fields: HeaderFields, rows: Row[], isLine: (row: number) => boolean): void {
  const cells = rows.flatMap((row, at) => (isLine(at) ? [] : row.cells))
  const offer = (path: string, find: (text: string, cell: Cell) => string | null, confidence: number) => {
    if (fields[path]) return
    for (const cell of cells) {
      const value = find(cell.text, cell)
      if (value !== null) {
        fields[path] = field(value, cell, confidence * cell.confidence)
        return
      }
    }
  }
  offer(
    'patient.name',
    (text) =>
      NARRATIVE_NAME.exec(text)?.[1]
        ?.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
        .replace(/\s*(?:untuk|guna|for)\s*.*$/i, '')
        .trim() ?? null,
    0.6,
  )
  offer('documentDate', (text) => spokenDay(text), 0.65)
  offer('patient.cardNumber', (text) => /(?<!\d)\d{13}(?!\d)/.exec(text)?.[0] ?? null, 0.6)
  offer(
    'doctor.name',
    (text) =>
      /(?:^|[:\s])((?:dr|drg|Dr|DR)\.?\s?\p{Lu}[\p{L}.' ]{2,40}(?:,\s?(?:Sp|M|MD|MS)[\w.]*)?)/u
        .exec(text)?.[1]
        ?.trim() ?? null,
    0.5,
  )
  offer('diagnosis.icd10', (text) => (/\([A-TV-Z]\d{2}(?:\.\d)?\)/.test(text) ? icd10In(text) : null), 0.6)
  offer('serviceType', (text) => (text.length <= 24 ? serviceTypeIn(text) : null), 0.5)
  offer(
    'receiptNumber',
    (text) => /\b((?:INV|KW|KWT|BILL|NOTA|RCPT|TRX)[-./ ]?\d[\w./-]{3,})/i.exec(text)?.[1] ?? null,
    0.5,
  )
  if (!fields.documentDate && !fields.serviceDate) anyDay(fields, rows, isLine)
}

/** The payer's stamp: the day a claim reached it is no day of the bill. */
const STAMP =
  /(?:di)?terima\s*(?:klaim|berkas|dokumen)|claim\s*received|received\s*(?:by|on|claim|documents)|दावा\s*प्राप्त/i

/** Without any date heading: the surest date on the paper, the first among equals. */
function anyDay(fields: HeaderFields, rows: Row[], isLine: (row: number) => boolean): void {
  let best: ReadField | null = null
  rows.forEach((row, at) => {
    if (isLine(at) || STAMP.test(row.text)) return
    for (const cell of [...row.cells, { ...row.cells[0]!, text: row.text, box: row.box }]) {
      const day = findSpacedDays(cell.text)[0]
      if (!day) continue
      const withTime = /\d{1,2}\s?:\s?\d{2}/.test(row.text) ? 0.08 : 0
      const label = /da[tl]e|tgl|tanggal|dale/i.test(row.text) ? 0.1 : 0
      // Without a label a far year is rather a number that looks like a date.
      const plausible = day.day >= '2000' && day.day < '2040' ? 1 : 0.3
      const confidence = (0.6 + withTime + label) * day.confidence * plausible
      if (!best || confidence > best.confidence + 0.001) best = field(day.day, cell, confidence)
    }
  })
  if (best) fields.documentDate = best
}
