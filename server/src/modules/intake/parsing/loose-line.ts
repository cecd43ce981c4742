import type { AmountStyle } from './amounts.js'
import { findDays } from './days.js'
import { type Figure, figuresOf } from './figures.js'
import { type LineCells, quantityIn } from './line-cells.js'
import { type Cell, partOf, type Row } from './rows.js'

/** A count before the item's name, glued to it perhaps: `20 Oralit`, `10Zinc`. */
const LEADING_COUNT = /^[\s•*-]*(\d{1,3})(?:\s*[x×]?\s+(?=[\p{L}0])|(?=\p{Lu}))/u

/** Reads an item line without a table heading: `20 Oralit @1.100   22.000`, `- Kreatinin (1 x Rp 64.000)   Rp 64.000`. */
export function looseLine(row: Row, style: AmountStyle): LineCells | null {
  const cells = row.cells.filter((c) => c.text.trim().length > 0)
  const figures = cells.flatMap((c) => figuresOf(c, style))
  const amount = figures.filter((f) => f.looksLikeMoney && isAtEnd(f, row)).at(-1) ?? null
  if (findDays(row.text).length > 0 && figures.filter((f) => f.looksLikeMoney).length < 2) return null
  const line: LineCells = {
    description: null,
    date: null,
    quantity: null,
    price: null,
    amount,
    discount: null,
    spare: [],
    row,
  }
  const rest = figures.filter((f) => f !== amount && f.minor > 0)
  line.price = pickPrice(rest, amount)
  line.quantity = pickQuantity(cells, line)
  line.description = describe(cells, line)
  return amount || line.price ? line : null
}

/** The amount stands at the right end, give or take a tax letter. */
function isAtEnd(figure: Figure, row: Row): boolean {
  const after = row.cells
    .filter((c) => c.box.x > figure.box.x + figure.box.width - 2)
    .map((c) => c.text)
    .join('')
  const inCell = figure.cell.text.slice(figure.end)
  return /^[\s*#)|]*[A-Z]{0,4}[\s*#)|.]*$/i.test(inCell) && after.replace(/[^\p{L}\d]/gu, '').length <= 4
}

function pickPrice(rest: Figure[], amount: Figure | null): Figure | null {
  const money = rest.filter((f) => f.looksLikeMoney)
  const marked = rest.find(
    (f) =>
      f.raw.startsWith('@') ||
      /@\s*$|\d\s*[x×*]\s*\(?(?:rp|rm|inr|rs)?\.?\s*$/i.test(f.cell.text.slice(Math.max(0, f.start - 8), f.start)),
  )
  if (marked) return marked
  const divides = money.find((f) => amount && f.minor > 0 && amount.minor % f.minor === 0)
  return divides ?? money.at(-1) ?? null
}

function pickQuantity(cells: Cell[], line: LineCells): LineCells['quantity'] {
  const text = cells.map((c) => c.text).join('  ')
  const times =
    /(?<![\d.,])(\d{1,4}(?:[.,]\d{1,3})?)\s*(?:[a-z]{1,6}\.?\s*)?[x×*]\s*(?=[(]?(?:rp|rm|inr|rs|₹)?[.:]?\s*\d)/i.exec(
      text,
    )?.[1]
  const leads = LEADING_COUNT.exec(text)?.[1]
  const candidates = [leads, times, ...cells.map((c) => c.text)]
    .flatMap((t) => (t ? [quantityIn(t)] : []))
    .filter((q) => q?.certain)
  const exact = candidates.find(
    (q) => q && line.price && line.amount && Math.round(q.value * line.price.minor) === line.amount.minor,
  )
  if (exact) return exact
  if (times) return quantityIn(times)
  // A leading number is a count only when a price marked @ stands beside it; otherwise it may number the lines.
  return leads && line.price && /@/.test(text) ? quantityIn(leads) : null
}

function describe(cells: Cell[], line: LineCells): Cell | null {
  for (const cell of cells) {
    const used = [line.amount, line.price].flatMap((f) => (f && f.cell === cell ? [f] : []))
    const end = Math.min(cell.text.length, ...used.map((f) => f.start))
    let text = cell.text.slice(0, end)
    const counted = LEADING_COUNT.exec(text) ?? /^[\s•*-]+/.exec(text)
    const start =
      counted && (!/\d/.test(counted[0]) || line.quantity?.value === Number(counted[1])) ? counted[0].length : 0
    text = text.slice(start).replace(/\s*\(?\s*\d{0,4}\s*[x×*@]?\s*(?:rp|rm|inr)?[.:]?\s*\(?$/i, '')
    if ((text.match(/\p{L}/gu) ?? []).length >= 2) return partOf(cell, start, start + text.length)
  }
  return null
}
