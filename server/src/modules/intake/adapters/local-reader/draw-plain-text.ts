import sharp from 'sharp'
import { CELL_HEIGHT } from '../../media/plain-text-page.js'
import type { PageImage, PageText } from '../../schema.js'

/** A picture of a typed page, each word drawn at its box. */
export async function drawPlainText(page: PageText): Promise<PageImage> {
  const { width, height } = page
  const words = page.words.map(
    ({ text, box }) =>
      `<text x="${box.x}" y="${box.y + CELL_HEIGHT * 0.75}" textLength="${box.width}" lengthAdjust="spacingAndGlyphs">${escaped(text)}</text>`,
  )
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="#fff"/><g font-family="monospace" font-size="16">${words.join('')}</g></svg>`
  const bytes = await sharp(Buffer.from(svg)).flatten({ background: '#ffffff' }).png().toBuffer()
  return { page: page.page, width, height, mediaType: 'image/png', bytes: new Uint8Array(bytes) }
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`)
}
