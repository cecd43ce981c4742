/** The columns the list of claims is filtered and counted by, each with how it is stored. */
export const filterColumns = ['province', 'district', 'facility', 'class', 'service', 'severity', 'diagnosis'] as const
export type FilterColumn = (typeof filterColumns)[number]

/** Everything the list keeps in memory, in order of risk: position 0 is the claim most in need of a look. */
export type ClaimIndex = {
  count: number
  /** A code into the column's dictionary for each claim. */
  codes: Record<FilterColumn, Uint16Array>
  dictionaries: Record<FilterColumn, string[]>
  /** Rule hits, one bit each. */
  flags: Uint32Array
  /** Days since 1 January 2000. */
  admitted: Int16Array
  discharged: Int16Array
  risk: Float32Array
  /** Rank of the model's score among the training claims, 0 to 1; -1 without a model. */
  model: Float32Array
  /** The chance that an auditor finds it wrong, by the adopted model of their labels; null without one, -1 where unknown. */
  chance: Float32Array | null
  /** Where each claim's row stands in the row file, and how long it is. */
  offsets: Float64Array
  lengths: Uint16Array
  /** Hashes of claim ids in rising order, and the position each belongs to. */
  idHashes: Uint32Array
  idPositions: Uint32Array
}

/** FNV-1a over the characters of a claim id: finds candidates, the row itself decides. */
export function hashId(id: string): number {
  let hash = 0x811c9dc5
  for (let n = 0; n < id.length; n++) hash = Math.imul(hash ^ id.charCodeAt(n), 0x01000193)
  return hash >>> 0
}

/** Days since 1 January 2000 of a day written YYYY-MM-DD. */
export function dayNumber(day: string): number {
  return Math.round((Date.parse(`${day}T00:00:00Z`) - 946_684_800_000) / 86_400_000)
}
