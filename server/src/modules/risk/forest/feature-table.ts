/** A number of every row; NaN where it is missing (the median of training takes its place). */
export type NumericColumn = { name: string; values: Float32Array }

/** A code of every row, an index into `levels`; any code at or beyond `levels.length` is "none of them". */
export type CategoryColumn = { name: string; codes: Uint8Array | Uint16Array; levels: readonly string[] }

/** Rows by columns. Columns over SharedArrayBuffers are read by workers without a copy. */
export type FeatureTable = { rows: number; numeric: readonly NumericColumn[]; categories: readonly CategoryColumn[] }

/** Why a table cannot be used, or null. */
export function findTableFault(table: FeatureTable): string | null {
  const short = [
    ...table.numeric.filter((column) => column.values.length !== table.rows),
    ...table.categories.filter((column) => column.codes.length !== table.rows),
  ][0]
  if (short) return `column ${short.name} does not have ${table.rows} rows`
  if (table.numeric.length === 0 || table.numeric.length > 255) return 'a forest takes 1 to 255 numeric columns'
  const names = [...table.numeric, ...table.categories].map((column) => column.name)
  return new Set(names).size === names.length ? null : 'two columns have the same name'
}

/** The table of one claim: missing or unknown names are missing values, never errors. */
export function tableOfRow(
  shape: { numeric: readonly string[]; categories: readonly { name: string; levels: readonly string[] }[] },
  row: Readonly<Record<string, number | string | null>>,
): FeatureTable {
  const numberOf = (value: number | string | null | undefined) => (typeof value === 'number' ? value : Number.NaN)
  const codeOf = (levels: readonly string[], value: number | string | null | undefined) => {
    const code = levels.indexOf(String(value))
    return code < 0 ? levels.length : code
  }
  return {
    rows: 1,
    numeric: shape.numeric.map((name) => ({ name, values: Float32Array.of(numberOf(row[name])) })),
    categories: shape.categories.map(({ name, levels }) => ({
      name,
      levels,
      codes: Uint16Array.of(codeOf(levels, row[name])),
    })),
  }
}
