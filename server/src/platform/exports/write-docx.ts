import {
  AlignmentType,
  BorderStyle,
  Document,
  HeadingLevel,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import type { Block, Composed } from '../../shared/document.js'

const LANGUAGES = { en: 'en-IN', hi: 'hi-IN', id: 'id-ID' } as const
const LINE = { style: BorderStyle.SINGLE, size: 4, color: 'B9B4A6' }
const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const TABLE_WIDTH = 9000

/** A document as DOCX; the reader's word processor shapes its letters, whichever script they are of. */
export async function writeDocx(composed: Composed): Promise<Buffer> {
  const value = LANGUAGES[composed.language]
  const document = new Document({
    title: composed.title,
    creator: 'Periksa',
    styles: {
      default: {
        document: { run: { font: 'Nirmala UI', size: 22, language: { value, bidirectional: value } } },
      },
    },
    sections: [{ children: [heading(composed.title, HeadingLevel.TITLE), ...composed.blocks.flatMap(partsOf)] }],
  })
  return Packer.toBuffer(document)
}

function partsOf(block: Block): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading':
      return [heading(block.text, HeadingLevel.HEADING_2)]
    case 'paragraph':
      return [new Paragraph({ children: [new TextRun(clean(block.text))], spacing: { after: 160 } })]
    case 'list':
      return block.items.map(
        (item) => new Paragraph({ children: [new TextRun(clean(item))], bullet: { level: 0 }, spacing: { after: 60 } }),
      )
    case 'table':
      return [tableOf(block), new Paragraph({ text: '' })]
  }
}

function tableOf({ head, rows, figures }: Extract<Block, { kind: 'table' }>): Table {
  const row = (cells: string[], bold: boolean): TableRow =>
    new TableRow({
      tableHeader: bold,
      cantSplit: true,
      children: cells.map((cell, index) => {
        const alignment = figures.includes(index) ? AlignmentType.END : AlignmentType.START
        const text = new TextRun({ text: clean(cell), bold, size: 19 })
        return new TableCell({
          borders: { top: NONE, left: NONE, right: NONE, bottom: LINE },
          children: [new Paragraph({ alignment, children: [text] })],
        })
      }),
    })
  return new Table({
    width: { size: TABLE_WIDTH, type: WidthType.DXA },
    rows: [row(head, true), ...rows.map((cells) => row(cells, false))],
  })
}

function heading(text: string, level: (typeof HeadingLevel)[keyof typeof HeadingLevel]): Paragraph {
  return new Paragraph({
    children: [new TextRun({ text: clean(text), color: '1A201D' })],
    heading: level,
    spacing: { before: 200, after: 120 },
  })
}

/** Without the characters that XML forbids, which a word processor would refuse. */
function clean(text: string): string {
  return text.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, ' ')
}
