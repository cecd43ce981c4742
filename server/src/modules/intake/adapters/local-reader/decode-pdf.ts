import { type PDFiumDocument, PDFiumLibrary } from '@hyzyla/pdfium'
import { getDocumentProxy } from 'unpdf'
import type { TextPiece } from '../../media/text-layer.js'
import type { Raster } from '../../ocr/raster.js'
import { MAX_PIXELS, ReadFailure, WORKING_SIDE } from './limits.js'

/** Resolution pages are drawn at, dots an inch. A PDF measures in points, 72 an inch. */
const RESOLUTION = 200
/** Sides of a page beyond this (points, about 5 m) are not paper. */
const MAX_POINTS = 14_400

/** An opened PDF. Pages are counted from 0. Close it when done: its memory is not the garbage collector's. */
export type OpenPdf = {
  pages: number
  /** The page as drawn, without form fields or scripts. */
  draw(page: number): Promise<Raster>
  /** The text the page claims to hold, placed in the pixels of `size`. */
  text(page: number, size: { width: number; height: number }): Promise<TextPiece[]>
  close(): Promise<void>
}

export async function openPdf(bytes: Uint8Array): Promise<OpenPdf> {
  const library = await PDFiumLibrary.init()
  let drawing: PDFiumDocument
  try {
    drawing = await library.loadDocument(bytes)
  } catch (error) {
    library.destroy()
    throw new ReadFailure(/password|security/i.test(String(error)) ? 'document.encrypted' : 'document.unreadable')
  }
  const layer = await getDocumentProxy(bytes.slice(), { isEvalSupported: false, stopAtErrors: false }).catch(() => null)
  return {
    pages: drawing.getPageCount(),
    draw: (page) => draw(drawing, page),
    async text(page, size) {
      if (!layer) return []
      return piecesOf(await layer.getPage(page + 1), size)
    },
    async close() {
      drawing.destroy()
      library.destroy()
      await layer?.loadingTask.destroy()
    },
  }
}

async function draw(document: PDFiumDocument, index: number): Promise<Raster> {
  const page = document.getPage(index)
  const { originalWidth, originalHeight } = page.getOriginalSize()
  const side = Math.max(originalWidth, originalHeight)
  if (!(Math.min(originalWidth, originalHeight) > 0) || side > MAX_POINTS) {
    throw new ReadFailure('document.too-many-pixels', { width: originalWidth, height: originalHeight })
  }
  const scale = Math.min(RESOLUTION / 72, WORKING_SIDE / side, Math.sqrt(MAX_PIXELS / (originalWidth * originalHeight)))
  try {
    const { data, width, height } = await page.render({ scale, render: 'bitmap' })
    return { data: withoutAlpha(data), width, height }
  } catch {
    throw new ReadFailure('document.unreadable', { page: index + 1 })
  }
}

/** Four bytes (blue, green, red, alpha; alpha already over white) to three (red, green, blue). */
function withoutAlpha(pixels: Uint8Array): Uint8Array {
  const out = new Uint8Array((pixels.length / 4) * 3)
  for (let from = 0, to = 0; from < pixels.length; from += 4, to += 3) {
    out[to] = pixels[from]!
    out[to + 1] = pixels[from + 1]!
    out[to + 2] = pixels[from + 2]!
  }
  return out
}

type LayerPage = Awaited<ReturnType<Awaited<ReturnType<typeof getDocumentProxy>>['getPage']>>

async function piecesOf(page: LayerPage, size: { width: number; height: number }): Promise<TextPiece[]> {
  const view = page.getViewport({ scale: 1 })
  const sx = size.width / view.width
  const sy = size.height / view.height
  const [a, b, c, d, e, f] = view.transform as [number, number, number, number, number, number]
  const content = await page.getTextContent()
  return content.items.flatMap((item) => {
    if (!('str' in item)) return []
    const [ta, tb, tc, td, tx, ty] = item.transform as [number, number, number, number, number, number]
    const along = { x: a * ta + c * tb, y: b * ta + d * tb }
    const up = { x: a * tc + c * td, y: b * tc + d * td }
    return [
      {
        text: item.str,
        x: (a * tx + c * ty + e) * sx,
        y: (b * tx + d * ty + f) * sy,
        width: item.width * sx,
        size: Math.hypot(up.x, up.y) * sy,
        angle: Math.atan2(along.y, along.x),
      },
    ]
  })
}
