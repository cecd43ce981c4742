/** The kinds of file a document may arrive as. */
export type DocumentMediaType =
  | 'image/jpeg'
  | 'image/png'
  | 'image/webp'
  | 'image/heic'
  | 'image/tiff'
  | 'application/pdf'
  | 'text/plain'

/** Brands of the ISO container that hold a still HEIF picture. */
const HEIC_BRANDS = new Set(['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1'])

/** Openings of text that a browser or interpreter would take for more than text. */
const ACTIVE_TEXT = /^\s*(<[!?a-z/]|%!|#!|\{\\rtf|%PDF)/i

/**
 * What a file is, judged by its content alone; null for everything that is not accepted.
 * A signature counts only at the very first byte, so that a file cannot be two things at once.
 */
export function mediaTypeOf(bytes: Uint8Array): DocumentMediaType | null {
  if (startsWith(bytes, [0xff, 0xd8, 0xff])) return 'image/jpeg'
  if (startsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'image/png'
  if (ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 12) === 'WEBP') return 'image/webp'
  if (startsWith(bytes, [0x49, 0x49, 0x2a, 0x00]) || startsWith(bytes, [0x4d, 0x4d, 0x00, 0x2a])) return 'image/tiff'
  if (ascii(bytes, 4, 8) === 'ftyp' && HEIC_BRANDS.has(ascii(bytes, 8, 12))) return 'image/heic'
  if (/^%PDF-\d\.\d/.test(ascii(bytes, 0, 8))) return 'application/pdf'
  return plainText(bytes) === null ? null : 'text/plain'
}

/** The text of a plain text file in UTF-8 or, with its mark, UTF-16; null when the bytes are not plain text. */
export function plainText(bytes: Uint8Array): string | null {
  const encoding = startsWith(bytes, [0xff, 0xfe]) ? 'utf-16le' : startsWith(bytes, [0xfe, 0xff]) ? 'utf-16be' : 'utf-8'
  let text: string
  try {
    text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
  return text.trim() === '' || hasControl(text) || ACTIVE_TEXT.test(text) ? null : text
}

/** True when the text holds control characters other than tab, line feed, carriage return and form feed. */
function hasControl(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code === 9 || code === 10 || code === 12 || code === 13) continue
    if (code < 32 || (code >= 127 && code < 160) || code === 0xfffe || code === 0xffff) return true
  }
  return false
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((value, index) => bytes[index] === value)
}

function ascii(bytes: Uint8Array, from: number, to: number): string {
  return String.fromCharCode(...bytes.subarray(from, to))
}
