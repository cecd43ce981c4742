import { deflateRawSync } from 'node:zlib'
import { Document, HeadingLevel, Packer, Paragraph } from 'docx'
import PDFDocument from 'pdfkit'
import { afterAll, describe, expect, it } from 'vitest'
import { createTextExtractor } from './text-extractor.js'

const extractor = createTextExtractor()
afterAll(() => extractor.close())
const read = (bytes: Uint8Array, fileName: string) => extractor.extractText({ bytes, fileName })

async function pdfOf(text: string): Promise<Uint8Array> {
  const pdf = new PDFDocument()
  const parts: Buffer[] = []
  pdf.on('data', (part: Buffer) => parts.push(part))
  const ended = new Promise((resolve) => pdf.on('end', resolve))
  pdf.text(text).end()
  await ended
  return Buffer.concat(parts)
}

/** A package whose only part says it holds `content`. */
function zipOf(name: string, content: Buffer): Buffer {
  const packed = deflateRawSync(content)
  const local = Buffer.alloc(30 + name.length)
  local.writeUInt32LE(0x04034b50, 0)
  local.writeUInt16LE(8, 8)
  local.writeUInt16LE(name.length, 26)
  local.write(name, 30)
  const listed = Buffer.alloc(46 + name.length)
  listed.writeUInt32LE(0x02014b50, 0)
  listed.writeUInt16LE(8, 10)
  listed.writeUInt32LE(packed.length, 20)
  listed.writeUInt16LE(name.length, 28)
  listed.write(name, 46)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(local.length + packed.length, 16)
  return Buffer.concat([local, packed, listed, end])
}

describe('reading a document in a child process', () => {
  it('reads Word and PDF, and says what has no text', async () => {
    const word = new Document({
      sections: [
        { children: [new Paragraph({ text: 'Bab satu', heading: HeadingLevel.HEADING_1 }), new Paragraph('Isi bab.')] },
      ],
    })
    const docx = await read(await Packer.toBuffer(word), 'a.docx')
    expect(docx).toMatchObject({ ok: true, text: '# Bab satu\n\nIsi bab.' })
    expect(await read(await pdfOf('Jam besuk 16.00'), 'a.pdf')).toMatchObject({ ok: true, text: 'Jam besuk 16.00' })
    expect(await read(await pdfOf(''), 'a.pdf')).toEqual({ ok: false, code: 'knowledge.no-text' })
  })

  it('refuses bombs, other packages and broken files without harm', async () => {
    const bomb = zipOf('word/document.xml', Buffer.alloc(60 * 2 ** 20))
    expect(bomb.length).toBeLessThan(100_000)
    expect(await read(bomb, 'a.docx')).toEqual({ ok: false, code: 'knowledge.unreadable' })
    expect(await read(zipOf('xl/workbook.xml', Buffer.from('x')), 'a.docx')).toEqual({
      ok: false,
      code: 'knowledge.unsupported-type',
    })
    expect(await read(Buffer.from('PK\u0003\u0004nothing'), 'a.docx')).toEqual({
      ok: false,
      code: 'knowledge.unreadable',
    })
    expect(await read(Buffer.from('%PDF-1.7 nothing'), 'a.pdf')).toEqual({ ok: false, code: 'knowledge.unreadable' })
    expect(await read(Buffer.from([0x89, 0x50, 0x4e, 0x47]), 'a.txt')).toEqual({
      ok: false,
      code: 'knowledge.unsupported-type',
    })
  })
})
