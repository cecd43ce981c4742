import type { Facts } from '../../../../shared/reason.js'
import type { ReadProblem } from '../../schema.js'

/** Most pixels one page may have when decoded. */
export const MAX_PIXELS = 40_000_000
/** Longest side a page may have, pixels. */
export const MAX_SIDE = 12_000
/** Longest side pages are worked on and shown at: beyond it A4 print gains nothing. */
export const WORKING_SIDE = 3_000
/** Pages taken from a multi-page TIFF. */
export const TIFF_PAGES = 20

/** Ends a reading with a stable code; caught where the document's result is made. */
export class ReadFailure extends Error {
  constructor(
    readonly code: ReadProblem,
    readonly facts: Facts = {},
  ) {
    super(code)
    this.name = 'ReadFailure'
  }
}
