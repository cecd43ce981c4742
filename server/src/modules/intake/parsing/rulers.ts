import type { BillLine } from '../schema.js'

const STROKE = /^[Il1|!i\]](?=\p{Lu}[\p{L}+-])/u

/**
 * A table drawn with vertical strokes comes out of OCR with `I`, `l` or `1` before descriptions and behind counts.
 * Only when a good part of the lines shows it are the strokes taken off; single oddities stay as printed.
 */
export function withoutRulers(lines: BillLine[]): BillLine[] {
  const marked = lines.filter((l) => STROKE.test(l.description)).length
  if (marked < 3 || marked < lines.length / 4) return lines
  return lines.map((line) => ({
    ...line,
    description: line.description.replace(STROKE, '').replace(/[.,;:]$/, ''),
    section: line.section?.replace(STROKE, '').replace(/\]$/, '') ?? null,
    ...count(line),
  }))
}

/** `31` for `3|`: in a ruled table a count that contradicts its line loses the stroke, with little certainty. */
function count(line: BillLine): Pick<BillLine, 'quantity' | 'confidence'> {
  const { quantity, unitPrice, amount, confidence } = line
  const contradicts =
    quantity !== null && unitPrice !== null && amount !== null && Math.abs(quantity * unitPrice - amount) > 1
  if (!contradicts || quantity <= 10 || quantity % 10 !== 1) return { quantity, confidence }
  return { quantity: (quantity - 1) / 10, confidence: Math.min(0.5, confidence) }
}
