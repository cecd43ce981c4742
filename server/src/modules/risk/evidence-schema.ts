import { z } from 'zod'

export const EvidenceCell = z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string())])

/** What rules and model said of a claim. Scores 0 to 1, stake in whole rupiah. */
export const ScoredOutcome = z.object({
  flags: z.array(z.string()),
  ruleScore: z.number(),
  agreement: z.number(),
  stake: z.number(),
  mlScore: z.number().nullable(),
  rank: z.number().nullable(),
  risk: z.number(),
})
export type ScoredOutcome = z.infer<typeof ScoredOutcome>

/** Comparable claims by what they cost. Amounts in whole rupiah. */
export const PeerDistribution = z.object({
  /** 3 same CBG, hospital class and tariff region; 2 same CBG and class; 1 the same CBG nationwide. */
  level: z.int().nullable(),
  key: z.object({ cbgCode: z.string(), classLevel: z.string().nullable(), tariffRegion: z.string().nullable() }),
  /** Other claims in the group. */
  n: z.int(),
  amount: z.number(),
  median: z.number().nullable(),
  p90: z.number().nullable(),
  /** Share of the others that cost less. */
  below: z.number().nullable(),
  bins: z.array(z.object({ from: z.number(), to: z.number(), count: z.int() })),
})
export type PeerDistribution = z.infer<typeof PeerDistribution>

/** Why the claim has its scores. */
export const ScoreExplanation = z.object({
  ruleSet: z.string(),
  modelVersion: z.string().nullable(),
  snapshot: z.string(),
  rules: z.array(
    z.object({
      code: z.string(),
      /** The catalogue's number of the rule and the regulation or policy behind it. */
      source: z.string(),
      scheme: z.string(),
      weight: z.number(),
      parameters: z.record(z.string(), z.number()),
      facts: z.record(z.string(), EvidenceCell),
    }),
  ),
  /** What moved the model's score, heaviest first; positive is stranger. Empty without a model. */
  attributions: z.array(
    z.object({
      feature: z.string(),
      meaning: z.string(),
      unit: z.string(),
      value: z.number().nullable(),
      attribution: z.number(),
    }),
  ),
  outcome: ScoredOutcome,
})
export type ScoreExplanation = z.infer<typeof ScoreExplanation>
