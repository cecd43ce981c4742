import type { Dialect } from '../schema.js'

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
