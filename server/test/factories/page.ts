import type { PageText, Word } from '../../src/modules/intake/schema.js'

/** One printed line: cells with their left edge in characters, or a plain text at the left margin. */
export type PrintedLine = string | [column: number, text: string][]

const LETTER_WIDTH = 10
const LETTER_HEIGHT = 20
const LINE_HEIGHT = 34

/**
 * Lays out a page the way a fixed-width printer would. Columns count letters from the left edge;
 * `slant` makes lines fall by that many pixels per pixel to the right, as on a photograph.
 */
export function aPage(
  lines: PrintedLine[],
  options: { page?: number; slant?: number; source?: PageText['source']; confidence?: number } = {},
): PageText {
  const { page = 1, slant = 0, source = 'text-layer', confidence = 1 } = options
  const words: Word[] = []
  let span = 0
  lines.forEach((line, at) => {
    const cells: [number, string][] = typeof line === 'string' ? [[4, line]] : line
    for (const [column, text] of cells) {
      for (const match of text.matchAll(/\S+/g)) {
        const x = (column + match.index) * LETTER_WIDTH
        const width = match[0].length * LETTER_WIDTH - 3
        const y = 60 + at * LINE_HEIGHT + slant * (x + width / 2)
        words.push({ text: match[0], box: { x, y, width, height: LETTER_HEIGHT }, confidence, span })
      }
      span++
    }
  })
  const width = Math.max(1000, ...words.map((w) => w.box.x + w.box.width + 40))
  return { page, width, height: Math.max(1400, 120 + lines.length * LINE_HEIGHT), source, words }
}

/** Right-aligned text in a column that ends at the given letter. */
export function endingAt(end: number, text: string): [number, string] {
  return [end - text.length, text]
}
