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

/** Why something is held or released: long enough to say something. */
export const HoldReason = z.string().trim().min(20).max(1000)

/** A claim, a member, or a person of conversations by one of their contacts, from which nothing may be deleted. */
export const HoldInput = z.strictObject({
  kind: z.enum(['claim', 'member', 'contact']),
  resourceId: z.uuid(),
  reason: HoldReason,
})
export type HoldInput = z.infer<typeof HoldInput>

export const Hold = z.object({
  id: z.uuid(),
  kind: HoldInput.shape.kind,
  resourceId: z.uuid(),
  reason: z.string(),
  by: z.string(),
  at: Instant,
  /** Null while it holds. */
  released: z.object({ by: z.string(), at: Instant, reason: z.string() }).nullable(),
})
export type Hold = z.infer<typeof Hold>

export const IncidentInput = z
  .strictObject({
    title: z.string().trim().min(3).max(200),
    note: z.string().trim().max(4000).nullable().default(null),
    foundAt: Instant,
    /** When data may have been reached. */
    from: Instant,
    until: Instant,
    /** Users, keys or parts of the system by which it was reached; none: everybody's reads in that time. */
    actors: z.array(z.string().min(1).max(100)).max(50).default([]),
  })
  .refine(({ from, until }) => Date.parse(from) <= Date.parse(until), { path: ['until'] })
export type IncidentInput = z.infer<typeof IncidentInput>

export const Incident = z.object({
  id: z.uuid(),
  title: z.string(),
  note: z.string().nullable(),
  foundAt: Instant,
  from: Instant,
  until: Instant,
  actors: z.array(z.string()),
  openedBy: z.string(),
  /** Three times twenty-four hours after it was found (UU PDP 27/2022): for the authority and for the people alike. */
  dueAt: Instant,
  authorityToldAt: Instant.nullable(),
  peopleToldAt: Instant.nullable(),
  closedAt: Instant.nullable(),
})
export type Incident = z.infer<typeof Incident>

/** What the trail says was reached in an incident. */
export const Reached = z.object({
  /** By whom, what kind of thing, how many different ones, and when first and last. */
  rows: z.array(
    z.object({
      actor: z.string(),
      name: z.string().nullable(),
      action: z.string(),
      resource: z.string(),
      things: z.int(),
      times: z.int(),
      firstAt: Instant,
      lastAt: Instant,
    }),
  ),
  /** People whose data was reached: members, and those who wrote without being known as one. */
  members: z.array(z.string()),
  contacts: z.array(z.string()),
  people: z.int(),
  /** Reads of lists and exports: the trail keeps how many rows, not whose. Above zero `people` is a lower bound. */
  listReads: z.int(),
})
export type Reached = z.infer<typeof Reached>
