import type { LineChar } from './decode-line.js'
import { median } from './robust-fit.js'

/** Two neighbouring letters of a line; `isSpaced` when the recogniser itself saw a space between them. */
export type Neighbours = { before: LineChar; after: LineChar; isSpaced: boolean }

/** Widths in typical letter distances. Where no clear step parts narrow gaps from wide ones, this much is a space. */
const USUAL_SPACE = 0.5
/** A clear step between narrow and wide gaps is at least this high, and lies between these bounds. */
const CLEAR_STEP = 0.14
const STEP_BOUNDS = { from: 0.3, to: 1 }
/** Lines with fewer gaps than this say nothing about their own spacing. */
const MIN_GAPS = 6
/** Thin signs stand in wide gaps of their own where letters are of one width; the parts of an amount belong together. */
const THIN_ALLOWANCE = 0.1
const AMOUNT_ALLOWANCE = 0.6
const THIN = /[.,:;'`|!iIl1()/-]/
/** The typical distance is sought between these shares of the line's height. */
const PITCH = { from: 0.2, to: 0.9 }

/** The neighbouring letters of a line, blanks left out. */
export function neighboursOf(chars: readonly LineChar[]): Neighbours[] {
  const pairs: Neighbours[] = []
  let before: LineChar | null = null
  let isSpaced = false
  for (const char of chars) {
    if (char.text === ' ') {
      isSpaced = true
      continue
    }
    if (before) pairs.push({ before, after: char, isSpaced })
    before = char
    isSpaced = false
  }
  return pairs
}

/** Which neighbours are parted by a space. `gaps`: empty pixels between each pair; `line`: its height and pixels a step. */
export function spacesOf(
  pairs: readonly Neighbours[],
  gaps: readonly number[],
  line: { height: number; stepWidth: number },
): boolean[] {
  const distances = pairs.flatMap(({ before, after, isSpaced }) =>
    isSpaced ? [] : [(after.step - before.step) * line.stepWidth],
  )
  const typical = median(distances) || 2 * PITCH.from * line.height
  const pitch = Math.min(PITCH.to * line.height, Math.max(PITCH.from * line.height, typical))
  const widths = pairs.map((pair, index) => gaps[index]! / pitch - allowance(pair))
  const limit = spaceLimit(widths)
  return pairs.map((pair, index) => pair.isSpaced || widths[index]! >= limit)
}

function allowance({ before, after }: Neighbours): number {
  const inAmount =
    (/\d/.test(before.text) && /[.,]/.test(after.text)) || (/[.,]/.test(before.text) && /\d/.test(after.text))
  if (inAmount) return AMOUNT_ALLOWANCE
  return THIN.test(before.text) || THIN.test(after.text) ? THIN_ALLOWANCE : 0
}

/** The width from which a gap is a space: in the middle of the line's own highest step from narrow to wide gaps. */
function spaceLimit(widths: readonly number[]): number {
  if (widths.length < MIN_GAPS) return USUAL_SPACE
  const sorted = [...widths].sort((a, b) => a - b)
  let limit = USUAL_SPACE
  let highest = CLEAR_STEP
  for (let i = 1; i < sorted.length; i++) {
    const middle = (sorted[i]! + sorted[i - 1]!) / 2
    // A gap wider than a letter tells no more than one just as wide.
    const step = Math.min(sorted[i]!, STEP_BOUNDS.to) - sorted[i - 1]!
    if (step <= highest || sorted[i]! < STEP_BOUNDS.from || sorted[i - 1]! > STEP_BOUNDS.to) continue
    highest = step
    limit = Math.min(STEP_BOUNDS.to, Math.max(STEP_BOUNDS.from, middle))
  }
  return limit
}
