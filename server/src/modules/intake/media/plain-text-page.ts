import type { PageText, Word } from '../schema.js'

/** Size of one character cell on a made-up page, pixels. */
export const CELL_WIDTH = 10
export const CELL_HEIGHT = 22
const MARGIN = 40
const TAB = 8
const LINES_PER_PAGE = 100
/** Longer lines are cut: nobody prints a bill 400 columns wide. */
const MAX_COLUMNS = 400
const MIN_COLUMNS = 80

/** Lays plain text out as if typed: one cell a character, so that columns made with spaces line up. */
export function pagesOfPlainText(text: string): PageText[] {
  const sheets = text
    .replace(/^\ufeff/, '')
    .split('\f')
    .flatMap(sheetsOf)
  return sheets.map((lines, index) => {
    const columns = Math.max(MIN_COLUMNS, ...lines.map((line) => line.length))
    return {
      page: index + 1,
      width: columns * CELL_WIDTH + 2 * MARGIN,
      height: Math.max(20, lines.length) * CELL_HEIGHT + 2 * MARGIN,
      source: 'plain-text',
      words: wordsOf(lines),
    }
  })
}

function sheetsOf(text: string): string[][] {
  const lines = text.split(/\r\n|\r|\n/).map((line) => withoutTabs(line).trimEnd().slice(0, MAX_COLUMNS))
  while (lines.length > 0 && lines[lines.length - 1] === '') lines.pop()
  const sheets: string[][] = []
  for (let at = 0; at < lines.length; at += LINES_PER_PAGE) sheets.push(lines.slice(at, at + LINES_PER_PAGE))
  return sheets
}

function withoutTabs(line: string): string {
  let out = ''
  for (const char of line) out += char === '\t' ? ' '.repeat(TAB - (out.length % TAB)) : char
  return out
}

/** Words of one run are at most one blank apart. */
function wordsOf(lines: readonly string[]): Word[] {
  let span = 0
  return lines.flatMap((line, row) => {
    let end = Number.NEGATIVE_INFINITY
    return [...line.matchAll(/\S+/g)].map((match): Word => {
      if (match.index - end > 1) span++
      end = match.index + match[0].length
      const box = {
        x: MARGIN + match.index * CELL_WIDTH,
        y: MARGIN + row * CELL_HEIGHT,
        width: match[0].length * CELL_WIDTH,
        height: CELL_HEIGHT,
      }
      return { text: match[0], box, confidence: 1, span }
    })
  })
}
