import type { ExchangeFormat, ExchangeReading } from '../../schema.js'
import type { RecordFindings } from '../findings.js'
import { transactionsOf } from './envelope.js'
import { read835 } from './read-835.js'
import { read837 } from './read-837.js'
import { tokenise } from './tokenise.js'

/** Reads an X12 interchange of claims (837) or remittances (835); one whose counts do not agree is refused whole. */
export function readX12(text: string): ExchangeReading {
  const reading: ExchangeReading = { format: null, records: [], refused: [], warnings: [] }
  const interchange = tokenise(text)
  if (!interchange) {
    reading.refused.push({ code: 'exchange.structure', path: 'ISA[1]', reason: 'No whole ISA segment.', facts: {} })
    return reading
  }
  const { transactions, problems } = transactionsOf(interchange.segments)
  if (problems.length > 0) return { ...reading, refused: problems }
  reading.warnings.push(...interchange.warnings)
  for (const transaction of transactions) {
    if (transaction.code === '837') {
      for (const { claim, kind, to } of read837(transaction, interchange.component))
        keep(reading, to, { record: claim, format: `x12-${kind}` })
    } else if (transaction.code === '835') {
      for (const { response, to } of read835(transaction, interchange.component))
        keep(reading, to, { record: response, format: 'x12-835' })
    } else {
      const facts = { transaction: transaction.code.slice(0, 10) }
      const path = transaction.segments[0]?.path ?? 'ST'
      reading.refused.push({
        code: 'exchange.transaction-unsupported',
        path,
        reason: 'Only 837 and 835 are read.',
        facts,
      })
    }
  }
  if (reading.records.length === 0 && reading.refused.length === 0)
    reading.refused.push({ code: 'exchange.nothing-to-import', path: 'ST[1]', reason: 'No claim inside.', facts: {} })
  return reading
}

function keep(
  reading: ExchangeReading,
  to: RecordFindings,
  { record, format }: { record: ExchangeReading['records'][number]; format: ExchangeFormat },
): void {
  reading.format ??= format
  reading.refused.push(...to.refused)
  if (to.refused.length > 0) return
  reading.records.push(record)
  reading.warnings.push(...to.warned)
}
