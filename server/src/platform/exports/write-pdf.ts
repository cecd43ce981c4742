import PDFDocument from 'pdfkit'
import type { Block, Composed } from '../../shared/document.js'
import { fontFiles, fontName, runsOf, type Weight } from './fonts.js'

type Pdf = InstanceType<typeof PDFDocument>
type Style = { size: number; weight: Weight }
/** Where and how letters are drawn next. */
type Pen = { pdf: Pdf; style: Style }
type Place = { x: number; width: number; align?: 'left' | 'right' }

const MARGIN = 56
const BODY: Style = { size: 10.5, weight: 400 }
const SMALL: Style = { size: 9, weight: 400 }
/** Cells of wide tables on landscape pages. */
const FINE: Style = { size: 8, weight: 400 }
const HEAD: Style = { size: 12, weight: 600 }
const TITLE: Style = { size: 16, weight: 600 }
const LEADING = 1.45
/** Shares of the page width for a table of six columns; any other number of columns is shared evenly. */
const SIX = [0.08, 0.27, 0.14, 0.14, 0.14, 0.23]
const GAP = 6

/** How the pages look where a letter's look does not do. */
export type PageLook = { isLandscape: boolean; footer(page: number, pages: number): string }

/**
 * A document as PDF on A4, with its fonts inside. Latin, Devanagari, Bengali and Tamil are shaped by the font's own rules.
 * The same document gives the same pages; the time of writing is left out.
 */
export async function writePdf(composed: Composed, look?: PageLook): Promise<Buffer> {
  const pdf = new PDFDocument({
    ...{ size: 'A4', margin: MARGIN, lang: composed.language, autoFirstPage: true, bufferPages: look !== undefined },
    ...(look?.isLandscape ? { layout: 'landscape' as const } : {}),
    info: { Title: composed.title, Producer: 'Periksa', CreationDate: new Date(0) },
  })
  const done = collect(pdf)
  for (const { name, path } of fontFiles()) pdf.registerFont(name, path)
  write({ pdf, style: TITLE }, composed.title)
  pdf.y += 10
  for (const block of composed.blocks) writeBlock(pdf, block, look ? FINE : SMALL)
  if (look) writeFooters(pdf, look)
  pdf.end()
  return done
}

/** Written last, for a page does not know how many there will be. */
function writeFooters(pdf: Pdf, { footer }: PageLook): void {
  const { count } = pdf.bufferedPageRange()
  for (let page = 0; page < count; page++) {
    pdf.switchToPage(page)
    pdf.y = pdf.page.height - MARGIN + 14
    drawLine({ pdf, style: SMALL }, footer(page + 1, count), { x: MARGIN, width: innerWidth(pdf), align: 'right' })
  }
}

function writeBlock(pdf: Pdf, block: Block, cell: Style): void {
  switch (block.kind) {
    case 'heading':
      pdf.y += 6
      write({ pdf, style: HEAD }, block.text)
      break
    case 'paragraph':
      write({ pdf, style: BODY }, block.text)
      break
    case 'list':
      for (const item of block.items) {
        ensure(pdf, BODY.size * LEADING)
        drawLine({ pdf, style: BODY }, '•', { x: MARGIN, width: 12 })
        write({ pdf, style: BODY }, item, { x: MARGIN + 14, width: innerWidth(pdf) - 14 })
      }
      break
    case 'table':
      writeTable({ pdf, style: cell }, block)
  }
  pdf.y += 7
}

function writeTable({ pdf, style: cell }: Pen, table: Extract<Block, { kind: 'table' }>): void {
  const heading: Style = { ...cell, weight: 600 }
  const shares = sharesOf(table)
  const width = innerWidth(pdf)
  const places = shares.map((share, index): Place => {
    const before = shares.slice(0, index).reduce((sum, one) => sum + one, 0)
    const align = table.figures.includes(index) ? ('right' as const) : ('left' as const)
    return { x: MARGIN + before * width, width: share * width - GAP, align }
  })
  const row = (cells: string[], style: Style): void => {
    const wrapped = cells.map((cell, index) => wrap({ pdf, style }, cell, places[index]?.width ?? width))
    const height = Math.max(...wrapped.map((lines) => lines.length)) * style.size * LEADING
    if (ensure(pdf, height + 4) && style !== heading) row(table.head, heading)
    const top = pdf.y
    wrapped.forEach((lines, index) => {
      pdf.y = top
      for (const line of lines) {
        drawLine({ pdf, style }, line, places[index] ?? { x: MARGIN, width })
        pdf.y += style.size * LEADING
      }
    })
    pdf.y = top + height + 2
    pdf
      .moveTo(MARGIN, pdf.y)
      .lineTo(MARGIN + width, pdf.y)
      .lineWidth(0.5)
      .strokeColor('#b9b4a6')
      .stroke()
    pdf.y += 3
  }
  row(table.head, heading)
  for (const cells of table.rows) row(cells, cell)
}

function sharesOf({ head, widths }: Extract<Block, { kind: 'table' }>): number[] {
  const given = widths ?? (head.length === SIX.length ? SIX : head.map(() => 1))
  const all = given.reduce((sum, one) => sum + one, 0)
  return given.map((one) => one / all)
}

function write(pen: Pen, text: string, at?: Place): void {
  const { pdf, style } = pen
  const place = at ?? { x: MARGIN, width: innerWidth(pdf) }
  for (const line of wrap(pen, text, place.width)) {
    ensure(pdf, style.size * LEADING)
    drawLine(pen, line, place)
    pdf.y += style.size * LEADING
  }
}

/** Words into lines that fit; a word longer than the line is broken. */
function wrap(pen: Pen, text: string, width: number): string[] {
  const lines: string[] = []
  const space = measure(pen, ' ')
  let line = ''
  let taken = 0
  for (const word of text.split(/[ \t\n\r]+/)) {
    const more = measure(pen, word)
    if (line !== '' && taken + space + more <= width) {
      line += ` ${word}`
      taken += space + more
    } else {
      if (line !== '') lines.push(line)
      const pieces = more <= width ? [word] : breakWord(pen, word, width)
      lines.push(...pieces.slice(0, -1))
      line = pieces.at(-1) ?? ''
      taken = measure(pen, line)
    }
  }
  return [...lines, line]
}

function breakWord(pen: Pen, word: string, width: number): string[] {
  const pieces: string[] = []
  let piece = ''
  let taken = 0
  for (const { segment } of new Intl.Segmenter().segment(word)) {
    const more = measure(pen, segment)
    if (piece !== '' && taken + more > width) {
      pieces.push(piece)
      piece = ''
      taken = 0
    }
    piece += segment
    taken += more
  }
  return [...pieces, piece]
}

function measure({ pdf, style: { size, weight } }: Pen, text: string): number {
  return runsOf(text).reduce(
    (sum, run) => sum + pdf.font(fontName(run.face, weight)).fontSize(size).widthOfString(run.text),
    0,
  )
}

/** One line on one baseline, whichever fonts it takes. */
function drawLine(pen: Pen, text: string, place: Place): void {
  const { pdf, style } = pen
  const y = pdf.y
  let x = place.align === 'right' ? place.x + place.width - measure(pen, text) : place.x
  for (const run of runsOf(text)) {
    pdf.font(fontName(run.face, style.weight)).fontSize(style.size).fillColor('#1a201d')
    const width = pdf.widthOfString(run.text)
    pdf.text(run.text, x, y + style.size, { lineBreak: false, baseline: 'alphabetic' })
    x += width
  }
  pdf.y = y
}

/** True when it had to begin another page. */
function ensure(pdf: Pdf, height: number): boolean {
  if (pdf.y + height <= pdf.page.height - MARGIN) return false
  pdf.addPage()
  pdf.y = MARGIN
  return true
}

function innerWidth(pdf: Pdf): number {
  return pdf.page.width - 2 * MARGIN
}

function collect(pdf: Pdf): Promise<Buffer> {
  const chunks: Buffer[] = []
  return new Promise((resolve, reject) => {
    pdf.on('data', (chunk: Buffer) => chunks.push(chunk))
    pdf.on('end', () => resolve(Buffer.concat(chunks)))
    pdf.on('error', reject)
  })
}
