import type { Block, Composed } from '../../../shared/document.js'

const VOICES = { en: 'en-IN', hi: 'hi-IN', id: 'id-ID' } as const

/** A document as SSML 1.1 (W3C): paragraphs and sentences, with every character that XML forbids taken out. */
export function renderSsml({ title, language, blocks }: Composed): string {
  const body = [paragraph([title]), ...blocks.map(spokenOf)].join('')
  const open = `<speak version="1.1" xmlns="http://www.w3.org/2001/10/synthesis" xml:lang="${VOICES[language]}">`
  return `<?xml version="1.0" encoding="UTF-8"?>${open}${body}</speak>`
}

function spokenOf(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `<p><s><emphasis level="moderate">${escaped(block.text)}</emphasis></s></p><break strength="medium"/>`
    case 'paragraph':
      return paragraph([block.text])
    case 'list':
      return paragraph(block.items)
    case 'table':
      return paragraph(block.rows.map((row) => row.join(', ')))
  }
}

function paragraph(sentences: string[]): string {
  return `<p>${sentences.map((one) => `<s>${escaped(one)}</s>`).join('')}</p>`
}

function escaped(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, ' ')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
