import type { BillLine } from '../schema.js'
import type { AmountStyle } from './amounts.js'
import { type Column, columnsOf } from './columns.js'
import { partOfLine } from './cost-parts.js'
import { findDays } from './days.js'
import { figuresOf } from './figures.js'
import { toBillLine } from './line-arithmetic.js'
import { cellsUnder, type LineCells } from './line-cells.js'
import { looseLine } from './loose-line.js'
import { boxAround, median, type Row } from './rows.js'
import { sectionName } from './sections.js'
import { stackedItem } from './stacked-item.js'
import { loneFigure, type SummaryEntry, startsWithHeading, summaryOfGrid, summaryOfRow } from './summary.js'

/** The item lines of a document with everything the same walk over its rows finds. */
export interface ReadLines {
  lines: BillLine[]
  /** Labelled figures, in order; those of sections are among them. */
  summary: SummaryEntry[]
  /** Row index of each line. */
  rowOf: number[]
  /** Rows that belong to lines or totals and hold no header fields. */
  taken: Set<number>
}

interface Walk {
  rows: Row[]
  style: AmountStyle
  out: ReadLines
  columns: Column[] | null
  tables: boolean
  section: string | null
  pending: number[]
  pitch: number
  ended: boolean
  /** A subtotal was passed: more lines may come, but only rows that show a count or a price, or a new heading. */
  paused: boolean
  /** Below a heading such as "GST summary": its totals are of taxes. */
  taxTable: boolean
}

/** Walks the rows once: headings open tables, labelled figures close them, the rest become lines. */
export function readLines(rows: Row[], style: AmountStyle): ReadLines {
  const walk: Walk = {
    rows,
    style,
    columns: null,
    section: null,
    pending: [],
    ended: false,
    paused: false,
    taxTable: false,
    tables: rows.some((r) => isTableHead(r, style)),
    pitch: usualPitch(rows, style),
    out: { lines: [], summary: [], rowOf: [], taken: new Set() },
  }
  for (let at = 0; at < rows.length; at++) step(walk, at)
  return walk.out
}

function isTableHead(row: Row, style: AmountStyle): boolean {
  return columnsOf(row) !== null && !row.cells.some((c) => figuresOf(c, style).some((f) => f.looksLikeMoney))
}

/** The usual distance between rows that hold money, in pixels. */
function usualPitch(rows: Row[], style: AmountStyle): number {
  const money = rows.filter((r) => r.cells.some((c) => figuresOf(c, style).some((f) => f.looksLikeMoney)))
  const steps = money.slice(1).flatMap((r, i) => (r.page === money[i]!.page ? [r.y - money[i]!.y] : []))
  return median(steps)
}

function step(walk: Walk, at: number): void {
  const { rows, style, out } = walk
  const row = rows[at]!
  if (out.taken.has(at)) return
  const below = rows[at + 1]
  const head = isTableHead(row, style)
  const grid = !head && below && below.page === row.page ? summaryOfGrid(row, below, { at, style }) : []
  if (grid.length > 0) {
    take(walk, [at, at + 1], grid)
    return
  }
  if (head) {
    openTable(walk, at)
    return
  }
  const stacked = walk.columns || walk.ended ? null : stackedItem(rows, at, style)
  if (stacked) {
    addLine(walk, at, stacked.cells)
    for (let below = 1; below < stacked.count; below++) out.taken.add(at + below)
    return
  }
  walk.taxTable ||= /\b(?:gst|tax|sst)\s?(?:sum|suam|sunm|analysis|break)/i.test(row.text)
  const entries = summaryOfRow(row, at, style).map((e) =>
    walk.taxTable && (e.kind === 'weakTotal' || e.kind === 'tax' || e.kind === 'sectionSubtotal')
      ? { ...e, kind: 'taxDetail' as const }
      : e,
  )
  const asLine = walk.columns && !walk.ended ? cellsUnder(walk.columns, row, style) : null
  const figured = entries.filter((e) => e.figure)
  // A total whose figure could not be read must be known of: nothing else may pass for it unseen.
  if (figured.length === 0 && !walk.taxTable)
    out.summary.push(...entries.filter((e) => e.kind === 'total' && e.score >= 0.9 && e.rest.length < 12))
  if (figured.length > 0 && !(asLine && reallyALine(asLine, figured[0]!))) {
    take(walk, [at], figured)
    return
  }
  const lone = walk.out.lines.length === 0 ? loneFigure(row, at, style) : null
  if (lone) {
    take(walk, [at], [lone])
    return
  }
  if (walk.ended) return
  const line = walk.columns ? asLine : walk.tables ? null : startsWithHeading(row) ? null : looseLine(row, style)
  if (line && (line.amount || line.price) && walk.paused && !line.quantity) return
  if (line?.description && !/\p{L}{2}/u.test(line.description.text.replace(/^\W*(?:rp|inr|idr|rs|rm)\b/i, '')))
    line.description = null
  if (line && (line.amount || line.price)) addLine(walk, at, line)
  else if (line || (!walk.tables && row.cells.length <= 4)) addText(walk, at)
  else if (!walk.columns) walk.pending = [at]
}

function take(walk: Walk, at: number[], entries: SummaryEntry[]): void {
  walk.out.summary.push(...entries)
  for (const row of at) walk.out.taken.add(row)
  walk.pending = []
  const closing = entries.some(
    (e) => e.kind === 'total' || ((e.kind === 'weakTotal' || e.kind === 'subtotal') && !walk.columns),
  )
  if (entries.some((e) => e.kind === 'subtotal' || e.kind === 'weakTotal')) walk.paused = true
  if (entries.some((e) => e.kind === 'sectionSubtotal' || e.kind === 'weakTotal')) walk.section = null
  if (closing && walk.out.lines.length > 0) walk.ended = true
}

/** A test called "Total protein" has a count and a price that agree with its amount; a total has not. */
function reallyALine(line: LineCells, entry: SummaryEntry): boolean {
  const named =
    entry.kind === 'weakTotal' &&
    entry.rest.length > 3 &&
    partOfLine({ description: entry.rest, section: null }) === 'tests'
  if (named && line.description && line.amount) return true
  if (!line.description || !line.amount || !line.price || !line.quantity) return false
  return entry.rest.length > 2 && Math.abs(line.quantity.value * line.price.minor - line.amount.minor) < 1
}

function openTable(walk: Walk, at: number): void {
  walk.columns = columnsOf(walk.rows[at]!)
  walk.ended = false
  walk.paused = false
  const above = walk.pending.at(-1)
  if (above !== undefined && walk.rows[above]!.page === walk.rows[at]!.page) {
    const name = sectionName(walk.rows[above]!.text)
    const heads = startsWithHeading(walk.rows[above]!)
    if (name && walk.rows[above]!.cells.length === 1 && (name.certain || !heads) && !/[:=]/.test(name.text)) {
      walk.section = name.text
      walk.out.taken.add(above)
    }
  }
  walk.pending = []
  walk.out.taken.add(at)
  const next = walk.rows[at + 1]
  // A heading on two printed lines: "Harga" over "Satuan".
  if (
    next &&
    next.page === walk.rows[at]!.page &&
    next.y - walk.rows[at]!.y < 1.6 * next.height &&
    columnWordsOnly(next, walk.style)
  )
    walk.out.taken.add(at + 1)
}

function columnWordsOnly(row: Row, style: AmountStyle): boolean {
  return (
    row.cells.every((c) => figuresOf(c, style).length === 0 && c.text.length < 14) &&
    row.cells.length <= 3 &&
    !/^\[/.test(row.text)
  )
}

function addLine(walk: Walk, at: number, cells: LineCells): void {
  const { out, rows } = walk
  const row = rows[at]!
  const previous = out.lines.at(-1)
  const previousRow = out.rowOf.at(-1)
  if (!cells.description) {
    const near = walk.pending.filter(
      (p) => rows[p]!.page === row.page && row.y - rows[p]!.y < Math.max(2.4 * row.height, 0.5 * walk.pitch),
    )
    const lone = /^[\s(]*@/.test(row.text) && previous && previousRow !== undefined && at - previousRow <= 2
    if (lone && !previous.unitPrice) {
      previous.unitPrice = (cells.price ?? cells.amount)!.minor
      retotal(walk)
      out.taken.add(at)
      return
    }
    if (near.length === 0) return
    const texts = near.map((p) => rows[p]!.cells[0]!)
    cells.description = {
      ...texts[0]!,
      text: texts.map((t) => t.text).join(' '),
      box: boxAround(texts.map((t) => t.box))!,
    }
    for (const p of near) out.taken.add(p)
  }
  walk.pending = []
  walk.paused = false
  out.lines.push(toBillLine(cells, walk.section))
  out.rowOf.push(at)
  out.taken.add(at)
  if (walk.columns) follow(walk.columns, row)
}

/** After a price found on the next printed line, the count may follow from the amount. */
function retotal(walk: Walk): void {
  const line = walk.out.lines.at(-1)!
  const count = /^\s*(\d{1,3})\s*(?=[\p{L}0])/u.exec(walk.rows[walk.out.rowOf.at(-1)!]!.text)
  if (line.quantity === null && count) {
    line.quantity = Number(count[1])
    line.description = line.description.replace(/^\s*\d{1,3}\s*/, '')
  }
}

/** On a photograph columns drift sideways down the page: each line corrects where the next is expected. */
function follow(columns: Column[], row: Row): void {
  const cells = row.cells
  for (const column of columns) {
    const over = cells.filter(
      (c) => Math.min(c.box.x + c.box.width, column.box.x + column.box.width) > Math.max(c.box.x, column.box.x),
    )
    if (over.length === 1 && over[0]!.box.width < 3 * column.box.width && column.kind !== 'description') {
      const right = over[0]!.box.x + over[0]!.box.width
      const shift = right - column.box.x - column.box.width
      if (Math.abs(shift) < row.height) column.box = { ...column.box, x: column.box.x + shift * 0.5 }
    }
  }
}

function addText(walk: Walk, at: number): void {
  const { rows, out } = walk
  const row = rows[at]!
  const previousRow = out.rowOf.at(-1)
  const name = sectionName(row.text)
  const bracketed = name?.certain && /^\W*\[/.test(row.text)
  const gap =
    previousRow !== undefined && rows[previousRow]!.page === row.page
      ? row.y - rows[previousRow]!.y
      : Number.POSITIVE_INFINITY
  // Closer than the usual distance of rows, or beginning small: the description goes on.
  const tight = gap < Math.min(1.75 * row.height, 0.85 * walk.pitch)
  const goesOn = gap < 1.2 * walk.pitch && /^[\p{Ll}(+&,]/u.test(row.text)
  const continues = walk.columns && out.lines.length > 0 && !walk.paused && (tight || goesOn) && !bracketed
  if (continues && walk.pending.length === 0) {
    const line = out.lines.at(-1)!
    line.description = `${line.description} ${row.text.replace(/\s+/g, ' ').trim()}`
    out.taken.add(at)
    return
  }
  if (name?.certain && walk.columns && findDays(row.text).length === 0) {
    walk.section = name.text
    walk.paused = false
    walk.pending = [at]
    out.taken.add(at)
    return
  }
  walk.pending = [...walk.pending.slice(-2), at]
}
