import { getDocumentProxy } from 'unpdf'
import { describe, expect, it } from 'vitest'
import type { Composed } from '../../shared/document.js'
import { writeDocx } from './write-docx.js'
import { writePdf } from './write-pdf.js'

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
