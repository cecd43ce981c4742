import { looksLikeFormula, plainText } from '../../../shared/spreadsheet-text.js'

export type Cell = string | number | null

/** Rows as CSV (RFC 4180): texts that look like formulas are made plain, numbers stay numbers. */
export function toCsv(header: string[], rows: Cell[][]): string {
  return [header, ...rows].map((row) => `${row.map(cellOf).join(',')}\r\n`).join('')
}

function cellOf(cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return String(cell)
  if (looksLikeFormula(cell)) return quoted(plainText(cell))
  return /[",\r\n]/.test(cell) ? quoted(cell) : cell
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`
}
