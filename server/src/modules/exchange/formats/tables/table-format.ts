import type { ExchangeFormat, ExchangeRecord } from '../../schema.js'
import type { RecordFindings } from '../findings.js'
import type { TableRow } from './table-row.js'

/** How one kind of table is recognised and read: consecutive rows of one key make one record. */
export type TableFormat = {
  format: ExchangeFormat
  /** What the table is called in its system, e.g. `carrier`. */
  table: string
  recognises(columns: ReadonlyMap<string, number>): boolean
  /** The column whose value keeps the rows of one record together; null when each row is one. */
  key: string | null
  read(rows: TableRow[], to: RecordFindings): ExchangeRecord | null
}
