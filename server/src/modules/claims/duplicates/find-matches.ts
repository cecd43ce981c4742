import type { Duplicate } from '../schema.js'
import { hammingDistance, SAME_PICTURE_BITS } from './image-hash.js'

/** The keyed hashes by which claims are held against one another. */
export type Marks = {
  contentHash: string | null
  imageHash: string | null
  receiptBlind: string | null
  receiptNumberBlind: string | null
}

/** By what two claims look like one; null when they do not. The strongest reason is named. */
export function likeness(a: Marks, b: Marks): Duplicate['by'] | null {
  if (a.contentHash !== null && a.contentHash === b.contentHash) return 'content'
  if (a.receiptBlind !== null && a.receiptBlind === b.receiptBlind) return 'receipt'
  return isSamePicture(a, b) ? 'image' : null
}

/** Papers of one printer look alike: a picture counts only while the receipt numbers do not tell them apart. */
function isSamePicture(a: Marks, b: Marks): boolean {
  if (a.imageHash === null || b.imageHash === null) return false
  const numbersDiffer =
    a.receiptNumberBlind !== null && b.receiptNumberBlind !== null && a.receiptNumberBlind !== b.receiptNumberBlind
  return !numbersDiffer && hammingDistance(a.imageHash, b.imageHash) <= SAME_PICTURE_BITS
}
