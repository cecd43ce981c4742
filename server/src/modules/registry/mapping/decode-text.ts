export type Decoded =
  | { text: string; encoding: 'utf-8' | 'utf-16le' | 'utf-16be' }
  | { refused: 'spreadsheet' | 'not-utf-8' }

/**
 * The text of a file and the encoding it was in. UTF-16 is known by its mark or by the zero bytes of plain letters; what
 * is neither that nor UTF-8 is refused, because a one-byte encoding cannot be told for sure.
 */
export function decodeText(bytes: Uint8Array): Decoded {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03) return { refused: 'spreadsheet' }
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11) return { refused: 'spreadsheet' }
  const encoding = wideEncoding(bytes) ?? 'utf-8'
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding }
  } catch {
    return { refused: 'not-utf-8' }
  }
}

function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const start = bytes.subarray(0, 200)
  const zeros = [0, 1].map((odd) => start.filter((byte, at) => at % 2 === odd && byte === 0).length)
  if (start.length < 8 || (zeros[0] as number) + (zeros[1] as number) < start.length / 3) return null
  return (zeros[1] as number) > (zeros[0] as number) ? 'utf-16le' : 'utf-16be'
}
