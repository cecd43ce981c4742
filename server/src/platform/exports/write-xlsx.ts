import writeExcelFile, { type Cell as WrittenCell } from 'write-excel-file/node'
import { MINOR_PER_MAJOR } from '../../shared/money.js'
import { plainText } from '../../shared/spreadsheet-text.js'
import { AppError } from '../errors.js'

/**
 * What a column holds. `money`: minor units, shown in whole units with two decimals; `whole`: an amount or a count, shown
 * grouped and without decimals; `number`: any other number; `day`: `YYYY-MM-DD`; `moment`: ISO 8601, shown in UTC.
 */
export type SheetColumn = { name: string; kind: 'text' | 'number' | 'whole' | 'money' | 'day' | 'moment' }

export type SheetCell = string | number | null

export const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** The file is made at once in memory, about a second for so many rows of a dozen columns; longer lists go as CSV. */
export const MOST_ROWS = 5_000
/** Characters a cell may hold (Excel specifications and limits). */
const LONGEST = 32_767
/** Before it Excel's calendar has a day that never was (29 February 1900). */
const FIRST_DAY = Date.UTC(1900, 2, 1)

const FORMATS = { whole: '#,##0', money: '#,##0.00', day: 'yyyy-mm-dd', moment: 'yyyy-mm-dd hh:mm' } as const
const WIDTHS = { text: 26, number: 12, whole: 16, money: 18, day: 12, moment: 18 } as const

/**
 * A table as XLSX: its header stays in sight, numbers and days are numbers and days with a format, and everything else is
 * text that no spreadsheet takes for a formula. A cell that does not fit its column's kind stands as text.
 * @throws AppError `export.too-large` for more than `MOST_ROWS` rows
 */
export function writeXlsx(table: { sheet: string; columns: SheetColumn[]; rows: SheetCell[][] }): Promise<Buffer> {
  const { columns, rows } = table
  if (rows.length > MOST_ROWS) {
    throw new AppError('precondition', 'export.too-large', { details: { rows: rows.length, most: MOST_ROWS } })
  }
  const header: WrittenCell[] = columns.map(({ name }) => ({ ...textCell(name), fontWeight: 'bold' }))
  const body = rows.map((row) => columns.map((column, index) => cellOf(column, row[index] ?? null)))
  return writeExcelFile([header, ...body], {
    sheet: sheetName(table.sheet),
    columns: columns.map(({ kind, name }) => ({ width: Math.max(WIDTHS[kind], name.length + 2) })),
    stickyRowsCount: 1,
  }).toBuffer()
}

function cellOf({ kind }: SheetColumn, value: SheetCell): WrittenCell {
  if (value === null) return null
  if (kind === 'day' || kind === 'moment') return timeCell(kind, String(value))
  if (typeof value === 'string' || kind === 'text') return textCell(String(value))
  if (!Number.isFinite(value)) throw new TypeError(`A cell holds ${value}, which no table can show.`)
  if (kind === 'number') return { type: Number, value }
  return { type: Number, value: kind === 'money' ? value / MINOR_PER_MAJOR : value, format: FORMATS[kind] }
}

function timeCell(kind: 'day' | 'moment', text: string): WrittenCell {
  const at = new Date(kind === 'day' ? `${text.slice(0, 10)}T00:00:00Z` : text)
  if (Number.isNaN(at.getTime()) || at.getTime() < FIRST_DAY) return textCell(text)
  return { type: Date, value: at, format: FORMATS[kind] }
}

function textCell(text: string): { type: StringConstructor; value: string } {
  const plain = plainText(text)
  const short = plain.length > LONGEST ? `${plain.slice(0, LONGEST - 1)}…` : plain
  // The library looks texts up among an object's own and inherited names; a space keeps it from finding the latter.
  return { type: String, value: short in Object.prototype ? `${short} ` : short }
}

/** A name as Excel allows it for a sheet: up to 31 characters, none of []/\:*?. */
function sheetName(name: string): string {
  return (
    name
      .replace(/[[\]/\\:*?]+/g, ' ')
      .slice(0, 31)
      .trim() || 'Periksa'
  )
}
