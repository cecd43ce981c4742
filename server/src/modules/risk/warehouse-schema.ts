/**
 * What DuckDB and ClickHouse say differently for the same meaning. A report is written once; whatever stands here is
 * the whole difference between the engines. Each function takes and gives SQL.
 */
export type Dialect = {
  /** The middle value; between two, halfway. Exact, however many rows there are; NULLs left out. */
  median(value: string): string
  /** Rounded to so many decimals, halves away from zero. */
  round(value: string, digits: number): string
  /** A day's month as YYYY-MM. */
  month(day: string): string
  /** Whole days from one day to another. */
  days(from: string, to: string): string
  /** Capitals of any script. */
  upper(text: string): string
  /** The word for a code in one of the snapshot's books; NULL where there is none. */
  label(book: string, code: string): string
  /** All columns but these. */
  allBut(...columns: string[]): string
}

export type Cell = string | number | boolean | null | Cell[]

/** Where analytic SQL runs: DuckDB in this process, or a ClickHouse server. All SQL is ours, values are passed apart. */
export type Warehouse = {
  /** How this engine says what engines say differently. */
  dialect: Dialect
  /** Runs statements for their effect. */
  run(sql: string): Promise<void>
  /** Rows of one query as plain values; 64-bit numbers as text. `values` fill $1, $2 …. */
  rows(sql: string, values?: readonly (string | number | boolean)[]): Promise<Record<string, Cell>[]>
  /** A long answer in pieces, column by column. */
  batches(sql: string): AsyncGenerator<{ rows: number; column(index: number): unknown[] }>
  close(): void
}

/** What reports ask of: `claims` and `labels` of one snapshot. */
export type ReportWarehouse = Pick<Warehouse, 'dialect' | 'rows' | 'close'>
