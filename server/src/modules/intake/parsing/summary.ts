import type { AmountStyle } from './amounts.js'
import { partOfLine } from './cost-parts.js'
import { type Figure, figuresOf } from './figures.js'
import { phraseKey, type Token, tokens } from './fuzzy.js'
import type { LabelHit } from './labels.js'
import { matchColumn, matchHeader, matchSection, matchSummary } from './lexicon.js'
import type { Row } from './rows.js'
import type { SummaryKind } from './vocabulary/summary-labels.js'

/** A labelled figure below or between the lines of a bill: a total, a tax, a payment. */
export interface SummaryEntry {
  kind: SummaryKind
  label: string
  /** What stands beside the label before the figure: a section's name, a rate. */
  rest: string
  figure: Figure | null
  /** Index of the printed line in the whole document. */
  row: number
  /** How surely the label was read. */
  score: number
}

/** The labelled figures of one printed line; empty for an ordinary line. */
export function summaryOfRow(row: Row, at: number, style: AmountStyle): SummaryEntry[] {
  const entries: SummaryEntry[] = []
  let open: SummaryEntry | null = null
  for (const cell of row.cells) {
    const figures = figuresOf(cell, style)
    const list = tokens(cell.text)
    const first = list.findIndex((t) => /\p{L}/u.test(t.text))
    const whole = figures.length === 1 && figures[0]!.start === 0 && figures[0]!.end === cell.text.length
    const hit = first >= 0 && first <= 1 && !whole ? labelFrom(list, first, cell.text) : null
    if (hit && !isPartOfLonger(list.length - hit.next, hit.score) && believable(hit, cell.text.slice(hit.end))) {
      const after = figures.filter(
        (f) =>
          f.end > hit.end &&
          (f.looksLikeMoney || !/@\s*$/.test(cell.text.slice(0, f.start + (f.raw.startsWith('@') ? 1 : 0)))),
      )
      const rest = cell.text.slice(hit.end, after[0]?.start ?? cell.text.length).replace(/^[\s:=.,-]+|[\s:=.,-]+$/g, '')
      open = {
        kind: hit.kind,
        label: cell.text.slice(hit.start, hit.end),
        rest,
        figure: after.at(-1) ?? null,
        row: at,
        score: hit.score,
      }
      entries.push(open)
    } else if (open && figures.length > 0) {
      const figure = figures.at(-1)!
      if (!open.figure || figure.looksLikeMoney || !open.figure.looksLikeMoney) open.figure = figure
    } else if (open && !whole && cell.text.length > 2) {
      open.rest = `${open.rest} ${cell.text}`.trim()
    } else if (!open && entries.length === 0 && figures.length === 0 && /\p{L}{3}/u.test(cell.text)) {
      return []
    }
  }
  return entries.map(named).filter((e) => e.kind !== 'words')
}

/** The label at the start, or a long, certain one a word or two later: `TakeOut Total (incl GST)`. */
function labelFrom(list: Token[], first: number, text: string): LabelHit<SummaryKind> | null {
  const here = matchSummary(list, first)
  if (here) return here
  // Bilingual papers print the English label after a stroke: `… / Total Payable`.
  const stroke = text.lastIndexOf('/')
  const after = stroke >= 0 ? list.findIndex((t) => t.start > stroke && /\p{L}/u.test(t.text)) : -1
  const english = after > first ? matchSummary(list, after) : null
  if (english && english.score === 1) return english
  for (const at of [first + 1, first + 2]) {
    const later = at < list.length ? matchSummary(list, at) : null
    if (later?.kind === 'total' && later.score === 1 && later.length >= 10) return later
  }
  // "Accepted total": a short phrase that ends so and names no test.
  const last = list.length >= 2 && list.length <= 3 ? matchSummary(list, list.length - 1) : null
  if (last?.kind === 'weakTotal' && last.score === 1 && partOfLine({ description: text, section: null }) === 'other')
    return last
  return null
}

/** Registration numbers follow GST and tax too; payments and charges must be letter-perfect and stand alone. */
function believable(hit: LabelHit<SummaryKind>, rest: string): boolean {
  const letters = (rest.match(/\p{L}/gu) ?? []).length
  if (hit.score < 1 && letters >= 3 && (hit.length < 8 || hit.kind === 'count')) return false
  if (hit.kind === 'tax') return !/^[\s.:(]*(?:id|1d|ld|no|n0|reg|#)\b/i.test(rest)
  if (hit.kind === 'paid' || hit.kind === 'otherCharges')
    return hit.score === 1 && (rest.match(/\p{L}{3,}/gu) ?? []).length <= 1
  return true
}

/** Many words after a label mean it only begins a sentence. */
function isPartOfLonger(wordsAfter: number, score: number): boolean {
  return wordsAfter > 9 || score < 0.75
}

/** "Total" followed by a section's name is that section's subtotal; by "quantity", a count. */
function named(entry: SummaryEntry): SummaryEntry {
  if (entry.kind !== 'weakTotal' && entry.kind !== 'subtotal') return entry
  const list = tokens(entry.rest).filter((t) => /\p{L}/u.test(t.text))
  if (list.length === 0) return entry
  const section = matchSection(list, 0)
  if (section && section.next >= list.length) return { ...entry, kind: 'sectionSubtotal' }
  return entry
}

/** Labels in one printed line and their figures in the next, as in boxed footers. */
export function summaryOfGrid(labels: Row, values: Row, input: { at: number; style: AmountStyle }): SummaryEntry[] {
  const figures = values.cells.flatMap((c) => figuresOf(c, input.style))
  if (
    figures.length < 1 ||
    values.cells.length < 2 ||
    labels.cells.some((c) => figuresOf(c, input.style).some((f) => f.looksLikeMoney))
  )
    return []
  const words = values.cells.filter((c) => figuresOf(c, input.style).length === 0)
  if (words.length > 1) return []
  const entries: SummaryEntry[] = []
  for (const cell of labels.cells) {
    const list = tokens(cell.text)
    const hit = list.length > 0 ? labelFrom(list, 0, cell.text) : null
    if (!hit || list.length - hit.next > 3) continue
    const middle = cell.box.x + cell.box.width / 2
    const away = (f: Figure) =>
      Math.min(
        Math.abs(f.box.x + f.box.width / 2 - middle),
        Math.abs(f.box.x + f.box.width - cell.box.x - cell.box.width),
        Math.abs(f.box.x - cell.box.x),
      )
    const figure = [...figures].sort((a, b) => away(a) - away(b))[0]!
    if (away(figure) > Math.max(cell.box.width, figure.box.width)) continue
    entries.push({
      kind: hit.kind,
      label: cell.text,
      rest: cell.text.slice(hit.end).trim(),
      figure,
      row: input.at + 1,
      score: hit.score,
    })
  }
  // Amount and tax side by side head a table of taxes, not the bill's foot.
  if (entries.some((e) => e.kind === 'tax') && entries.some((e) => /^\W*(?:amount|amt|sales?|taxable)/i.test(e.label)))
    return entries.map((e) => ({ ...e, kind: 'taxDetail' }))
  const strong = entries.some((e) => e.kind === 'total' || e.kind === 'subtotal')
  const fewest = values.cells.length === labels.cells.length && entries.some((e) => e.kind === 'total') ? 1 : 2
  return entries.length >= fewest && strong && !looksLikeColumns(labels) ? entries : []
}

/** A table's heading also holds "Total" and "Price": three or more column words and an item column. */
export function looksLikeColumns(row: Row): boolean {
  const hits = row.cells.flatMap((cell) => {
    const list = tokens(cell.text)
    const hit = list.length > 0 ? matchColumn(list, 0) : null
    return hit && hit.next >= list.length - 1 ? [hit.kind] : []
  })
  return hits.includes('description') && hits.length >= 2 && hits.length >= row.cells.length - 1
}

/** True when a line begins with a heading of the paper's head (name, number, date) rather than an item. */
export function startsWithHeading(row: Row): boolean {
  const cell = row.cells[0]
  if (!cell) return false
  const list = tokens(cell.text)
  if (headingAfterStroke(list, cell.text)) return true
  const hit = list.length > 0 ? matchHeader(list, 0) : null
  return (
    hit !== null && (hit.next >= list.length || /^\s*[:=#]/.test(cell.text.slice(hit.end)) || row.cells.length === 2)
  )
}

/** Bilingual papers print `சேவை / Service OUTPATIENT`: a heading, whatever was read before the stroke and follows after it. */
function headingAfterStroke(list: Token[], text: string): boolean {
  const stroke = text.indexOf('/')
  const at = stroke < 0 ? -1 : list.findIndex((token) => token.start > stroke && /\p{L}/u.test(token.text))
  return at > 0 && at <= 3 && matchHeader(list, at)?.score === 1
}

/** A receipt's boxed sum: a line that is nothing but a figure with its currency. */
export function loneFigure(row: Row, at: number, style: AmountStyle): SummaryEntry | null {
  const cell = row.cells[0]
  if (!cell || row.cells.length > 1 || !/^\W*(?:rp|idr|inr|rs|rm|₹)/i.test(cell.text)) return null
  const figure = figuresOf(cell, style)[0]
  const alone = figure && cell.text.replace(figure.raw, '').replace(/[^\p{L}\d]/gu, '') === ''
  return alone ? { kind: 'weakTotal', label: '', rest: '', figure, row: at, score: 0.8 } : null
}

/** The amount written in words: the text after its label, running on to the next printed line if need be. */
export function wordsText(rows: Row[]): { text: string; row: number } | null {
  for (const [at, row] of rows.entries()) {
    for (const cell of row.cells) {
      const list = tokens(cell.text)
      for (let i = 0; i < Math.min(list.length, 3); i++) {
        const hit = matchSummary(list, i)
        if (hit?.kind !== 'words') continue
        const rest = [
          cell.text.slice(hit.end),
          ...row.cells.slice(row.cells.indexOf(cell) + 1).map((c) => c.text),
        ].join(' ')
        const below = rows[at + 1]
        const runsOn =
          below &&
          below.page === row.page &&
          !/[#]\s*$|only\.?\W*$|rupiah\W*$/i.test(rest) &&
          below.y - row.y < 2.2 * row.height
        const text = (runsOn ? `${rest} ${below.text}` : rest).trim()
        if (phraseKey(text).length > 6) return { text, row: at }
      }
    }
  }
  return null
}
