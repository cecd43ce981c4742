/** What of a claim says how it stands to the member's others. Days as `YYYY-MM-DD`. */
export type EpisodeClaim = {
  claim_id: string
  admit_dt: string
  discharge_dt: string
  service_type: string
  is_series: boolean
  /** The claim it repeats, or that repeats it, by the list's own search. */
  matched_claim_id: string | null
  last_stay_id: string | null
  days_since_stay: number | null
}

export type EpisodeMark = { kind: 'readmission' | 'overlap' | 'repeat'; with: string }

/** Readmission as the 30-day rule counts it. */
const READMISSION_DAYS = 30

/**
 * How each claim of one member stands to the others: admitted again within thirty days of a stay (planned series left out),
 * treated while lying in hospital by another claim, billed again. Indications to look; each names the other claim.
 */
export function markEpisode(claims: readonly EpisodeClaim[]): Map<string, EpisodeMark[]> {
  return new Map(claims.map((one) => [one.claim_id, marksOf(one, claims)]))
}

function marksOf(one: EpisodeClaim, claims: readonly EpisodeClaim[]): EpisodeMark[] {
  const marks: EpisodeMark[] = claims
    .filter((other) => other.claim_id !== one.claim_id && doOverlap(one, other))
    .map((other) => ({ kind: 'overlap', with: other.claim_id }))
  if (one.matched_claim_id !== null) marks.push({ kind: 'repeat', with: one.matched_claim_id })
  else for (const { claim_id } of repeatsOf(one, claims)) marks.push({ kind: 'repeat', with: claim_id })
  if (isReadmission(one) && one.last_stay_id !== null) marks.push({ kind: 'readmission', with: one.last_stay_id })
  return marks
}

/** A claim of the snapshot does not know yet which claim since then repeats it. */
function repeatsOf({ claim_id }: EpisodeClaim, claims: readonly EpisodeClaim[]): EpisodeClaim[] {
  return claims.filter(({ matched_claim_id }) => matched_claim_id === claim_id)
}

function isReadmission({ service_type, is_series, days_since_stay: days }: EpisodeClaim): boolean {
  return service_type === 'RITL' && !is_series && days !== null && days >= 0 && days <= READMISSION_DAYS
}

/** The day of admission and the day of discharge may honestly hold a visit too: only days between them count. */
function doOverlap(one: EpisodeClaim, other: EpisodeClaim): boolean {
  const [stay, visit] = one.service_type === 'RITL' ? [one, other] : [other, one]
  if (stay.service_type !== 'RITL') return false
  if (visit.service_type === 'RITL') {
    return stay.admit_dt < visit.discharge_dt && visit.admit_dt < stay.discharge_dt
  }
  return visit.admit_dt > stay.admit_dt && visit.admit_dt < stay.discharge_dt
}
