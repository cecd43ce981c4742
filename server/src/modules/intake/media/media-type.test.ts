import { describe, expect, it } from 'vitest'
import { mediaTypeOf, plainText } from './media-type.js'

const text = (value: string) => new TextEncoder().encode(value)
const bytes = (...values: (number | string)[]) =>
  Uint8Array.from(values.flatMap((value) => (typeof value === 'string' ? [...text(value)] : [value])))

describe('media type by content', () => {
  it.each([
    ['image/jpeg', bytes(0xff, 0xd8, 0xff, 0xe0)],
    ['image/png', bytes(0x89, 'PNG\r\n', 0x1a, '\n')],
    ['image/webp', bytes('RIFF', 0, 0, 0, 0, 'WEBPVP8 ')],
    ['image/heic', bytes(0, 0, 0, 24, 'ftypheic', 0, 0, 0, 0)],
    ['image/tiff', bytes('II*', 0, 8, 0, 0, 0)],
    ['application/pdf', bytes('%PDF-1.7\n')],
    ['text/plain', bytes('Total 12.000\r\n')],
    ['text/plain', bytes(0xff, 0xfe, 'T', 0, 'o', 0)],
  ])('knows %s', (type, file) => {
    expect(mediaTypeOf(file)).toBe(type)
  })

  it.each([
    ['an SVG', bytes('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['an HTML page', bytes('\n <!doctype html><p>')],
    ['XML', bytes('<?xml version="1.0"?><a/>')],
    ['a GIF', bytes('GIF89a', 1, 0, 1, 0)],
    ['a BMP', bytes('BM', 0, 0, 0, 0)],
    ['a JPEG 2000', bytes(0, 0, 0, 12, 'jP  \r\n', 0x87, '\n')],
    ['a zip', bytes('PK', 3, 4, 0, 0)],
    ['PostScript', bytes('%!PS-Adobe-3.0 EPSF-3.0')],
    ['a PDF that begins later', bytes('x\n%PDF-1.7\n', 0)],
    ['an AVIF', bytes(0, 0, 0, 24, 'ftypavif', 0, 0, 0, 0)],
    ['text with a control character', bytes('Total', 0, '12')],
    ['broken UTF-8', bytes('Total ', 0xc3, 0x28)],
    ['blanks only', bytes('  \n')],
    ['nothing', bytes()],
  ])('refuses %s', (_, file) => {
    expect(mediaTypeOf(file)).toBeNull()
  })

  it('reads the text of a UTF-16 file', () => {
    expect(plainText(bytes(0xfe, 0xff, 0, 'R', 0, 'p'))).toBe('Rp')
  })
})
