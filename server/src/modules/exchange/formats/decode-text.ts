/** Text of a file, and the encoding it was found in. */
export type Decoded = { text: string; encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' }

/**
 * Bytes to text: a byte-order mark decides; without one UTF-16 is known by its zero bytes, then UTF-8 where it is valid,
 * else Windows-1252, which older claim systems write.
 */
export function decodeText(bytes: Uint8Array): Decoded {
  const encoding = markOf(bytes) ?? guess(bytes)
  return { text: new TextDecoder(encoding).decode(bytes), encoding }
}

function markOf(bytes: Uint8Array): Decoded['encoding'] | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return null
}

function guess(bytes: Uint8Array): Decoded['encoding'] {
  const head = bytes.subarray(0, 400)
  const zerosAt = (parity: number): number => head.filter((byte, at) => at % 2 === parity && byte === 0).length
  if (zerosAt(1) > head.length / 4) return 'utf-16le'
  if (zerosAt(0) > head.length / 4) return 'utf-16be'
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return 'utf-8'
  } catch {
    return 'windows-1252'
  }
}
