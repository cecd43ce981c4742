import { Unzip, UnzipInflate } from 'fflate'
import { type CellValue, readSheet } from 'read-excel-file/node'
import { AppError } from '../../../platform/errors.js'

/** A sheet of drafts unpacks to a small part of this; what unpacks to more was made to fill a memory. */
const MOST_UNPACKED = 8 * 1024 * 1024
const CHUNK = 64 * 1024

/** Whether bytes begin as an XLSX file does. */
export function isSheet(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04
}

/**
 * The first sheet of an XLSX file as rows of text; days as YYYY-MM-DD, empty cells as empty text.
 * @throws AppError `presubmission.sheet-unreadable`, `presubmission.sheet-too-large`
 */
export async function readSheetRows(bytes: Buffer): Promise<string[][]> {
  requireSmall(bytes)
  try {
    return (await readSheet(bytes)).map((row) => row.map(textOf))
  } catch (cause) {
    throw unreadable(cause)
  }
}

/** Unpacks as far as the limit and keeps nothing: what a packed file says of its own size need not be true. */
function requireSmall(bytes: Uint8Array): void {
  let unpacked = 0
  let isTooLarge = false
  const reader = new Unzip((file) => {
    file.ondata = (error, piece) => {
      if (error) throw error
      unpacked += piece.length
      if (unpacked > MOST_UNPACKED) isTooLarge = true
    }
    file.start()
  })
  reader.register(UnzipInflate)
  try {
    for (let at = 0; at < bytes.length && !isTooLarge; at += CHUNK) {
      reader.push(bytes.subarray(at, at + CHUNK), at + CHUNK >= bytes.length)
    }
  } catch (cause) {
    throw unreadable(cause)
  }
  if (isTooLarge) throw new AppError('invalid', 'presubmission.sheet-too-large', { details: { limit: MOST_UNPACKED } })
}

const unreadable = (cause: unknown): AppError => new AppError('invalid', 'presubmission.sheet-unreadable', { cause })

function textOf(cell: CellValue | null): string {
  if (cell === null) return ''
  return cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell)
}
