import { readWrittenDay } from '../../../../shared/dates.js'
import type { Amount, Concept } from '../../schema.js'
import { toMinor } from '../amounts.js'
import type { Findings } from '../findings.js'

/** One row of a claim table, asked by column name; every cell that cannot be read is null and warned of. */
export class TableRow {
  readonly number: number
  private readonly columns: ReadonlyMap<string, number>
  private readonly cells: readonly string[]
  private readonly to: Findings

  constructor(row: { number: number; cells: readonly string[] }, columns: ReadonlyMap<string, number>, to: Findings) {
    this.number = row.number
    this.cells = row.cells
    this.columns = columns
    this.to = to
  }

  /** The cell's text; null where the column is absent or the cell is empty. */
  text(column: string): string | null {
    const at = this.columns.get(column)
    return at === undefined ? null : this.cells[at] || null
  }

  quantity(column: string): number | null {
    const value = this.text(column)
    if (value === null) return null
    const number = Number(value)
    return Number.isFinite(number) ? number : this.unreadable(column, 'exchange.number-unreadable')
  }

  /** A day written 30-May-2015, 2015-05-30, 20150530 or 30/05/2015. */
  day(column: string): string | null {
    const value = this.text(column)
    if (value === null) return null
    return readWrittenDay(value) ?? this.unreadable(column, 'exchange.date-unreadable')
  }

  amount(column: string, currency: string): Amount | null {
    const value = this.text(column)
    if (value === null) return null
    const minor = toMinor(value, currency)
    return minor === null ? this.unreadable(column, 'exchange.amount-not-exact') : { minor, currency }
  }

  coded(column: string, system: string): Concept | null {
    const code = this.text(column)
    return code === null ? null : { codings: [{ system, code, display: null }], text: null }
  }

  /** Every cell that is not empty, by its column. */
  values(): Record<string, string> {
    return Object.fromEntries(
      [...this.columns.keys()].flatMap((column) => {
        const value = this.text(column)
        return value === null ? [] : [[column, value]]
      }),
    )
  }

  path(column: string): string {
    return `row ${this.number}, ${column}`
  }

  private unreadable(column: string, code: string): null {
    this.to.warn({ code, path: this.path(column), reason: 'The cell cannot be read.', facts: {} })
    return null
  }
}
