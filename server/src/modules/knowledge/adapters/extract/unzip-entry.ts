import { inflateRawSync } from 'node:zlib'

/** Parts a package may list, and bytes one part may unpack to: a document for members is far below both. */
const MOST_ENTRIES = 2_000
const MOST_BYTES = 20 * 2 ** 20

const END_OF_LIST = 0x06054b50
const LISTED = 0x02014b50
const LOCAL = 0x04034b50

/**
 * One part of a zip package by its name; null when it has none. Only that part is unpacked, never past its limit, so a
 * bomb costs nothing. @throws Error when the package is no sound zip or the part is too large.
 */
export function unzipEntry(bytes: Buffer, name: string): Buffer | null {
  const end = findEnd(bytes)
  const entries = bytes.readUInt16LE(end + 10)
  if (entries > MOST_ENTRIES) throw new Error('too many parts')
  let at = bytes.readUInt32LE(end + 16)
  for (let count = 0; count < entries; count++) {
    if (bytes.readUInt32LE(at) !== LISTED) throw new Error('no zip')
    const nameLength = bytes.readUInt16LE(at + 28)
    const found = bytes.toString('utf8', at + 46, at + 46 + nameLength)
    if (found === name) return unpack(bytes, at)
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
  return null
}

function findEnd(bytes: Buffer): number {
  for (let at = bytes.length - 22; at >= Math.max(0, bytes.length - 22 - 0xffff); at--) {
    if (bytes.readUInt32LE(at) === END_OF_LIST) return at
  }
  throw new Error('no zip')
}

function unpack(bytes: Buffer, listed: number): Buffer {
  const method = bytes.readUInt16LE(listed + 10)
  const packed = bytes.readUInt32LE(listed + 20)
  const local = bytes.readUInt32LE(listed + 42)
  const isLocked = (bytes.readUInt16LE(listed + 8) & 1) === 1
  if (bytes.readUInt32LE(local) !== LOCAL || isLocked) throw new Error('no zip')
  const from = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28)
  const content = bytes.subarray(from, from + packed)
  if (method === 0 && content.length <= MOST_BYTES) return content
  if (method !== 8) throw new Error('no zip')
  return inflateRawSync(content, { maxOutputLength: MOST_BYTES })
}
