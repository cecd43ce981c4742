import type { Box } from '../schema.js'
import { fold, tokens } from './fuzzy.js'
import { matchColumn } from './lexicon.js'
import { type Cell, partOf, type Row } from './rows.js'
import type { ColumnKind } from './vocabulary/columns.js'

/** One column of a table with the place of its heading, or of its latest cell. */
export interface Column {
  kind: ColumnKind
  box: Box
}

const CURRENCY_WORDS = new Set(['rs', 'rp', 'lnr', 'rm', 'ldr', 'rupees', 'rupiah'].map(fold))

/** The columns named in a printed line, or null when it is no table heading. */
export function columnsOf(row: Row): Column[] | null {
  const columns: Column[] = []
  let letters = 0
  let named = 0
  for (const cell of row.cells) {
    const list = tokens(cell.text)
    letters += countLetters(cell.text)
    for (let i = 0; i < list.length; ) {
      const hit = matchColumn(list, i)
      if (!hit || hit.score < 0.8) {
        i++
        continue
      }
      const part = partOf(cell, hit.start, hit.end)
      named += countLetters(part.text)
      const before = columns.at(-1)
      // "Charges (Rs)": the currency belongs to the heading before it and makes it money.
      if (i > 0 && before && CURRENCY_WORDS.has(list[i]!.key) && hit.next === i + 1) {
        if (before.kind === 'description') before.kind = 'amount'
        before.box = { ...before.box, width: part.box.x + part.box.width - before.box.x }
      } else columns.push({ kind: hit.kind, box: part.box })
      i = hit.next
    }
  }
  const kinds = new Set(columns.map((c) => c.kind))
  const money = kinds.has('amount') || kinds.has('unitPrice')
  const enough = (kinds.has('description') && (money || kinds.has('quantity'))) || (money && kinds.has('quantity'))
  if (!enough || named < 0.65 * letters || row.cells.length < 2) return null
  return settled(columns)
}

function countLetters(text: string): number {
  return (text.match(/\p{L}/gu) ?? []).length
}

/** Several money columns: the last is the line's amount; earlier ones are prices. `Jumlah` left of a price is a quantity. */
function settled(columns: Column[]): Column[] {
  const ordered = [...columns].sort((a, b) => a.box.x - b.box.x)
  const amounts = ordered.filter((c) => c.kind === 'amount')
  const prices = ordered.filter((c) => c.kind === 'unitPrice')
  for (const amount of amounts.slice(0, -1)) {
    const counted = ordered.some((c) => c.kind === 'quantity')
    amount.kind = prices.length === 0 ? 'unitPrice' : counted ? 'other' : 'quantity'
  }
  if (
    amounts.length === 1 &&
    prices.some((p) => p.box.x > amounts[0]!.box.x) &&
    !ordered.some((c) => c.kind === 'quantity')
  ) {
    amounts[0]!.kind = 'quantity'
    prices.at(-1)!.kind = prices.length > 1 ? 'amount' : 'unitPrice'
  }
  if (amounts.length === 0 && prices.length > 0) prices.at(-1)!.kind = 'amount'
  if (!ordered.some((c) => c.kind === 'quantity')) {
    const unit = ordered.find((c) => c.kind === 'unit')
    if (unit && prices.length > 0) unit.kind = 'quantity'
  }
  const descriptions = ordered.filter((c) => c.kind === 'description')
  for (const extra of descriptions.slice(1)) extra.kind = 'other'
  return ordered
}

/** The column a cell stands under: overlap first, then the nearest edge or middle. */
export function columnFor(cell: Cell, columns: Column[], allowed: (kind: ColumnKind) => boolean): Column | null {
  let best: Column | null = null
  let least = Number.POSITIVE_INFINITY
  for (const column of columns) {
    if (!allowed(column.kind)) continue
    const away = distance(cell.box, column.box)
    if (away < least) {
      best = column
      least = away
    }
  }
  return best
}

function distance(a: Box, b: Box): number {
  const left = Math.abs(a.x - b.x)
  const right = Math.abs(a.x + a.width - b.x - b.width)
  const middle = Math.abs(a.x + a.width / 2 - b.x - b.width / 2)
  const overlap = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)
  return Math.min(left, right, middle) - Math.max(0, Math.min(overlap, a.height))
}
