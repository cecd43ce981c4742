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

export const duckDbDialect: Dialect = {
  median: (value) => `median(${value})`,
  round: (value, digits) => `round(${value}, ${digits})`,
  month: (day) => `strftime(${day}, '%Y-%m')`,
  days: (from, to) => `(${to} - ${from})`,
  upper: (text) => `upper(${text})`,
  label: (book, code) =>
    `(SELECT any_value(l.label) FROM labels AS l WHERE l.book = '${book}' AND l.code = ${code}::VARCHAR)`,
  allBut: (...columns) => `* EXCLUDE (${columns.join(', ')})`,
}

/**
 * ClickHouse's `median` takes a sample, its `round` takes halves of floating numbers to the even neighbour, and its
 * `upper` knows ASCII alone: none of them means what DuckDB's means.
 */
export const clickHouseDialect: Dialect = {
  median: (value) => `quantileExactInclusive(0.5)(${value})`,
  round: (value, digits) => `(sign(${value}) * floor(abs(${value}) * 1e${digits} + 0.5) / 1e${digits})`,
  month: (day) => `formatDateTime(${day}, '%Y-%m')`,
  days: (from, to) => `dateDiff('day', ${from}, ${to})`,
  upper: (text) => `upperUTF8(${text})`,
  label: (book, code) =>
    `(SELECT mapFromArrays(groupArray(l.code), CAST(groupArray(assumeNotNull(l.label)), 'Array(Nullable(String))')) FROM labels AS l WHERE l.book = '${book}' AND l.label IS NOT NULL)[coalesce(${code}::VARCHAR, '')]`,
  allBut: (...columns) => `* EXCEPT (${columns.join(', ')})`,
}
