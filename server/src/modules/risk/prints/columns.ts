/** What a cell holds before it is written for people or for a spreadsheet. */
export type PrintCell = string | number | null

/** `whole`: a count or whole rupiah; `share`: 0 to 1, printed as percent; `number`: any other figure. */
export type PrintKind = 'text' | 'whole' | 'number' | 'share' | 'day'

/** A column of a printed report: its name (a key of the words), what it holds, and its part of the width against the others'. */
export type PrintColumn<Row> = { name: string; kind: PrintKind; width: number; cell: (row: Row) => PrintCell }

const WIDTHS: Record<PrintKind, number> = { text: 1.5, whole: 1.2, number: 0.9, share: 0.9, day: 1 }

/** Columns of the row's own fields: name, what it holds, width. */
export function fields<Row>(
  ...given: [name: keyof Row & string, kind?: PrintKind, width?: number][]
): PrintColumn<Row>[] {
  return given.map(([name, kind = 'text', width = WIDTHS[kind]]) => ({
    ...{ name, kind, width },
    cell: (row) => asCell(row[name]),
  }))
}

/** A column that is made of the row. */
export function made<Row>(name: string, kind: PrintKind, cell: (row: Row) => PrintCell): PrintColumn<Row> {
  return { name, kind, width: WIDTHS[kind], cell }
}

function asCell(value: unknown): PrintCell {
  if (typeof value === 'number' || typeof value === 'string') return value
  if (typeof value === 'boolean') return value ? '•' : ''
  return null
}
