import type { DraftField, PendingCause, Remedy } from '../schema.js'

/** A cause with what would take it away; null where nothing would. */
export type Cause = PendingCause & { remedy: Remedy | null }

/** A check that could not be made, and the fields that would let it. */
export type Open = { check: string; missing: readonly DraftField[] }

export type Looked = { causes: Cause[]; open: Open[] }

/** Facts beyond the draft that checks need. */
export type Around = {
  today: string
  /** Of all diagnoses of the file, those that the code list has not. */
  unknownCodes: ReadonlySet<string>
  /** References that stand more than once in the file. */
  repeated: ReadonlySet<string>
}

export const nothing: Remedy = { do: 'correct', codes: [], use: [], papers: [], field: null }
export const attach = (paper: Remedy['papers'][number]): Remedy => ({ ...nothing, do: 'attach', papers: [paper] })
export const correct = (field: DraftField): Remedy => ({ ...nothing, field })
