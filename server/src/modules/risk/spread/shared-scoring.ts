import { z } from 'zod'
import { Instant } from '../../../shared/dates.js'
import { ClaimRuleSet } from '../schema.js'

/** What a scoring shared out by part was asked to do, frozen when it began. Paths are below the folder of snapshots. */
export const SharedPlan = z.object({
  snapshot: z.string(),
  /** Names the model and the list: time of the run, sortable. */
  stamp: z.string(),
  at: Instant,
  topK: z.int().min(1),
  seed: z.int(),
  trees: z.int().min(1),
  /** About so many claims a part; a file is never divided. */
  claimsInPart: z.int().min(1),
  ruleSet: ClaimRuleSet,
  /** The adopted model of auditors' labels; null for none. */
  labelModel: z.string().nullable(),
})
export type SharedPlan = z.infer<typeof SharedPlan>

export const ScoringState = z.enum(['training', 'scoring', 'joining', 'done', 'failed'])

export const SharedScoring = z.object({
  runId: z.string(),
  plan: SharedPlan,
  state: ScoringState,
  code: z.string().nullable(),
  detail: z.string().nullable(),
  claims: z.int(),
  folded: z.int(),
  startedBy: z.string(),
  startedAt: Instant,
  sharedAt: Instant.nullable(),
  endedAt: Instant.nullable(),
})
export type SharedScoring = z.infer<typeof SharedScoring>

/** Some whole files of claims; `files` below the folder of the snapshot. */
export const ScoringPart = z.object({ part: z.int().min(1), files: z.array(z.string()).min(1), claims: z.int() })
export type ScoringPart = z.infer<typeof ScoringPart>

/** How far a scoring has come, and who scored how many parts. */
export type ScoringProgress = {
  run: SharedScoring
  parts: { all: number; done: number }
  claimsDone: number
  by: Record<string, number>
}

/** What a process that worked on a part of it says at the end. */
export type ScoringOutcome<Value> = { ok: true; value: Value; by: string } | { ok: false; code: string }
