import type { AmountStyle } from './amounts.js'
import { type Figure, figuresOf } from './figures.js'
import { type LineCells, quantityIn } from './line-cells.js'
import { boxAround, partOf, type Row } from './rows.js'

/** Labels under an item's name, in the languages that bills are read in. */
const LABELS = {
  price: /^(?:rate|price|unit\s?(?:price|cost|rate)|mrp|harga(?:\s?satuan)?|tarif|दर|मूल्य)\s*[:=]/iu,
  quantity: /^(?:qty|quantity|units?|nos|jumlah|banyak|jml|मात्रा|संख्या)\s*[:=]/iu,
  amount: /^(?:(?:line\s?)?total|amount|amt|net|jumlah(?:\s?harga)?|total\s?harga|राशि|कुल)\s*[:=]/iu,
} as const
/** At most so many labelled rows belong to one item. */
const MOST_ROWS = 4

/**
 * An item written over several rows: its name, with a number before it perhaps, and below it `Rate: …`, `Qty: …`,
 * `Total: …`. A price or a count must be among them: a lone total below a name closes a part of the bill.
 * @returns the item's cells and how many rows it takes, or null
 */
export function stackedItem(rows: Row[], at: number, style: AmountStyle): { cells: LineCells; count: number } | null {
  const row = rows[at]
  const name = row?.cells[0]
  if (!row || !name || row.cells.length > 2 || /[:=]\s*$/.test(row.text) || labelOf(row)) return null
  if (row.cells.some((cell) => figuresOf(cell, style).some((figure) => figure.looksLikeMoney))) return null
  const found: { price?: Figure; amount?: Figure; quantity?: LineCells['quantity'] } = {}
  let count = 1
  for (; count <= MOST_ROWS; count++) {
    const below = rows[at + count]
    const label = below && below.page === row.page ? labelOf(below) : null
    if (!below || !label) break
    const figure = below.cells.flatMap((cell) => figuresOf(cell, style)).at(-1)
    const quantity = quantityIn(below.text.replace(/^[^:=]*[:=]/, ''))
    // "Jumlah" names a count or an amount: what stands after it tells.
    if (label !== 'price' && quantity && !figure?.looksLikeMoney && !found.quantity) found.quantity = quantity
    else if (label !== 'price' && figure && !found.amount) found.amount = figure
    else if (label === 'price' && figure && !found.price) found.price = figure
    else break
  }
  if (!(found.price || found.amount) || !(found.price || found.quantity) || count < 3) return null
  const numbered = /^\s*\(?\d{1,3}\s*[.)]\s*/.exec(name.text)?.[0].length ?? 0
  const description = partOf(name, numbered, name.text.length)
  if ((description.text.match(/\p{L}/gu) ?? []).length < 2) return null
  const box = boxAround(rows.slice(at, at + count).map((one) => one.box)) ?? row.box
  return {
    count,
    cells: {
      description,
      date: null,
      quantity: found.quantity ?? null,
      price: found.price ?? null,
      amount: found.amount ?? null,
      discount: null,
      spare: [],
      row: { ...row, box },
    },
  }
}

function labelOf(row: Row): keyof typeof LABELS | null {
  const text = row.text.trim()
  if (LABELS.price.test(text)) return 'price'
  if (LABELS.amount.test(text)) return 'amount'
  return LABELS.quantity.test(text) ? 'quantity' : null
}
