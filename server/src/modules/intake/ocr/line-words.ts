import { type LineChar, meanConfidence } from './decode-line.js'
import { type InkedLine, withoutBars } from './line-bars.js'
import { neighboursOf, spacesOf } from './line-gaps.js'
import { inkAndPaper, type Raster, writingBrightness } from './raster.js'

/** A word of one line: `from` and `to` are shares (0 to 1) of the line's width. */
export type LineWord = { text: string; from: number; to: number; confidence: number }

/** A line with 1 for each column of its crop that shows ink. */
export type LineInk = InkedLine & { columns: Uint8Array }

/** Rows at the crop's edge that may show the neighbouring line. */
const EDGE_ROWS = 5

/** Splits a recognised line into words where the recogniser saw a space or the paper shows a gap. */
export function wordsOfLine(read: readonly LineChar[], line: LineInk): LineWord[] {
  const { crop, stepWidth, columns: ink } = line
  const chars = withoutBars(read, line)
  const letters = chars.filter((char) => char.text !== ' ')
  const centre = (char: LineChar) => Math.min(crop.width - 1, (char.step + 0.5) * stepWidth)
  const pairs = neighboursOf(chars)
  const gaps = pairs.map(({ before, after }) => widestGap(ink, centre(before), centre(after)))
  const spaces = spacesOf(pairs, gaps, { height: crop.height, stepWidth })
  const words: LineWord[] = []
  let start = 0
  for (let end = 1; end <= letters.length; end++) {
    if (end < letters.length && !spaces[end - 1]) continue
    const word = letters.slice(start, end)
    words.push(asWord(word, { ink, crop, first: centre(word[0]!), last: centre(word[word.length - 1]!) }))
    start = end
  }
  return words
}

type WordPlace = { ink: Uint8Array; crop: Raster; first: number; last: number }

function asWord(chars: readonly LineChar[], place: WordPlace): LineWord {
  const { ink, crop, first, last } = place
  return {
    text: chars.map((char) => char.text).join(''),
    from: inkEnd(ink, Math.round(first), -1) / crop.width,
    to: (inkEnd(ink, Math.round(last), 1) + 1) / crop.width,
    confidence: meanConfidence(chars),
  }
}

/** From a letter's centre outwards to where its ink ends; gaps thinner than a space are crossed at most once. */
function inkEnd(ink: Uint8Array, centre: number, direction: 1 | -1): number {
  const reach = 14
  let end = centre
  for (
    let x = centre;
    x >= 0 && x < ink.length && Math.abs(x - end) <= 4 && Math.abs(x - centre) <= reach * 2;
    x += direction
  ) {
    if (ink[x]) end = x
  }
  return end
}

/** Longest run of empty columns between two columns. */
function widestGap(ink: Uint8Array, from: number, to: number): number {
  let run = 0
  let widest = 0
  for (let x = Math.max(0, Math.round(from)); x < Math.min(ink.length, Math.round(to)); x++) {
    run = ink[x] ? 0 : run + 1
    if (run > widest) widest = run
  }
  return widest
}

/** What of a line's crop is ink: dark on light, judged against its own paper. `stepWidth`: crop pixels a step of the recogniser. */
export function inkOf(crop: Raster, stepWidth: number): LineInk {
  const grey = writingBrightness(crop)
  const { ink, paper } = inkAndPaper(grey)
  const line = { crop, grey, limit: paper - (paper - ink) * 0.45, stepWidth }
  return { ...line, columns: columnsOf(line) }
}

function columnsOf({ crop, grey, limit }: InkedLine): Uint8Array {
  const columns = new Uint8Array(crop.width)
  for (let x = 0; x < crop.width; x++) {
    let dark = 0
    for (let y = EDGE_ROWS; y < crop.height - EDGE_ROWS; y++) if (grey[y * crop.width + x]! < limit) dark++
    columns[x] = dark > 1 ? 1 : 0
  }
  return columns
}
