import { strFromU8, unzipSync } from 'fflate'
import { getDocumentProxy } from 'unpdf'
import { describe, expect, it } from 'vitest'
import type { Composed } from '../../shared/document.js'
import { writeDocx } from './write-docx.js'
import { writePdf } from './write-pdf.js'
import { MOST_ROWS, type SheetCell, type SheetColumn, writeXlsx } from './write-xlsx.js'

const composed: Composed = {
  ...{ title: 'बिल सुधारने का अनुरोध', language: 'hi' },
  blocks: [
    { kind: 'paragraph', text: 'प्रक्रिया में ₹1,23,456.00 — Rumah Sakit Contoh, மருத்துவமனை, হাসপাতাল' },
    { kind: 'list', items: ['one', 'two \u0001 & <three>'] },
    {
      ...{ kind: 'table', figures: [2, 3, 4] },
      head: ['Line', 'Item', 'Billed', 'Allowed', 'In question', 'Why'],
      rows: Array.from({ length: 40 }, (_, row) => [
        `${row + 1}`,
        'Averyveryverylongsingleword'.repeat(2),
        '₹1.00',
        '–',
        '₹2.00',
        'x',
      ]),
    },
  ],
}

describe('a document for people', () => {
  it('is a PDF with its fonts inside and its text in it, over as many pages as it needs', async () => {
    const pdf = await getDocumentProxy(new Uint8Array(await writePdf(composed)))
    expect(pdf.numPages).toBeGreaterThan(1)
    const { items } = await (await pdf.getPage(1)).getTextContent()
    const text = items.map((item) => ('str' in item ? item.str : '')).join('')
    expect(text).toContain('₹1,23,456.00')
    expect(text).toContain('Rumah Sakit Contoh')
    // Letters come in the order they are drawn, so that a short i stands before its consonant.
    expect(text).toContain('में')
  })

  it('is a DOCX, a zip whose document holds the text without what XML forbids', async () => {
    const docx = await writeDocx(composed)
    expect(docx.subarray(0, 2).toString()).toBe('PK')
    expect(docx.length).toBeGreaterThan(3000)
  })
})

describe('a table for spreadsheets', () => {
  const parts = async (columns: SheetColumn[], rows: SheetCell[][]) => {
    const files = unzipSync(new Uint8Array(await writeXlsx({ sheet: 'a/b: c', columns, rows })))
    const part = (name: string) => strFromU8(files[name] ?? new Uint8Array())
    const texts = [...part('xl/sharedStrings.xml').matchAll(/<t[^>]*>(.*?)<\/t>/g)].map((found) => found[1])
    const cells = [
      ...part('xl/worksheets/sheet1.xml').matchAll(/<c r="([A-Z]+\d+)"(?: s="\d+")?( t="s")?><v>(.*?)<\/v>/g),
    ]
    const readCell = ([, at = '', isText, value = '']: string[]) => [at, isText ? texts[Number(value)] : Number(value)]
    return { part, cells: Object.fromEntries(cells.map(readCell)) }
  }

  it('holds money, counts and days as numbers with a format', async () => {
    const columns: SheetColumn[] = [
      { name: 'bill', kind: 'text' },
      { name: 'total', kind: 'money' },
      { name: 'findings', kind: 'whole' },
      { name: 'day', kind: 'day' },
      { name: 'at', kind: 'moment' },
    ]
    const { part, cells } = await parts(columns, [
      ['00123', 123456789, 1200, '2026-06-12', '2026-06-12T12:00:00Z'],
      ['Rumah Sakit & <ஆ>', -5, null, 'not a day', '1890-01-01T00:00:00Z'],
    ])
    expect(cells).toEqual({
      ...{ A1: 'bill', B1: 'total', C1: 'findings', D1: 'day', E1: 'at' },
      // Days since 30 December 1899, as spreadsheets count.
      ...{ A2: '00123', B2: 1234567.89, C2: 1200, D2: 46185, E2: 46185.5 },
      ...{ A3: 'Rumah Sakit &amp; &lt;ஆ&gt;', B3: -0.05, D3: 'not a day', E3: '1890-01-01T00:00:00Z' },
    })
    expect(part('xl/styles.xml')).toContain('formatCode="#,##0.00"')
    expect(part('xl/styles.xml')).toContain('yyyy-mm-dd')
  })

  it('lets no text run, break the file or pass for another', async () => {
    const wicked = [
      '=1+1',
      '+x',
      '-2',
      '@SUM(A1)',
      '\t=1',
      '＝1',
      'constructor',
      '__proto__',
      'a\u0000b',
      'x'.repeat(40_000),
    ]
    const { part, cells } = await parts(
      [{ name: '=name', kind: 'text' }],
      wicked.map((text) => [text]),
    )
    expect(Object.values(cells).map((text) => String(text).slice(0, 12))).toEqual([
      ...["'=name", "'=1+1", "'+x", "'-2", "'@SUM(A1)", "'\t=1", "'＝1"],
      ...['constructor ', '__proto__ ', 'ab', 'xxxxxxxxxxxx'],
    ])
    expect(String(cells.A11)).toHaveLength(32_767)
    expect(part('xl/worksheets/sheet1.xml')).not.toContain('<f>')
  })

  it('refuses more rows than it can make at once, and figures that are none', async () => {
    const column: SheetColumn = { name: 'n', kind: 'number' }
    const rows = Array.from({ length: MOST_ROWS + 1 }, () => [1])
    expect(() => writeXlsx({ sheet: 'x', columns: [column], rows })).toThrowError(/export.too-large/)
    expect(() => writeXlsx({ sheet: 'x', columns: [column], rows: [[Number.NaN]] })).toThrowError(TypeError)
  })
})
