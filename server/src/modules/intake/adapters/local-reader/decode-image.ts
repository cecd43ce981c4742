import heicConvert from 'heic-convert'
import sharp, { type Sharp } from 'sharp'
import type { DocumentMediaType } from '../../media/media-type.js'
import type { Raster } from '../../ocr/raster.js'
import { MAX_PIXELS, MAX_SIDE, ReadFailure, TIFF_PAGES, WORKING_SIDE } from './limits.js'

/** Decodes the pages of a picture file one after another: upright by its own mark, flattened on white, three channels. */
export async function* decodeImage(bytes: Uint8Array, mediaType: DocumentMediaType): AsyncGenerator<Raster> {
  const source = mediaType === 'image/heic' ? await heicPixels(bytes) : bytes
  const pages = await checkedPages(source, mediaType)
  for (let page = 0; page < pages; page++) {
    yield await rasterOf(open(source, page))
  }
}

/** How many pages `decodeImage` will give. */
export async function countImagePages(bytes: Uint8Array, mediaType: DocumentMediaType): Promise<number> {
  return mediaType === 'image/tiff' ? checkedPages(bytes, mediaType) : 1
}

function open(bytes: Uint8Array, page = 0): Sharp {
  return sharp(bytes, { failOn: 'error', limitInputPixels: MAX_PIXELS, pages: 1, page, sequentialRead: true })
}

async function checkedPages(bytes: Uint8Array, mediaType: DocumentMediaType): Promise<number> {
  const meta = await open(bytes)
    .metadata()
    .catch((error: unknown) => {
      throw asFailure(error)
    })
  if (!meta.width || !meta.height) throw new ReadFailure('document.unreadable')
  if (meta.width > MAX_SIDE || meta.height > MAX_SIDE || meta.width * meta.height > MAX_PIXELS) {
    throw new ReadFailure('document.too-many-pixels', { width: meta.width, height: meta.height })
  }
  return mediaType === 'image/tiff' ? Math.min(meta.pages ?? 1, TIFF_PAGES) : 1
}

/** The pixels of an opened picture, at most `WORKING_SIDE` a side. */
export async function rasterOf(picture: Sharp): Promise<Raster> {
  try {
    const { data, info } = await picture
      .rotate()
      .flatten({ background: '#ffffff' })
      .toColourspace('srgb')
      .resize(WORKING_SIDE, WORKING_SIDE, { fit: 'inside', withoutEnlargement: true })
      .removeAlpha()
      .raw({ depth: 'uchar' })
      .toBuffer({ resolveWithObject: true })
    const raster = { data: info.channels === 1 ? tripled(data) : data, width: info.width, height: info.height }
    return raster
  } catch (error) {
    throw asFailure(error)
  }
}

function tripled(grey: Uint8Array): Uint8Array {
  const out = new Uint8Array(grey.length * 3)
  for (let i = 0; i < grey.length; i++) out.fill(grey[i]!, i * 3, i * 3 + 3)
  return out
}

async function heicPixels(bytes: Uint8Array): Promise<Uint8Array> {
  try {
    // The size is not known before decoding; the child's memory limit bounds it.
    return new Uint8Array(await heicConvert({ buffer: bytes, format: 'JPEG', quality: 0.95 }))
  } catch {
    throw new ReadFailure('document.unreadable')
  }
}

function asFailure(error: unknown): ReadFailure {
  const message = error instanceof Error ? error.message : ''
  return new ReadFailure(/pixel limit/i.test(message) ? 'document.too-many-pixels' : 'document.unreadable')
}
