import { type LineChar, meanConfidence } from './decode-line.js'
import { brightness, type Raster } from './raster.js'
import { median } from './robust-fit.js'

/** A word of one line: `from` and `to` are shares (0 to 1) of the line's width. */
export type LineWord = { text: string; from: number; to: number; confidence: number }

/** An empty stretch this wide, in typical distances between letters of the line, is a space the recogniser missed. */
const SPACE_GAP = 0.5
/** Thin signs stand in wide gaps of their own where letters are of one width. */
const THIN_GAP = 0.75
const THIN = /[.,:;'`|!iIl1()/-]/
/** Inside an amount (`1.250,00`) only a gap as wide as a letter and more parts two numbers. */
const AMOUNT_GAP = 1.2
/** The typical distance is looked for between these shares of the line's height. */
const PITCH = { from: 0.2, to: 0.9 }
/** Rows at the crop's edge that may show the neighbouring line. */
const EDGE_ROWS = 5

/** Splits a recognised line into words where the recogniser saw a space or the paper shows a gap. `stepWidth`: crop pixels a step. */
export function wordsOfLine(chars: readonly LineChar[], crop: Raster, stepWidth: number): LineWord[] {
  const ink = inkColumns(crop)
  const centre = (char: LineChar) => Math.min(crop.width - 1, (char.step + 0.5) * stepWidth)
  const pitch = pitchOf(chars, crop.height, stepWidth)
  const words: LineWord[] = []
  let word: LineChar[] = []
  const flush = () => {
    if (word.length > 0)
      words.push(asWord(word, { ink, crop, first: centre(word[0]!), last: centre(word[word.length - 1]!) }))
    word = []
  }
  for (const char of chars) {
    if (char.text === ' ') {
      flush()
      continue
    }
    const before = word[word.length - 1]
    if (before && widestGap(ink, centre(before), centre(char)) >= pitch * spaceGap(before.text, char.text)) flush()
    word.push(char)
  }
  flush()
  return words
}

/** Typical distance between the middles of neighbouring letters, pixels. */
function pitchOf(chars: readonly LineChar[], height: number, stepWidth: number): number {
  const distances: number[] = []
  for (let i = 1; i < chars.length; i++) {
    if (chars[i]!.text !== ' ' && chars[i - 1]!.text !== ' ')
      distances.push((chars[i]!.step - chars[i - 1]!.step) * stepWidth)
  }
  return Math.min(PITCH.to * height, Math.max(PITCH.from * height, median(distances) || PITCH.from * 2 * height))
}

/** How wide, in typical distances, a gap between two signs must be to be a space. */
function spaceGap(before: string, after: string): number {
  const inAmount = (/[\d]/.test(before) && /[.,]/.test(after)) || (/[.,]/.test(before) && /\d/.test(after))
  if (inAmount) return AMOUNT_GAP
  return THIN.test(before) || THIN.test(after) ? THIN_GAP : SPACE_GAP
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
export function widestGap(ink: Uint8Array, from: number, to: number): number {
  let run = 0
  let widest = 0
  for (let x = Math.max(0, Math.round(from)); x < Math.min(ink.length, Math.round(to)); x++) {
    run = ink[x] ? 0 : run + 1
    if (run > widest) widest = run
  }
  return widest
}

/** 1 for each column that shows ink (dark on light, judged against this line's own paper and ink). */
export function inkColumns(crop: Raster): Uint8Array {
  const grey = brightness(crop)
  const sorted = Uint8Array.from(grey).sort()
  const ink = sorted[(sorted.length * 0.03) | 0]!
  const paper = sorted[(sorted.length * 0.6) | 0]!
  const limit = paper - (paper - ink) * 0.45
  const columns = new Uint8Array(crop.width)
  for (let x = 0; x < crop.width; x++) {
    let dark = 0
    for (let y = EDGE_ROWS; y < crop.height - EDGE_ROWS; y++) if (grey[y * crop.width + x]! < limit) dark++
    columns[x] = dark > 1 ? 1 : 0
  }
  return columns
}
