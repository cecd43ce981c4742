import type { PageText } from '../../src/modules/intake/schema.js'
import type { ReceiptTruth } from './field-score.js'
import { countText, type TextCounts } from './text-score.js'

/** How the words of a receipt compare with the annotated lines, for one picture. */
export function countReceiptText(pages: PageText[], truth: ReceiptTruth): TextCounts {
  const said = truth.lines.map(({ text, x, y, w, h }) => ({ text, x, y, width: w, height: h }))
  const read = pages.flatMap((page) => page.words.map((word) => ({ text: word.text, ...word.box })))
  return countText(said, read)
}
