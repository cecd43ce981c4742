import { z } from 'zod'
import { Instant } from '../../shared/dates.js'

/** A version of the rules over historic claims: what it changes of each rule's own weight and thresholds. */
export const ClaimRuleSet = z.object({
  version: z.string().min(1).max(60),
  changes: z
    .array(
      z.strictObject({
        code: z.string().max(60),
        enabled: z.boolean().optional(),
        weight: z.number().min(0).max(1).optional(),
        parameters: z.record(z.string(), z.number()).optional(),
      }),
    )
    .max(100),
})
export type ClaimRuleSet = z.infer<typeof ClaimRuleSet>

const share = z.number().min(0)
/** What a rule set would have done over the last twelve months of the snapshot, beside the set in force. */
export const Backtest = z.object({
  runId: z.string(),
  from: z.string(),
  to: z.string(),
  claims: z.int(),
  flagged: z.int(),
  /** Whole rupiah that the hits call in question. */
  stake: z.number(),
  inForce: z.object({ version: z.string(), flagged: z.int(), both: z.int(), stake: z.number() }),
  /** The highest hundredth by the rules' agreement under both sets; null in trials of before it was looked at. */
  top: z
    .object({ claims: z.int(), both: z.int(), stake: z.number(), inForceStake: z.number() })
    .nullable()
    .default(null),
  rules: z.array(z.object({ code: z.string(), flagged: z.int(), alone: z.int(), stake: z.number() })),
  clean: z.object({
    /** What clean was taken to mean: nothing planted, judged and approved by people, or simply all claims. */
    basis: z.enum(['planted-truth', 'labels', 'all-claims']),
    claims: z.int(),
    flagged: z.int(),
    groups: z.array(
      z.object({ by: z.enum(['class', 'region']), group: z.string(), claims: z.int(), flagged: z.int(), rate: share }),
    ),
    /** Highest over lowest flag rate of clean claims between groups, few claims drawn towards the whole. */
    ratio: share,
  }),
})
export type Backtest = z.infer<typeof Backtest>

export const RuleSetState = z.enum(['draft', 'shadow', 'published', 'retired'])
export const RuleSetVersion = z.object({
  version: z.string(),
  state: RuleSetState,
  content: ClaimRuleSet,
  description: z.string(),
  fairnessRatio: z.number(),
  backtest: Backtest.nullable(),
  createdBy: z.string(),
  createdAt: Instant,
  publishedAt: Instant.nullable(),
})
export type RuleSetVersion = z.infer<typeof RuleSetVersion>

export const RuleSetInput = ClaimRuleSet.extend({
  version: z.string().regex(/^[a-z0-9][a-z0-9._-]{0,39}$/),
  description: z.string().trim().min(1).max(500),
  fairnessRatio: z.number().min(1).max(10).default(2),
})
export type RuleSetInput = z.infer<typeof RuleSetInput>

export const RuleCatalogue = z.object({
  rules: z.array(
    z.object({
      code: z.string(),
      source: z.string(),
      scheme: z.string(),
      weight: z.number(),
      parameters: z.record(z.string(), z.number()),
      evidence: z.array(z.string()),
    }),
  ),
  versions: z.array(RuleSetVersion),
})
export type RuleCatalogue = z.infer<typeof RuleCatalogue>
