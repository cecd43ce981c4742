import type { Bill } from '../../intake/schema.js'

/** How well a bill was read, 0 to 1: the mean confidence of its lines and of the fields found on it; 0 for an empty one. */
export function readingQuality(bill: Pick<Bill, 'lines' | 'fields'>): number {
  const read = [...bill.lines, ...Object.values(bill.fields)].map((one) => one.confidence)
  return read.length === 0 ? 0 : read.reduce((sum, one) => sum + one, 0) / read.length
}
