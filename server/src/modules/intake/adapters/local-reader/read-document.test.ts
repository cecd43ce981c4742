import { readFileSync } from 'node:fs'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { aBillPicture, aFullBillPicture } from '../../../../../test/factories/bill-picture.js'
import type { ReadTextResult } from '../../schema.js'
import { loadModels, type Models, packagedModels } from './models.js'
import { readDocument } from './read-document.js'

let loaded: Promise<Models> | null = null
const models = () => {
  loaded ??= loadModels(packagedModels())
  return loaded
}
/** A PDF of empty pages; `trailer` may claim that it is locked. */
function emptyPdf(pages: number, trailer = ''): Uint8Array {
  const kids = Array.from({ length: pages }, (_, index) => `${index + 3} 0 R`).join(' ')
  const objects = [`<</Type/Catalog/Pages 2 0 R>>`, `<</Type/Pages/Count ${pages}/Kids[${kids}]>>`]
  for (let page = 0; page < pages; page++) objects.push('<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>')
  let body = '%PDF-1.4\n'
  const offsets = objects.map((object, index) => {
    const offset = body.length
    body += `${index + 1} 0 obj${object}endobj\n`
    return `${String(offset).padStart(10, '0')} 00000 n \n`
  })
  const size = objects.length + 1
  const table = `xref\n0 ${size}\n0000000000 65535 f \n${offsets.join('')}`
  return new TextEncoder().encode(
    `${body}${table}trailer<</Size ${size}/Root 1 0 R${trailer}>>\nstartxref\n${body.length}\n%%EOF`,
  )
}

const read = (bytes: Uint8Array, maxPages = 20) =>
  readDocument(models, { bytes: new Uint8Array(bytes), mediaType: '', maxPages })

const fixture = (name: string) => readFileSync(new URL(`../../../../../test/fixtures/${name}`, import.meta.url))

function bitsApart(a: string, b: string): number {
  const different = (BigInt(`0x${a}`) ^ BigInt(`0x${b}`)).toString(2)
  return different.replaceAll('0', '').length
}

function textOf(result: ReadTextResult): string {
  return result.ok ? result.pages.flatMap((page) => page.words.map((word) => word.text)).join(' ') : result.code
}

describe('reading a document', () => {
  it.each([0, 90, 180, 270])('reads a picture turned by %i degrees, and shows it upright', async (degrees) => {
    const result = await read(
      await sharp(await aBillPicture())
        .rotate(degrees)
        .toBuffer(),
    )
    expect(textOf(result)).toContain('200.000')
    expect(result.ok && result.images[0]!.width > result.images[0]!.height).toBe(true)
  })

  it('places words in the pixels of the page shown', async () => {
    const result = await read(await aBillPicture())
    if (!result.ok) throw new Error(result.code)
    const amounts = result.pages[0]!.words.filter((word) => /^(165|35|200)\.000$/.test(word.text))
    expect(amounts).toHaveLength(3)
    expect(Math.abs(amounts[2]!.box.y + amounts[2]!.box.height / 2 - 290)).toBeLessThan(12)
  })

  it('knows a picture again in another form, and tells another bill apart', { timeout: 60_000 }, async () => {
    const hashOf = async (bytes: Uint8Array) => {
      const result = await read(bytes)
      return (result.ok && result.imageHash) || ''
    }
    const picture = await aFullBillPicture('KLINIK SEPEDA LANGIT', 1)
    const hash = await hashOf(picture)
    const again = [
      await sharp(picture).resize(520).modulate({ brightness: 0.9 }).jpeg({ quality: 60 }).toBuffer(),
      await sharp(picture).rotate(2, { background: '#777' }).jpeg().toBuffer(),
    ]
    for (const bytes of again) expect(bitsApart(await hashOf(bytes), hash)).toBeLessThanOrEqual(5)
    const other = await aFullBillPicture('RSIA TIUP ANGIN', 3)
    expect(bitsApart(await hashOf(other), hash)).toBeGreaterThan(10)
  })

  it('follows the upright mark a camera leaves', async () => {
    const marked = await sharp(await aBillPicture())
      .rotate(270)
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer()
    expect(textOf(await read(marked))).toContain('200.000')
  })

  it('reads a photo as a telephone keeps it (HEIC)', { timeout: 60_000 }, async () => {
    const result = await read(fixture('outpatient-bill.heic'))
    expect(result).toMatchObject({ ok: true, mediaType: 'image/heic' })
    expect(textOf(result)).toContain('646.600')
  })

  it('reads every page of a TIFF of one bit a pixel', { timeout: 60_000 }, async () => {
    const result = await read(fixture('two-bills.tif'))
    expect(result).toMatchObject({ ok: true, mediaType: 'image/tiff', pages: [{ page: 1 }, { page: 2 }] })
    expect(textOf(result)).toMatch(/646\.600.*739\.000/)
  })

  it('reads plain text without a model', async () => {
    const bytes = new TextEncoder().encode('Total    12.000\n')
    const result = await readDocument(() => Promise.reject(new Error('not needed')), {
      bytes,
      mediaType: '',
      maxPages: 1,
    })
    expect(result.ok && result.pages[0]!.source).toBe('plain-text')
    expect(textOf(result)).toBe('Total 12.000')
  })

  it('refuses what it cannot read, and says why', async () => {
    const png = await aBillPicture()
    expect(await read(Uint8Array.of())).toMatchObject({ code: 'document.empty' })
    expect(await read(new TextEncoder().encode('<svg/>'))).toMatchObject({ code: 'document.unsupported-type' })
    expect(await read(png.subarray(0, 300))).toMatchObject({ code: 'document.unreadable' })
    expect(await read(new TextEncoder().encode('%PDF-1.4\nnothing'))).toMatchObject({ code: 'document.unreadable' })
  })

  it('refuses a locked PDF and one of too many pages', async () => {
    const lock = `/ID[(0123456789abcdef)(0123456789abcdef)]/Encrypt<</Filter/Standard/V 1/R 2/P -4/O(${'o'.repeat(32)})/U(${'u'.repeat(32)})>>`
    expect(await read(emptyPdf(1, lock))).toMatchObject({ code: 'document.encrypted' })
    expect(await read(emptyPdf(3), 2)).toMatchObject({ code: 'document.too-many-pages', facts: { pages: 3, limit: 2 } })
  })

  it('gives an empty page where nothing is written', async () => {
    const result = await read(emptyPdf(1))
    expect(result.ok && result.pages).toMatchObject([{ page: 1, source: 'ocr', words: [] }])
  })

  it('refuses a picture of too many pixels before decoding it', async () => {
    const huge = await sharp({ create: { width: 13_000, height: 20, channels: 3, background: '#fff' } })
      .png()
      .toBuffer()
    expect(await read(huge)).toMatchObject({ code: 'document.too-many-pixels' })
  })
})
