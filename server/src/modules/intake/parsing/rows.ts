import type { Box, PageText, Word } from '../schema.js'

/** A run of words that belong together: one table cell, one label, one value. */
export interface Cell {
  page: number
  text: string
  box: Box
  /** The least certain word's confidence. */
  confidence: number
  /** Where each word starts in `text`. */
  words: { start: number; box: Box }[]
}

/** Words standing on one printed line, left to right. */
export interface Row {
  page: number
  /** Height of the line's middle after straightening, in page pixels. */
  y: number
  /** Height of its letters in page pixels. */
  height: number
  cells: Cell[]
  text: string
  box: Box
}

interface Run {
  words: Word[]
  left: number
  right: number
  startY: number
  endY: number
  height: number
}

/** Groups a page's words into printed lines, following the local slant of photographs and scans. */
export function rowsOf(page: PageText): Row[] {
  const runs = runsOf(page.words.filter((w) => w.text.trim() !== ''))
  const slant = slantOf(runs)
  const middle = page.width / 2
  for (const run of runs) straighten(run, slant, middle)
  const gap = usualGap(runs)
  return joinRuns(runs)
    .map((row) => toRow(row, page.page, gap))
    .filter((row) => row.cells.length > 0)
    .sort((a, b) => a.y - b.y)
}

/** Words of one span that really stand on one line (a span may wrap in some PDFs). */
function runsOf(words: Word[]): Run[] {
  const runs: Run[] = []
  let last: Word | null = null
  for (const word of words) {
    const run = runs.at(-1)
    const sameLine =
      last &&
      last.span === word.span &&
      Math.abs(middleY(last) - middleY(word)) < 0.6 * Math.min(last.box.height, word.box.height)
    if (run && sameLine && word.box.x >= last!.box.x) run.words.push(word)
    else runs.push({ words: [word], left: 0, right: 0, startY: 0, endY: 0, height: 0 })
    last = word
  }
  return runs
}

function middleY(word: Word): number {
  return word.box.y + word.box.height / 2
}

function middleX(word: Word): number {
  return word.box.x + word.box.width / 2
}

type Slant = (y: number) => number
/** Most different heights of level text, as a share of its runs. */
const LEVEL = 0.7

/** How far lines fall per pixel to the right, as a straight function of height (keystone). */
function slantOf(runs: Run[]): Slant {
  if (standsLevel(runs)) return () => 0
  const guess = slantFromRuns(runs)
  const height = median(runs.map((r) => r.words[0]!.box.height)) || 1
  const points = runs.flatMap((r) => [r.words[0]!, r.words.at(-1)!]).map((w) => ({ x: middleX(w), y: middleY(w) }))
  let best = guess
  let most = -1
  // Short runs give a rough slant only; the right one is where most neighbours fall on one line.
  for (const rise of [guess.rise, 0]) {
    for (let step = 0; step <= 16; step++) {
      for (const sign of step === 0 ? [1] : [1, -1]) {
        const slant = { ...guess, rise, slope: guess.slope + sign * step * 0.0015 }
        const aligned = alignment(points, slant, height) - step * 0.1
        if (aligned > most) {
          most = aligned
          best = slant
        }
      }
    }
  }
  return (y) => best.slope + best.rise * (y - best.middle)
}

/** Typed text: words of a line stand at one height to the pixel, which no photographed or scanned paper does. */
function standsLevel(runs: Run[]): boolean {
  const heights = new Set(runs.map(({ words }) => middleY(words[0]!)))
  return heights.size <= LEVEL * runs.length && runs.every(({ words }) => heights.has(middleY(words.at(-1)!)))
}

interface SlantLine {
  slope: number
  rise: number
  middle: number
}

/** How many points have a neighbour on their own straightened line, closer ones counting more. */
function alignment(points: { x: number; y: number }[], slant: SlantLine, height: number): number {
  const heights = points.map((p) => p.y - (slant.slope + slant.rise * (p.y - slant.middle)) * p.x).sort((a, b) => a - b)
  let sum = 0
  for (let i = 1; i < heights.length; i++) sum += Math.max(0, 1 - (heights[i]! - heights[i - 1]!) / (0.3 * height))
  return sum
}

/** A first estimate from runs long enough to have a direction of their own. */
function slantFromRuns(runs: Run[]): SlantLine {
  const samples: { y: number; slope: number; weight: number }[] = []
  for (const { words } of runs) {
    const first = words[0]!
    const last = words.at(-1)!
    const reach = middleX(last) - middleX(first)
    if (reach < 5 * first.box.height) continue
    samples.push({ y: middleY(first), slope: (middleY(last) - middleY(first)) / reach, weight: reach })
  }
  if (samples.length < 3) return { slope: samples[0]?.slope ?? 0, rise: 0, middle: 0 }
  const sorted = [...samples].sort((a, b) => a.slope - b.slope)
  const typical = sorted[Math.floor(sorted.length / 2)]!.slope
  const kept = samples.filter((s) => Math.abs(s.slope - typical) < 0.03)
  const weight = kept.reduce((n, s) => n + s.weight, 0)
  const middle = kept.reduce((n, s) => n + s.y * s.weight, 0) / weight
  const slope = kept.reduce((n, s) => n + s.slope * s.weight, 0) / weight
  const spread = kept.reduce((n, s) => n + (s.y - middle) ** 2 * s.weight, 0)
  const rise = spread > 0 ? kept.reduce((n, s) => n + (s.y - middle) * (s.slope - slope) * s.weight, 0) / spread : 0
  return { slope, rise, middle }
}

function straighten(run: Run, slant: Slant, middle: number): void {
  const first = run.words[0]!
  const last = run.words.at(-1)!
  const at = (w: Word) => middleY(w) - slant(middleY(w)) * (middleX(w) - middle)
  run.left = first.box.x
  run.right = last.box.x + last.box.width
  run.startY = at(first)
  run.endY = at(last)
  const heights = run.words.map((w) =>
    Math.max(w.box.height * 0.5, w.box.height - Math.abs(slant(middleY(w))) * w.box.width),
  )
  run.height = median(heights)
}

/** Chains runs from left to right; a run joins the line whose right end it continues most closely. */
function joinRuns(runs: Run[]): Run[][] {
  const rows: Run[][] = []
  for (const run of [...runs].sort((a, b) => a.left - b.left)) {
    let best: Run[] | null = null
    let least = Number.POSITIVE_INFINITY
    for (const row of rows) {
      const end = row.at(-1)!
      const overlap = end.right - run.left
      if (overlap > 0.4 * Math.min(run.right - run.left, end.right - end.left) && overlap > 0.5 * run.height) continue
      const away = Math.abs(end.endY - run.startY)
      const allowed = 0.5 * Math.min((end.height + run.height) / 2, 1.4 * Math.min(end.height, run.height))
      if (away < allowed && away < least) {
        best = row
        least = away
      }
    }
    if (best) best.push(run)
    else rows.push([run])
  }
  return rows
}

/** The usual space between two words of one run, in letter heights. */
function usualGap(runs: Run[]): number {
  const gaps: number[] = []
  for (const { words, height } of runs) {
    for (let i = 1; i < words.length; i++) {
      gaps.push((words[i]!.box.x - words[i - 1]!.box.x - words[i - 1]!.box.width) / height)
    }
  }
  return gaps.length < 5 ? 0.35 : Math.min(0.9, Math.max(0.2, median(gaps)))
}

function toRow(runs: Run[], page: number, gap: number): Row {
  const height = median(runs.map((r) => r.height))
  const words = runs.flatMap((r) => r.words)
  const cells: Cell[] = []
  let open: Word[] = []
  const close = () => {
    if (open.length > 0) cells.push(toCell(open, page))
    open = []
  }
  for (const word of words) {
    const last = open.at(-1)
    const space = last ? word.box.x - last.box.x - last.box.width : 0
    const splits =
      last && space > height * (last.span === word.span ? Math.max(0.62, 2.3 * gap) : Math.max(0.55, 1.7 * gap))
    const rule = /^[|¦]/.test(word.text) || (last && /[|¦]$/.test(last.text))
    if (splits || rule) close()
    if (/^[|¦]+$/.test(word.text)) continue
    open.push(word)
  }
  close()
  const y =
    runs.reduce((n, r) => n + ((r.startY + r.endY) / 2) * (r.right - r.left), 0) /
    runs.reduce((n, r) => n + r.right - r.left, 0)
  return { page, y, height, cells, text: cells.map((c) => c.text).join('  '), box: around(words.map((w) => w.box)) }
}

function toCell(words: Word[], page: number): Cell {
  let text = ''
  const places: Cell['words'] = []
  words.forEach((word, i) => {
    const last = words[i - 1]
    const part = word.text.replace(/^[|¦]+|[|¦]+$/g, '')
    if (text !== '' && !(last && splitsNumber(text, last, word))) text += ' '
    places.push({ start: text.length, box: word.box })
    text += part
  })
  return {
    words: places,
    page,
    text,
    box: around(words.map((w) => w.box)),
    confidence: Math.min(...words.map((w) => w.confidence)),
  }
}

/** OCR leaves a space beside a separator: `27. 500`, `50 .00`, `2. 15` are one figure. */
function splitsNumber(a: string, left: Word, right: Word): boolean {
  if (left.span !== right.span) return false
  const b = right.text
  if (right.box.x - left.box.x - left.box.width > 1.1 * left.box.height) return false
  if (/(?:^|\s)-?(?:Rp|RM|INR|Rs|\$)\.?\d{1,2}$/i.test(a) && /^\d{1,2}[.,]\d{3}/.test(b)) return true
  if (/\d[.,]$/.test(a)) return /^(\d{2,3})(?!\d)/.test(b)
  if (/(^|\D)\d{1,3}$|[.,]\d{2,3}$/.test(a)) return /^[.,](\d{2,3})(?!\d)/.test(b) || /^[.,]$/.test(b)
  return false
}

function around(boxes: Box[]): Box {
  const x = Math.min(...boxes.map((b) => b.x))
  const y = Math.min(...boxes.map((b) => b.y))
  const right = Math.max(...boxes.map((b) => b.x + b.width))
  const bottom = Math.max(...boxes.map((b) => b.y + b.height))
  return { x, y, width: right - x, height: bottom - y }
}

/** The smallest box around several, or null for none. */
export function boxAround(boxes: Box[]): Box | null {
  return boxes.length === 0 ? null : around(boxes)
}

/** The middle value of a list; 0 for an empty one. */
export function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}

/** The part of a cell from one character to another, with the box of the words it touches. */
export function partOf(cell: Cell, start: number, end: number): Cell {
  const inside = cell.words.filter(
    (w, i) => w.start < end && (cell.words[i + 1]?.start ?? cell.text.length + 1) > start,
  )
  const raw = cell.text.slice(start, end)
  const lead = raw.length - raw.trimStart().length
  const text = raw.trim()
  const words = inside.map((w) => ({ start: Math.max(0, w.start - start - lead), box: w.box }))
  return { ...cell, text, words, box: boxAround(inside.map((w) => w.box)) ?? cell.box }
}
