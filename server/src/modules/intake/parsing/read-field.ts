import type { Box, ReadField } from '../schema.js'

/** Header fields by path, each with where it was read. */
export type HeaderFields = Record<string, ReadField>

/** A value with its place and certainty (kept to three decimals). */
export function field(
  value: string | number | null,
  cell: { page: number; box: Box; text: string },
  confidence: number,
): ReadField {
  return {
    value,
    confidence: Math.round(Math.min(1, Math.max(0, confidence)) * 1000) / 1000,
    page: cell.page,
    box: cell.box,
    raw: cell.text,
  }
}
