import { z } from 'zod'
import { Instant } from '../../shared/dates.js'
import { AuditId, ClaimId, ScoreId } from '../../shared/ids.js'
import { Reason } from '../../shared/reason.js'

export const Band = z.enum(['low', 'medium', 'high'])
export type Band = z.infer<typeof Band>

/** How unusual a claim is by published rules, 0 to 100; a sum of points, not a probability. */
export const RiskScore = z.object({
  id: ScoreId,
  claimId: ClaimId,
  auditId: AuditId.nullable(),
  ruleSet: z.string(),
  score: z.int().min(0).max(100),
  band: Band,
  /** Heaviest first; `facts.points` is what each added. */
  reasons: z.array(Reason),
  at: Instant,
})
export type RiskScore = z.infer<typeof RiskScore>
