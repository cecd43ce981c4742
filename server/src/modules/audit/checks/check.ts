import type { Minor } from '../../../shared/money.js'
import type { Facts, Severity } from '../../../shared/reason.js'
import type { AuditSubject, Finding, SchemePack } from '../schema.js'

/** One check, known by what it finds. Its findings carry figures, so that anyone can count after them. */
export type Check = { name: string; find(subject: AuditSubject, pack: SchemePack): Finding[] }

/** Half a rupiah of rounding in a unit price is nobody's error; other currencies print hundredths. */
export function roundingStep(currency: string | null): number {
  return currency === null || currency === 'IDR' ? 100 : 1
}

type Found = {
  code: string
  severity: Severity
  lines?: number[]
  billed?: Minor | null
  allowed?: Minor | null
  overcharge?: Minor | null
  source?: string | null
  reference?: string | null
  /** How sure the check is of what it compared, 0 to 1. */
  certainty?: number
  /** The last part of the code of the innocent explanation. */
  innocent: string
  facts?: Facts
}

/** A finding as it is kept: one line also stands as `line`, what is at stake also as the fact `impact`. */
export function finding(subject: AuditSubject, found: Found): Finding {
  const { code, severity, lines = [], innocent, certainty = 1 } = found
  const { billed = null, allowed = null, overcharge = null, source = null, reference = null } = found
  const last = lines.at(-1)
  return {
    ...{ code, severity, lines, billed, allowed, overcharge, source, reference },
    ...(last === undefined || code.includes('subtotal') ? {} : { line: last }),
    facts: { ...found.facts, ...(overcharge === null ? {} : { impact: overcharge }) },
    confidence: Math.round(certainty * readingOf(subject, lines) * 100) / 100,
    innocent: `audit.innocent.${innocent}`,
  }
}

/** How surely the least sure of the lines was read; the whole paper's mean where no line is named. */
function readingOf({ bill }: AuditSubject, lines: number[]): number {
  const read = lines.map((line) => bill.lines[line]?.confidence ?? 1)
  if (read.length > 0) return read.reduce((least, one) => Math.min(least, one), 1)
  if (bill.lines.length === 0) return 1
  return bill.lines.reduce((sum, line) => sum + line.confidence, 0) / bill.lines.length
}
