import sharp from 'sharp'
import { mediaTypeOf, plainText } from '../../media/media-type.js'
import { pagesOfPlainText } from '../../media/plain-text-page.js'
import { wordsOfLayer } from '../../media/text-layer.js'
import { pictureHash, writtenArea } from '../../ocr/picture-hash.js'
import type { Raster } from '../../ocr/raster.js'
import type { PageImage, PageText, ReadProgress, ReadTextInput, ReadTextResult } from '../../schema.js'
import { countImagePages, decodeImage } from './decode-image.js'
import { openPdf } from './decode-pdf.js'
import { drawPlainText } from './draw-plain-text.js'
import { layerIsTrue } from './layer-is-true.js'
import { ReadFailure } from './limits.js'
import type { Models } from './models.js'
import { readLayerScripts } from './read-layer-scripts.js'
import { readPage } from './read-page.js'
import { type Stopwatch, startStopwatch } from './stopwatch.js'

type Reading = {
  input: ReadTextInput
  models: () => Promise<Models>
  watch: Stopwatch
  tell: (progress: ReadProgress) => void
}
type ReadPages = { pages: PageText[]; images: PageImage[]; imageHash?: string }

/** Reads one document in this process. `models` is called only when something must be recognised. */
export async function readDocument(
  models: () => Promise<Models>,
  input: ReadTextInput,
  tell: (progress: ReadProgress) => void = () => {},
): Promise<ReadTextResult> {
  const watch = startStopwatch()
  const mediaType = mediaTypeOf(input.bytes)
  if (input.bytes.length === 0) return { ok: false, code: 'document.empty', facts: {} }
  if (!mediaType) return { ok: false, code: 'document.unsupported-type', facts: { claimed: input.mediaType } }
  const reading = { input, models, watch, tell }
  try {
    const read = await (mediaType === 'text/plain'
      ? readPlainText(reading)
      : mediaType === 'application/pdf'
        ? readPdf(reading)
        : readImages(reading, mediaType))
    return { ok: true, mediaType, ...read, milliseconds: watch.milliseconds }
  } catch (error) {
    if (error instanceof ReadFailure) return { ok: false, code: error.code, facts: error.facts }
    throw error
  }
}

function checkPages(pages: number, limit: number): void {
  if (pages === 0) throw new ReadFailure('document.empty')
  if (pages > limit) throw new ReadFailure('document.too-many-pages', { pages, limit })
}

async function readImages(reading: Reading, mediaType: Parameters<typeof decodeImage>[1]): Promise<ReadPages> {
  const { bytes, maxPages } = reading.input
  const pages = await countImagePages(bytes, mediaType)
  checkPages(pages, maxPages)
  const read: ReadPages = { pages: [], images: [] }
  const decoded = decodeImage(bytes, mediaType)
  for (let page = 1; page <= pages; page++) {
    reading.tell({ stage: 'decode', page, pages })
    const raster = (await reading.watch.time('decode', () => decoded.next())).value as Raster
    await recognisePage(reading, read, { raster, page, pages })
  }
  return read
}

type DecodedPage = { raster: Raster; page: number; pages: number }

async function recognisePage(reading: Reading, read: ReadPages, { raster, page, pages }: DecodedPage): Promise<void> {
  const { watch, tell } = reading
  tell({ stage: 'recognise', page, pages })
  const models = await watch.time('load', reading.models)
  const result = await readPage(models, raster, watch)
  await keepPage(reading, read, { ...result, page, source: 'ocr' })
  tell({ stage: 'done', page, pages })
}

type SeenPage = { raster: Raster; page: number } & Pick<PageText, 'words' | 'source'>

async function keepPage({ watch }: Reading, read: ReadPages, seen: SeenPage): Promise<void> {
  const { raster, page, source, words } = seen
  const { width, height } = raster
  if (page === 1) read.imageHash = pictureHash(raster, writtenArea(raster, words))
  read.pages.push({ page, width, height, source, words })
  const mediaType = source === 'ocr' ? 'image/jpeg' : 'image/png'
  read.images.push(await watch.time('encode', () => encode(raster, { page, mediaType })))
}

async function readPdf(reading: Reading): Promise<ReadPages> {
  const { watch, tell } = reading
  const pdf = await watch.time('decode', () => openPdf(reading.input.bytes))
  try {
    const { pages } = pdf
    checkPages(pages, reading.input.maxPages)
    const read: ReadPages = { pages: [], images: [] }
    for (let page = 1; page <= pages; page++) {
      tell({ stage: 'decode', page, pages })
      const raster = await watch.time('decode', () => pdf.draw(page - 1))
      const words = wordsOfLayer(await watch.time('layer', () => pdf.text(page - 1, raster)))
      if (await watch.time('layer', () => layerIsTrue({ words, raster, models: reading.models }))) {
        const own = await watch.time('scripts', () => readLayerScripts({ words, raster, models: reading.models }))
        await keepPage(reading, read, { raster, page, source: 'text-layer', words: own })
        tell({ stage: 'done', page, pages })
      } else await recognisePage(reading, read, { raster, page, pages })
    }
    return read
  } finally {
    await pdf.close()
  }
}

async function readPlainText({ input, watch, tell }: Reading): Promise<ReadPages> {
  const pages = pagesOfPlainText(plainText(input.bytes) ?? '')
  checkPages(pages.length, input.maxPages)
  const images: PageImage[] = []
  for (const page of pages) {
    images.push(await watch.time('encode', () => drawPlainText(page)))
    tell({ stage: 'done', page: page.page, pages: pages.length })
  }
  return { pages, images }
}

async function encode(raster: Raster, as: Pick<PageImage, 'page' | 'mediaType'>): Promise<PageImage> {
  const { data, width, height } = raster
  const picture = sharp(data, { raw: { width, height, channels: 3 } })
  const bytes = await (as.mediaType === 'image/png'
    ? picture.png({ compressionLevel: 6, palette: false })
    : picture.jpeg({ quality: 85 })
  ).toBuffer()
  return { ...as, width, height, bytes: new Uint8Array(bytes) }
}
