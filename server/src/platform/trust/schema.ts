import { z } from 'zod'
import { Instant } from '../../shared/dates.js'

const Fact = z.union([z.string(), z.number(), z.boolean(), z.null()])

/** A step that waits for a second person, or has been decided by one. */
export const Approval = z.object({
  id: z.uuid(),
  kind: z.enum(['role', 'export']),
  /** What is asked for, in the step's own terms. */
  facts: z.record(z.string(), Fact),
  askedBy: z.object({ id: z.uuid(), name: z.string() }),
  askedAt: Instant,
  expiresAt: Instant,
  /** `approved` until it is used or too old; then `used` or `expired`. */
  state: z.enum(['open', 'approved', 'denied', 'used', 'expired']),
  decidedBy: z.string().nullable(),
  /** Whether the reader asked for it, and so cannot decide it. */
  own: z.boolean(),
})
export type Approval = z.infer<typeof Approval>

/** What an emergency is about, and why: long enough to say something. */
export const BreakGlassInput = z.strictObject({
  kind: z.enum(['claim', 'member']),
  resourceId: z.uuid(),
  reason: z.string().trim().min(20).max(1000),
})
export type BreakGlassInput = z.infer<typeof BreakGlassInput>

/** Access outside one's own work: to what, why, how long, how much was read, and what was said of it later. */
export const BreakGlass = z.object({
  id: z.uuid(),
  kind: z.enum(['claim', 'member']),
  resourceId: z.uuid(),
  reason: z.string(),
  by: z.object({ id: z.uuid(), name: z.string() }),
  openedAt: Instant,
  until: Instant,
  /** Whether it lets anybody in now. */
  isOpen: z.boolean(),
  endedAt: Instant.nullable(),
  /** How often it let its holder in. */
  uses: z.int(),
  review: z.object({ by: z.string(), at: Instant, justified: z.boolean(), note: z.string().nullable() }).nullable(),
  own: z.boolean(),
})
export type BreakGlass = z.infer<typeof BreakGlass>

export const ReviewInput = z.strictObject({ justified: z.boolean(), note: z.string().trim().max(1000).nullable() })
export type ReviewInput = z.infer<typeof ReviewInput>
