import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chunkText } from './chunk-text.js'
import { cleanText } from './clean-text.js'
import { docxText } from './docx-text.js'
import { htmlText } from './html-text.js'
import { knowledgeTypeOf } from './media-type.js'

const bytes = (text: string) => new TextEncoder().encode(text)

describe('cutting a text', () => {
  it('cuts at headings and names each passage by them', () => {
    const cut = chunkText('# Klinik\nBuka setiap hari.\n## Biaya\nGratis bagi peserta.', 'Panduan')
    expect(cut).toEqual([
      { title: 'Panduan – Klinik', text: 'Buka setiap hari.' },
      { title: 'Panduan – Klinik – Biaya', text: 'Gratis bagi peserta.' },
    ])
  })

  it('cuts a long paragraph between sentences and repeats the last one', () => {
    const sentences = Array.from({ length: 40 }, (_one, at) => `Kalimat nomor ${at} menjelaskan satu hal yang penting.`)
    const cut = chunkText(sentences.join(' '), 'T')
    expect(cut.length).toBeGreaterThan(1)
    for (const { text } of cut) expect(text.length).toBeLessThanOrEqual(900)
    const last = cut[0]?.text.split('. ').at(-1) ?? ''
    expect(cut[1]?.text.startsWith(last)).toBe(true)
    for (const sentence of sentences) expect(cut.some(({ text }) => text.includes(sentence))).toBe(true)
  })

  it('loses no word of any text and makes no passage too long', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-z. \n#]{0,80}$/), { maxLength: 30 }), (parts) => {
        const text = cleanText(parts.join(' '))
        const cut = chunkText(text, 'T')
        const words = text.replace(/^#{1,6} .*$/gm, '').match(/[a-z]+/g) ?? []
        const held = cut.map((one) => one.text).join(' ')
        return cut.every((one) => one.text.length <= 1000) && words.every((word) => held.includes(word))
      }),
      { numRuns: 100 },
    )
  })
})

describe('reading formats', () => {
  it('tells files by their content', () => {
    expect(knowledgeTypeOf(bytes('%PDF-1.7 x'), 'a.txt')).toBe('application/pdf')
    expect(knowledgeTypeOf(bytes('<!doctype html><p>x'), 'a.md')).toBe('text/html')
    expect(knowledgeTypeOf(bytes('# Judul'), 'a.md')).toBe('text/markdown')
    expect(knowledgeTypeOf(bytes('Judul'), 'a.pdf')).toBe('text/plain')
    expect(knowledgeTypeOf(Uint8Array.of(0x89, 0x50, 0x4e, 0x47), 'a.txt')).toBeNull()
    expect(knowledgeTypeOf(bytes('#!/bin/sh'), 'a.txt')).toBeNull()
  })

  it('reads of a page what its reader sees', () => {
    const html =
      '<html><head><title>t</title></head><h2>Judul &amp; isi</h2><script>alert(1)</script><p>Satu</p><ul><li>dua</ul><p style="display:none">rahasia</p><!-- nanti --><style>p{}'
    expect(cleanText(htmlText(html))).toBe('## Judul & isi\n\nSatu\n\n- dua')
  })

  it('reads of a Word document its runs, without hidden and deleted ones', () => {
    const run = (text: string, extra = '') => `<w:r>${extra}<w:t>${text}</w:t></w:r>`
    const xml = `<w:body><w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr>${run('Bab')}</w:p><w:p>${run('Isi ')}${run('&lt;penting&gt;')}${run('rahasia', '<w:rPr><w:vanish/></w:rPr>')}<w:del><w:r><w:delText>lama</w:delText></w:r></w:del></w:p></w:body>`
    expect(docxText(xml)).toBe('# Bab\n\nIsi <penting>')
  })

  it('drops letters nobody sees', () => {
    expect(cleanText('ab​c‮d\u{e0041}\r\n\r\n\r\n\r\nx')).toBe('abcd\n\nx')
  })
})
