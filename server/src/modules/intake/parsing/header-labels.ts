import { tokens } from './fuzzy.js'
import type { LabelHit } from './labels.js'
import { matchHeader } from './lexicon.js'
import { type Cell, partOf, type Row } from './rows.js'
import type { HeaderField } from './vocabulary/header-labels.js'

/** A heading with a text that may be its value. */
export interface HeaderCandidate {
  field: HeaderField
  value: Cell
  /** Certainty that this text belongs to this heading, 0 to 1. */
  score: number
  row: number
  /** True when a colon stands between them. */
  colon: boolean
  label: string
}

interface Heading extends LabelHit<HeaderField> {
  colon: boolean
  row: number
  cellIndex: number
  cell: Cell
}

/** Every heading of the document with the texts beside or below it. */
export function headerCandidates(printed: Row[]): HeaderCandidate[] {
  const rows = joinParagraphs(printed)
  const { headings, swallowed } = joinWrapped(
    rows.flatMap((row, at) => row.cells.flatMap((cell, i) => headingsOfCell(cell, at, i))),
    rows,
  )
  return headings.flatMap((heading) => valuesOf(heading, { all: headings, swallowed, rows }))
}

/** `Bidang: Bedah` at a paragraph's end goes on as `Umum  Dx: …` on the next line: both become one cell. */
function joinParagraphs(printed: Row[]): Row[] {
  const rows = printed.map((r) => ({ ...r, cells: [...r.cells] }))
  for (let at = 0; at + 1 < rows.length; at++) {
    const row = rows[at]!
    // A stamp or signature may have slipped in between.
    const next = rows[at + 1]!
    const over = rows[at + 2]
    const below =
      over &&
      over.y - row.y < 1.8 * row.height &&
      Math.abs((next.cells[0]?.box.x ?? 0) - row.cells[0]!.box.x) > row.height
        ? over
        : next
    const first = below.cells[0]
    const inline = (row.text.match(/\p{L}\s?:\s/gu) ?? []).length
    if (inline < 3 || !first || below.page !== row.page || below.y - row.y > 1.8 * row.height) continue
    if (Math.abs(first.box.x - row.cells[0]!.box.x) > row.height) continue
    const opening = headingsOfCell(first, at + 1, 0)[0]
    if (opening && opening.start === 0 && opening.colon) continue
    row.cells.push(merge(row.cells.pop()!, first))
    below.cells.shift()
  }
  return rows.map((r) => (r.cells.length > 0 ? r : { ...r, cells: [] }))
}

/** Headings at the start of a cell, and anywhere in it when a colon follows. */
function headingsOfCell(cell: Cell, row: number, cellIndex: number): Heading[] {
  const list = tokens(cell.text)
  const found: Heading[] = []
  for (let i = 0; i < list.length; i++) {
    const hit = matchHeader(list, i)
    if (!hit) continue
    const colon = /^\s*(?:no\.?|\.)?\s*[:=]/i.test(cell.text.slice(hit.end))
    // `INV.18934` is a number that begins with a heading's word, not a heading.
    if (hit.kind === 'receiptNumber' && hit.next - i === 1 && /^[./-]?\d/.test(cell.text.slice(hit.end))) continue
    if (hit.kind === 'receiptNumber' && cellIndex > 0 && /^[./-]\s?\d/.test(cell.text.slice(hit.end))) continue
    // A bare "No" is a document number only with a colon or alone in its cell.
    if (hit.length <= 2 && hit.kind === 'receiptNumber' && !colon && cell.text.replace(/\W/g, '').length > 2) continue
    // Bilingual papers print the English heading after a stroke: `… / Name`.
    const starts = i === 0 || /^\W*$|\/\s*$/.test(cell.text.slice(0, list[i]!.start))
    const narrative = hit.kind === 'patient.name' && hit.length >= 8 && hit.score === 1
    if (!starts && !colon && !narrative) continue
    if (i > 0 && starts && /\/\s*$/.test(cell.text.slice(0, list[i]!.start)) && hit.score < 1) continue
    if (!starts && hit.score < 0.85) continue
    found.push({ ...hit, colon, row, cellIndex, cell })
    i = hit.next - 1
  }
  return found
}

/** A heading broken over two printed lines in a narrow cell: `Registration` / `ID`. */
function joinWrapped(headings: Heading[], rows: Row[]): { headings: Heading[]; swallowed: Set<Cell> } {
  const swallowed = new Set<Cell>()
  const joined = headings.map((heading) => {
    if (heading.colon || heading.start > 1) return heading
    const below = cellBelow(heading.cell, rows, { at: heading.row })
    if (!below || heading.end < heading.cell.text.trimEnd().length - 1) return heading
    const text = `${heading.cell.text} ${below.cell.text}`
    const list = tokens(text)
    const hit = matchHeader(list, 0)
    if (!hit || hit.score < 1 || hit.next < list.length || hit.length <= heading.length) return heading
    swallowed.add(below.cell)
    return { ...heading, kind: hit.kind, score: hit.score, length: hit.length }
  })
  const known = new Set(joined.map((h) => h.cell))
  const fresh = wrappedUnknown(rows, known).filter((h) => !swallowed.has(h.cell))
  for (const h of fresh) swallowed.add(cellBelow(h.cell, rows, { at: h.row })!.cell)
  return { headings: [...joined, ...fresh].filter((h) => !swallowed.has(h.cell)), swallowed }
}

/** Broken headings whose first half alone means nothing. */
function wrappedUnknown(rows: Row[], known: Set<Cell>): Heading[] {
  return rows.flatMap((row, at) =>
    row.cells.flatMap((cell, cellIndex) => {
      if (known.has(cell) || cell.text.length > 24) return []
      const below = cellBelow(cell, rows, { at: at })
      if (!below) return []
      const list = tokens(`${cell.text} ${below.cell.text}`)
      const hit = list.length <= 5 ? matchHeader(list, 0) : null
      if (!hit || hit.score < 1 || hit.next < list.length) return []
      return [{ ...hit, start: 0, end: cell.text.length, colon: false, row: at, cellIndex, cell }]
    }),
  )
}

/** The cell just under another, left or right edges in line. */
function cellBelow(cell: Cell, rows: Row[], place: { at: number; reach?: number }): { cell: Cell; row: number } | null {
  const { at, reach = 1.7 } = place
  for (let r = at + 1; r < Math.min(rows.length, at + 4); r++) {
    const row = rows[r]!
    if (row.page !== cell.page || row.y - rows[at]!.y > reach * Math.max(rows[at]!.height, row.height)) break
    for (const other of row.cells) {
      const left = Math.abs(other.box.x - cell.box.x)
      const right = Math.abs(other.box.x + other.box.width - cell.box.x - cell.box.width)
      if (Math.min(left, right) < 0.7 * row.height) return { cell: other, row: r }
    }
  }
  return null
}

function valuesOf(
  heading: Heading,
  { all, swallowed, rows }: { all: Heading[]; swallowed: Set<Cell>; rows: Row[] },
): HeaderCandidate[] {
  if (heading.kind === 'ignored') return []
  const row = rows[heading.row]!
  const base = {
    field: heading.kind,
    row: heading.row,
    colon: heading.colon,
    label: heading.cell.text.slice(heading.start, heading.end),
  }
  const weight = heading.score * (heading.length >= 5 || heading.colon ? 1 : 0.92)
  // "Poli Umum" is a value although "Poli" may head one: only a bare or colon-ended heading counts.
  const isHeading = (cell: Cell) =>
    swallowed.has(cell) ||
    all.some((h) => h.cell === cell && h.start <= 1 && (h.colon || h.end >= cell.text.length - 1 || h.length >= 8))
  const following = all
    .filter((h) => h.cell === heading.cell && h.start > heading.start)
    .sort((a, b) => a.start - b.start)[0]
  const rest = clean(partOf(heading.cell, heading.end, following?.start ?? heading.cell.text.length))
  const next = row.cells[heading.cellIndex + 1]
  const runsOn = !following && next && !isHeading(next) && !isGridHead(heading.row, rows, isHeading) ? next : null
  if (rest.text !== '') {
    // "Poli Umum" and "Klinik Gigi" are the place's whole name.
    if (heading.kind === 'room' && !heading.colon && /^(?:poli|klinik|clinic)\b/i.test(heading.cell.text))
      return [{ ...base, value: clean(heading.cell), score: weight * 0.6 }]
    const score = weight * (heading.colon ? 1 : heading.next > 1 && heading.length >= 6 ? 0.85 : 0.6)
    const whole = runsOn && runsOn.box.x - (rest.box.x + rest.box.width) < 1.2 * row.height ? merge(rest, runsOn) : rest
    return [{ ...base, value: following ? whole : withWrap(whole, heading, { all, rows }), score }]
  }
  const found: HeaderCandidate[] = []
  if (runsOn) found.push({ ...base, value: clean(withWrap(runsOn, heading, { all, rows })), score: weight * 0.97 })
  if (!following && (!next || isHeading(next) || found.length === 0)) {
    const below = cellBelow(heading.cell, rows, { at: heading.row, reach: 2.6 })
    if (below && !isHeading(below.cell))
      found.push({ ...base, value: clean(below.cell), score: weight * (runsOn ? 0.4 : 0.9) })
  }
  return found
}

/** True when the next printed line holds one value under each cell of this one, as in boxed forms with the label on top. */
function isGridHead(at: number, rows: Row[], isHeading: (cell: Cell) => boolean): boolean {
  const row = rows[at]!
  const below = rows[at + 1]
  if (!below || below.page !== row.page || row.cells.length < 2 || below.cells.length < 2) return false
  if (below.y - row.y > 1.8 * Math.max(row.height, below.height) || below.cells.some(isHeading)) return false
  const under = row.cells.filter((c) => below.cells.some((b) => Math.abs(b.box.x - c.box.x) < 0.8 * row.height)).length
  return under === row.cells.length || (under >= 2 && under >= row.cells.length - 1)
}

/** A value that continues on the next printed line of its own cell. */
function withWrap(value: Cell, heading: Heading, around: { all: Heading[]; rows: Row[] }): Cell {
  const below = cellBelow(value, around.rows, { at: heading.row, reach: 1.5 })
  if (!below || Math.abs(below.cell.box.x - value.box.x) > around.rows[heading.row]!.height) return value
  if (around.all.some((h) => h.row === below.row && h.cell.box.x < value.box.x && h.start <= 1)) return value
  if (around.all.some((h) => h.cell === below.cell)) return value
  const left = around.rows[below.row]!.cells[0]!
  const wraps = left === below.cell || /[,&(/-]$|\($/.test(value.text) || left.box.x + left.box.width < value.box.x
  return wraps && value.box.x > heading.cell.box.x + 2 ? merge(value, below.cell) : value
}

function merge(a: Cell, b: Cell): Cell {
  const words = [...a.words, ...b.words.map((w) => ({ ...w, start: w.start + a.text.length + 1 }))]
  return { ...a, text: `${a.text} ${b.text}`, words, confidence: Math.min(a.confidence, b.confidence) }
}

function clean(cell: Cell): Cell {
  const lead = /^[\s:=.,;|*/-]*/.exec(cell.text)![0].length
  const tail = /[\s:=;|*,-]*$/.exec(cell.text.slice(lead))![0].length
  return lead + tail === 0 ? cell : partOf(cell, lead, cell.text.length - tail)
}
