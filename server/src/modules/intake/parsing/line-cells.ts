import type { Day } from '../../../shared/dates.js'
import type { Box } from '../schema.js'
import type { AmountStyle } from './amounts.js'
import { type Column, columnFor } from './columns.js'
import { findDays } from './days.js'
import { type Figure, figuresOf } from './figures.js'
import { boxAround, type Cell, partOf, type Row } from './rows.js'

/** One printed line of a table, sorted into its columns but not yet judged. */
export interface LineCells {
  description: Cell | null
  date: Day | null
  quantity: { value: number; raw: string; certain: boolean } | null
  price: Figure | null
  amount: Figure | null
  discount: Figure | null
  /** Figures that found no column. */
  spare: Figure[]
  row: Row
}

/** Sorts a printed line under a table's columns. */
export function cellsUnder(columns: Column[], row: Row, style: AmountStyle): LineCells {
  const line: LineCells = {
    description: null,
    date: null,
    quantity: null,
    price: null,
    amount: null,
    discount: null,
    spare: [],
    row,
  }
  const has = (kind: Column['kind']) => columns.some((c) => c.kind === kind)
  const texts: Cell[] = []
  for (const cell of row.cells.flatMap((c) => splitDate(c, has('date')))) {
    const day = has('date') && !line.date ? findDays(cell.text)[0] : undefined
    if (day && day.end - day.start >= cell.text.trim().length - 6) {
      line.date = day.day
      continue
    }
    const figure = wholeFigure(cell, style)
    const quantity = quantityIn(cell.text)
    const letters = (cell.text.match(/\p{L}/gu) ?? []).length
    if (!figure && !quantity && letters < 2) continue
    if (!figure && letters >= 2 && !quantity) {
      const column = columnFor(cell, columns, (k) => k !== 'index' && k !== 'date')
      if (column?.kind === 'code' || column?.kind === 'unit' || column?.kind === 'other') continue
      texts.push(cell)
      continue
    }
    const column = columnFor(cell, columns, () => true)
    placeNumber(line, { cell, figure, quantity, column })
  }
  line.description = joined(texts)
  if (line.amount === null && line.description) takeTrailing(line, style)
  return line
}

/** A date run together with the text after it: `26 Aug 2026 Konsul` under a date column. */
function splitDate(cell: Cell, dated: boolean): Cell[] {
  const day = dated ? findDays(cell.text)[0] : undefined
  if (!day || day.start > 2 || cell.text.length - day.end < 4) return [cell]
  return [partOf(cell, 0, day.end), partOf(cell, day.end, cell.text.length)]
}

function wholeFigure(cell: Cell, style: AmountStyle): Figure | null {
  const figures = figuresOf(cell, style)
  const only = figures[0]
  if (figures.length !== 1 || !only) return null
  const around = (cell.text.slice(0, only.start) + cell.text.slice(only.end)).replace(/[\s|*.:\][!I}{-]/g, '')
  return around.length <= 1 ? only : null
}

interface PlacedNumber {
  cell: Cell
  figure: Figure | null
  quantity: LineCells['quantity']
  column: Column | null
}

function placeNumber(line: LineCells, { cell, figure, quantity, column }: PlacedNumber): void {
  const kind = column?.kind
  if (kind === 'index' && !figure?.looksLikeMoney && line.row.cells[0]?.box.x === cell.box.x) return
  if (kind === 'quantity' && quantity && !line.quantity) line.quantity = quantity
  else if (kind === 'unitPrice' && figure && !line.price) line.price = figure
  else if (kind === 'amount' && figure && !line.amount) line.amount = figure
  else if (kind === 'discount' && figure) line.discount = figure
  else if (kind === 'other' && figure?.looksLikeMoney) line.spare.push(figure)
  else if (kind === 'code' || kind === 'tax' || kind === 'other' || kind === 'unit') return
  else if (figure) line.spare.push(figure)
}

/** Figures that OCR ran together with the description. */
function takeTrailing(line: LineCells, style: AmountStyle): void {
  const cell = line.description!
  const figures = figuresOf(cell, style).filter((f) => f.looksLikeMoney && f.confidence > 0.5)
  const last = line.spare.filter((f) => f.looksLikeMoney).at(-1) ?? figures.at(-1)
  if (!last) return
  line.amount = last
  if (last.cell !== cell) return
  line.price ??= figures.at(-2) ?? null
  const start = Math.min(...figures.map((f) => f.start))
  if (start > 2) line.description = partOf(cell, 0, start)
}

/** A count such as `3`, `1.00`, `2,5`, `10 tab`; a lone vertical stroke is perhaps a one. */
export function quantityIn(text: string): LineCells['quantity'] {
  const bare = text.trim().replace(/^[|\s.]+|[|\s.]+$/g, '')
  const match = /^[x×]?\s?(\d{1,4})(?:[.,](\d{1,2}|0{3}))?\s?(?:[x×]|[a-z]{1,7}\.?)?$/i.exec(bare)
  if (match) {
    const value = Number(`${match[1]}.${match[2] ?? '0'}`)
    return value > 0 ? { value, raw: text, certain: true } : null
  }
  // `1 |` beside a table's rule is read `1 1`.
  const ruled = /^(\d{1,3}) [1lI|!]$/.exec(bare)
  if (ruled) return { value: Number(ruled[1]), raw: text, certain: false }
  return /^[lIiTt!\]]$/.test(bare) ? { value: 1, raw: text, certain: false } : null
}

function joined(texts: Cell[]): Cell | null {
  const first = texts[0]
  if (!first) return null
  const words: Cell['words'] = []
  let text = ''
  for (const cell of texts) {
    if (text) text += ' '
    words.push(...cell.words.map((w) => ({ ...w, start: w.start + text.length })))
    text += cell.text
  }
  const box: Box = boxAround(texts.map((t) => t.box))!
  return { ...first, text, words, box, confidence: Math.min(...texts.map((t) => t.confidence)) }
}
