import type { LineChar } from './decode-line.js'
import type { LineInk } from './line-words.js'

/** Ink further than this from every character was not read, pixels of a line 48 pixels high. */
const REACH = 26
/** Less ink than this, in columns, says nothing. */
const MIN_COLUMNS = 20

/** Share (0 to 1) of a line's ink, counted in columns, that no recognised character stands for. */
export function unreadShare(chars: readonly LineChar[], { stepWidth, columns: ink }: LineInk): number {
  const centres = chars.filter((char) => char.text !== ' ').map((char) => (char.step + 0.5) * stepWidth)
  let columns = 0
  let unread = 0
  let next = 0
  for (const [x, hasInk] of ink.entries()) {
    while (next < centres.length && centres[next]! < x) next++
    if (!hasInk) continue
    columns++
    const before = next > 0 ? x - centres[next - 1]! : Number.POSITIVE_INFINITY
    const after = next < centres.length ? centres[next]! - x : Number.POSITIVE_INFINITY
    if (Math.min(before, after) > REACH) unread++
  }
  return columns < MIN_COLUMNS ? 0 : unread / columns
}
