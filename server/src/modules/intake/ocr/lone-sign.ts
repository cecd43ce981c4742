import type { LineChar } from './decode-line.js'
import type { RotatedBox } from './rotated-box.js'

/** A box narrower than this share of its height holds one sign. */
const LONE = 1.2

/** One sign alone in its box, a digit or a stroke that may be a one: a count in its column, too little for a reader of words. */
export function isLoneCount(box: RotatedBox, chars: readonly LineChar[]): boolean {
  return box.width < LONE * box.height && /^[\dlI|!]$/.test(chars.map((char) => char.text).join(''))
}
