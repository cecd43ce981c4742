import { z } from 'zod'
import { ClaimRuleSet, EvidenceCell, ScoredOutcome } from '../schema.js'

/** All that a claim's score was computed from, and what it came to: whole in itself, so that it can be computed again. */
export const ClaimEvidence = z.object({
  claimId: z.string(),
  snapshot: z.string(),
  serving: z.string(),
  ruleSet: ClaimRuleSet,
  modelVersion: z.string().nullable(),
  /** The claim's row of claims_normalized, without the keys that join a person's claims. */
  row: z.record(z.string(), EvidenceCell),
  features: z.record(z.string(), z.number().nullable()),
  featureGroup: z.string(),
  outcome: ScoredOutcome,
})
export type ClaimEvidence = z.infer<typeof ClaimEvidence>
