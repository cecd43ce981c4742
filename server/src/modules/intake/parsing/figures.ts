import type { Minor } from '../../../shared/money.js'
import type { Box } from '../schema.js'
import { type AmountStyle, decideStyle, readAmount } from './amounts.js'
import { findDays } from './days.js'
import { type Cell, partOf, type Row } from './rows.js'

/** An amount found on a printed line. */
export interface Figure {
  minor: Minor
  /** Shape and OCR certainty together, 0 to 1. */
  confidence: number
  looksLikeMoney: boolean
  page: number
  box: Box
  raw: string
  cell: Cell
  /** Character range in `cell.text`. */
  start: number
  end: number
}

const CURRENCY = String.raw`(?:rp|idr|inr|rs|rm|rn|rh|fm|myr|usd|us\$|\$|₹|s(?=\d))`
const FIGURE = new RegExp(
  String.raw`(?<![\p{L}\d.,/%:-])(?:[-–]\s?)?(?:${CURRENCY}[.:]?\s?)?(?:[-–]\s?)?\(?(?:\d[\d.,:;]*|\.\d{2})(?:\s?-(?!\s?\d))?\)?(?![\p{L}\d%/-])`,
  'giu',
)
/** After a currency sign or a label glued to it a figure may begin in the middle of a word: `TOTALRp1.000`. */
const GLUED_FIGURE = /(?<=\p{L}|%|\))(?:rp|inr|rm|idr)[.:]?\s?\d[\d.,:;]*(?:\s?-(?!\s?\d))?(?![\p{L}\d%/-])/giu

/** Each cell is looked at several times while a bill is read. */
const looked = new WeakMap<Cell, { style: AmountStyle; figures: Figure[] }>()

/** The figures of a cell from left to right; parts of dates, telephone numbers, codes and percentages are no figures. */
export function figuresOf(cell: Cell, style: AmountStyle): Figure[] {
  const known = looked.get(cell)
  if (known?.style === style) return [...known.figures]
  const figures = /\d/.test(cell.text) ? findFigures(cell, style) : []
  looked.set(cell, { style, figures })
  return [...figures]
}

function findFigures(cell: Cell, style: AmountStyle): Figure[] {
  const whole = readWhole(cell, style)
  if (whole) return [whole]
  // Pieces of one broken figure are worse than none: a stray `00` would read as zero.
  if (/^[\d.,\s]+$/.test(cell.text) && /\d\s+\d/.test(cell.text)) return brokenFigures(cell, style)
  const days = findDays(cell.text)
  const found: Figure[] = []
  for (const pattern of [FIGURE, GLUED_FIGURE]) {
    for (const match of cell.text.matchAll(pattern)) {
      const end = match.index + match[0].length
      if (days.some((d) => d.start < end && match.index < d.end)) continue
      if (found.some((f) => f.start < end && match.index < f.end)) continue
      const reading = readAmount(match[0], style)
      if (!reading) continue
      const part = partOf(cell, match.index, end)
      found.push({
        ...reading,
        confidence: reading.confidence * cell.confidence,
        page: cell.page,
        box: part.box,
        raw: match[0].trim(),
        cell,
        start: match.index,
        end,
      })
    }
  }
  return found.sort((a, b) => a.start - b.start)
}

function readWhole(cell: Cell, style: AmountStyle): Figure | null {
  const text = cell.text
  if (
    !/\d/.test(text) ||
    text.length > 24 ||
    /[/%]/.test(text) ||
    /\d\s?-\s?\d/.test(text) ||
    findDays(text).length > 0
  )
    return null
  const place = { page: cell.page, box: cell.box, raw: text, cell, start: 0, end: text.length }
  const spaced = /^(\D{0,4}\d[\d,. ]{0,9}) (\d{2})$/.exec(text.trim())
  if (spaced && style.withDecimals) {
    const reading = readAmount(`${spaced[1]!.replace(/\s/g, '')}${style.decimal}${spaced[2]}`, style)
    if (reading) return { ...reading, ...place, confidence: reading.confidence * cell.confidence * 0.6 }
  }
  if (/\d \d|\d \.|\. \d/.test(text)) {
    // `RM 7 1.90`: after a currency sign everything in the cell is one figure; so are pieces parted only beside a separator.
    const oneFigure =
      /^\W?\s?(?:rp|rm|rs|inr|rn|rh|\$)\.?\s?[\d., ]+$/i.test(text.trim()) ||
      (/^[\d., ]+$/.test(text) && !/\d \d/.test(text))
    const tight = oneFigure ? readAmount(text.replace(/\s+/g, ''), style) : null
    return tight?.looksLikeMoney && tight.confidence === 1
      ? { ...tight, ...place, confidence: cell.confidence * 0.75 }
      : null
  }
  const reading = readAmount(text, style)
  return reading && { ...reading, ...place, confidence: reading.confidence * cell.confidence }
}

/** Several numbers without words in one cell: only those written in full with separators are figures. */
function brokenFigures(cell: Cell, style: AmountStyle): Figure[] {
  return [...cell.text.matchAll(/\S+/g)].flatMap((match) => {
    const reading = readAmount(match[0], style)
    if (!reading?.looksLikeMoney || reading.confidence < 1) return []
    const end = match.index + match[0].length
    const part = partOf(cell, match.index, end)
    return [
      {
        ...reading,
        confidence: reading.confidence * cell.confidence * 0.7,
        page: cell.page,
        box: part.box,
        raw: match[0],
        cell,
        start: match.index,
        end,
      },
    ]
  })
}

/** The document's way of writing money, from every number on it. */
export function styleOf(rows: Row[]): AmountStyle {
  const texts = rows.flatMap((r) => r.cells.map((c) => c.text))
  const numbers = texts.flatMap((t) =>
    findDays(t).length > 0 ? [] : [...t.matchAll(FIGURE), ...t.matchAll(GLUED_FIGURE)].map((m) => m[0]),
  )
  const all = texts.join('\n')
  const rupiah = (all.match(/\bRp\.?\s?\d|\bRp\b|\bIDR\b|rupiah/gi) ?? []).length
  const others = (all.match(/\bRM\b|\bINR\b|₹|\bRs\b|rupees|\bGST\b|\bSDN\b/gi) ?? []).length
  return decideStyle(numbers, rupiah > others)
}
