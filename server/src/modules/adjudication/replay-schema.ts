import { z } from 'zod'
import { Instant } from '../../shared/dates.js'

const Plain = z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string())])

/** One figure or word that came out otherwise. */
export const Difference = z.object({ name: z.string(), was: Plain, becomes: Plain })
export type Difference = z.infer<typeof Difference>

/** A past decision computed again from what was kept with it. */
export const Replayed = z.object({
  kind: z.enum(['first', 'second', 'third', 'appeal', 'proposal']),
  at: Instant,
  versions: z.record(z.string(), z.string()),
  /** True when everything came out as it was kept. */
  same: z.boolean(),
  differences: z.array(Difference),
  /** What a draft would change, beside what was kept; null where none was given. */
  draft: z.object({ version: z.string(), differences: z.array(Difference) }).nullable(),
})
export type Replayed = z.infer<typeof Replayed>

export const ReplayInput = z.strictObject({
  claimId: z.string().min(3).max(60),
  /** A version of the rules over historic claims, or for a member's claim of a scheme's pack, drafts included. */
  rules: z.string().max(60).optional(),
  /** A draft tariff: whole rupiah by CBG code; for a member's claim whole units of its currency by price code. */
  tariff: z.record(z.string().max(20), z.number().int().min(0)).optional(),
})
export type ReplayInput = z.infer<typeof ReplayInput>

export const Replay = z.object({
  claimId: z.string(),
  of: z.enum(['case', 'claim']),
  same: z.boolean(),
  decisions: z.array(Replayed),
})
export type Replay = z.infer<typeof Replay>
