import type { ExchangeFormat, ExchangeProblem, ExchangeRecord, ImportSummary } from '../schema.js'

const MOST_TOLD = 100
const PLURALS = {
  claim: 'claims',
  response: 'responses',
  coverage: 'coverages',
  message: 'messages',
  row: 'rows',
} as const

export function emptySummary(format: ExchangeFormat | null): ImportSummary {
  return { format, counts: {}, lines: 0, totals: {}, refusedCount: 0, warningCount: 0, refused: [], warnings: [] }
}

/** Counts one record into the summary, which is changed. */
export function countRecord(summary: ImportSummary, record: ExchangeRecord): void {
  const kind = PLURALS[record.kind]
  summary.counts[kind] = (summary.counts[kind] ?? 0) + 1
  if ('lines' in record) summary.lines += record.lines.length
  if (record.kind !== 'claim' || !record.total) return
  const { minor, currency } = record.total
  summary.totals[currency] = (summary.totals[currency] ?? 0) + minor
}

export function countProblems(summary: ImportSummary, refused: ExchangeProblem[], warnings: ExchangeProblem[]): void {
  summary.refusedCount += refused.length
  summary.warningCount += warnings.length
  summary.refused.push(...refused.slice(0, MOST_TOLD - summary.refused.length))
  summary.warnings.push(...warnings.slice(0, MOST_TOLD - summary.warnings.length))
}

/** The number by which its own system knows a record, as `system|value`; null when it has none. */
export function numberOf(record: ExchangeRecord): string | null {
  if (record.kind === 'row') return null
  const [first] = record.identifiers
  if (first) return `${record.kind}|${first.system ?? ''}|${first.value}`
  return record.id ? `${record.kind}||${record.id}` : null
}
