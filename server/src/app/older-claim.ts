import { z } from 'zod'
import { ClaimDecision, type ClaimLabel, HistoricClaim } from '../modules/risk/schema.js'

/** An auditor's finding with the column names of the older console's `audit_outcomes`; findings are added to, never changed. */
export const OlderFeedback = z.object({
  id: z.uuid(),
  claim_id: z.string(),
  decision: ClaimDecision,
  correction_ratio: z.number().nullable(),
  notes: z.string().nullable(),
  reviewer_id: z.string(),
  created_at: z.string(),
  updated_at: z.string(),
})
export type OlderFeedback = z.infer<typeof OlderFeedback>

export function toOlderFeedback(label: ClaimLabel): OlderFeedback {
  const { id, decision, notes, at } = label
  return {
    ...{ id, claim_id: label.claimId, decision, correction_ratio: label.correctionRatio, notes },
    ...{ reviewer_id: label.reviewerId, created_at: at, updated_at: at },
  }
}

const text = z.string().nullable()

/** Claims carry only the facility's pseudonym: no hospital is named, and every match is `unmatched`. */
export const UNNAMED_FACILITY = { facility_name: null, facility_match_quality: 'unmatched' } as const
export const FacilityName = z.object({ facility_name: text, facility_match_quality: z.literal('unmatched') })

const NO_NEIGHBOURS = {
  facility_names_region: null,
  facility_ownership_names_region: null,
  facility_type_names_region: null,
  facility_class_names_region: null,
} as const

/** A row of the older list: every field it had, and ours beside them. */
export const OlderClaim = HistoricClaim.extend({
  facility_id: z.string(),
  ...FacilityName.shape,
  ...{ facility_names_region: text, facility_ownership_names_region: text },
  ...{ facility_type_names_region: text, facility_class_names_region: text },
  latest_feedback: OlderFeedback.nullable(),
})
type OlderClaim = z.infer<typeof OlderClaim>

/**
 * A claim as the older list showed it, but for the hospital's name: the older system took the one that comes first in
 * the alphabet of its district, which would point at a hospital that has nothing to do with the claim.
 */
export function toOlderClaim(claim: HistoricClaim): OlderClaim {
  const { latest_feedback: label } = claim
  return {
    ...claim,
    ...UNNAMED_FACILITY,
    ...NO_NEIGHBOURS,
    facility_id: claim.facility_key,
    latest_feedback: label && toOlderFeedback(label),
  }
}
