import type { LineChar } from './decode-line.js'
import type { Raster } from './raster.js'

/** A line's crop with what counts as ink on it: pixels darker than `limit` (0 to 255). */
export type InkedLine = { crop: Raster; grey: Uint8Array; limit: number; stepWidth: number }

/** What an upright bar is taken for. */
const BAR_LIKE = /^[|1Il!\][]$/
/** Letters that stand on the line and do not reach below it. */
const STANDING = /^[0-9A-HK-PR-Zabcdehkmnorsuvwxz]$/
/** A bar reaches at least this share of the crop's height below the letter next to it. */
const REACH = 0.075
/** Columns looked at on either side of a sign's middle, and rows without ink that still belong to it: a 0 is hollow, a bar is not. */
const BAR = { side: 3, gap: 3 }
const LETTER = { side: 8, gap: 12 }

/** Turns the upright bars between typed columns into blanks, so that `600.00|` is not read as 600.001. */
export function withoutBars(chars: readonly LineChar[], line: InkedLine): LineChar[] {
  if (!chars.some((char) => BAR_LIKE.test(char.text))) return [...chars]
  const standing = chars
    .filter((char) => STANDING.test(char.text) && !BAR_LIKE.test(char.text))
    .map((char) => ({ step: char.step, foot: footOf(char, line, LETTER) }))
  return chars.map((char, index) => {
    if (char.text === '|') return { ...char, text: ' ' }
    // Inside a line a digit lost would be worse than a bar kept.
    const isEnd = index === 0 || index === chars.length - 1
    if (!isEnd || !BAR_LIKE.test(char.text) || standing.length === 0) return char
    const nearest = standing.reduce((best, other) =>
      Math.abs(other.step - char.step) < Math.abs(best.step - char.step) ? other : best,
    )
    return footOf(char, line, BAR) - nearest.foot >= REACH * line.crop.height ? { ...char, text: ' ' } : char
  })
}

/** Lowest row of the sign at a step, followed down from the middle of the line. */
function footOf(char: LineChar, { crop, grey, limit, stepWidth }: InkedLine, look: typeof BAR): number {
  const centre = Math.round((char.step + 0.5) * stepWidth)
  const from = Math.max(0, centre - look.side)
  const to = Math.min(crop.width - 1, centre + look.side)
  let foot = crop.height >> 1
  for (let y = foot; y < crop.height && y - foot <= look.gap; y++) {
    for (let x = from; x <= to; x++) {
      if (grey[y * crop.width + x]! >= limit) continue
      foot = y
      break
    }
  }
  return foot
}
