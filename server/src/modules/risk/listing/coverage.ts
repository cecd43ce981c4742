import { z } from 'zod'
import { Day, Instant } from '../../../shared/dates.js'

/** Which part of the claims the reports are about. */
export const RiskCoverage = z.object({
  snapshot: z.string(),
  /** When the snapshot was built. */
  builtAt: Instant.nullable(),
  /** Claims of the snapshot, and the first and last day of discharge among them. */
  claims: z.int(),
  from: Day.nullable(),
  until: Day.nullable(),
  /** Claims that came since, which no report counts; the list has them. Those of the simulator are among them. */
  since: z.int(),
  simulatedSince: z.int(),
  /** Whether visits in primary care that are paid one by one are in the snapshot. */
  nonCapitation: z.boolean(),
  generated: z.boolean(),
  ruleSet: z.string(),
  modelVersion: z.string().nullable(),
})
export type RiskCoverage = z.infer<typeof RiskCoverage>
