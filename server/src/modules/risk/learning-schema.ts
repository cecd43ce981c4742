import { z } from 'zod'
import { Instant } from '../../shared/dates.js'

/** What the weighing did to a set of labels. */
export const DrawFigures = z.object({
  /** Drawn by lot with a known chance: these are weighed. */
  byLot: z.int(),
  /** Drawn by lot before chances were kept: each counts once, like a chosen one. */
  unknown: z.int(),
  /** Of `byLot`: the weight was cut at ten. */
  clipped: z.int(),
  /** So many labels of equal weight would say as much: (Σw)² / Σw². */
  effective: z.number(),
})
export type DrawFigures = z.infer<typeof DrawFigures>

/** What became of one rule in auditors' hands, and the weight that follows from it. Shares from 0 to 1. */
export const RuleSuggestion = z.object({
  code: z.string(),
  /** The weight in the set in force. */
  present: z.number(),
  /** Judged claims that the rule marks. */
  labels: z.int(),
  wrong: z.int(),
  /** Labels that are missing before anything is suggested. */
  missing: z.int(),
  /** The part found wrong, as the labels stand and weighed for how they were drawn; null without labels. */
  precision: z.number().nullable(),
  weighedPrecision: z.number().nullable(),
  /** The shrunken precision and the ends of its interval of 90 %; null while labels are missing. */
  reckoned: z.object({ weight: z.number(), low: z.number(), high: z.number() }).nullable(),
  /** `changed`: the present weight lies outside the interval. */
  verdict: z.enum(['too-few', 'kept', 'changed']),
})
export type RuleSuggestion = z.infer<typeof RuleSuggestion>

const OrderMeasures = z.object({ auroc: z.number(), auprc: z.number(), brier: z.number() })
export type OrderMeasures = z.infer<typeof OrderMeasures>
const BothMeasures = z.object({ present: OrderMeasures, suggested: OrderMeasures })

/** Weights from auditors' labels beside those in force, and how weights of the earlier labels do on the later ones. */
export const WeightSuggestion = z.object({
  labels: z.int(),
  wrong: z.int(),
  /** Labels of claims that the snapshot does not hold. */
  elsewhere: z.int(),
  /** Labels that a rule needs. */
  needed: z.int(),
  draws: DrawFigures,
  rules: z.array(RuleSuggestion),
  /** Null while the labels are too few or of one kind. */
  byTime: z
    .object({
      earlier: z.int(),
      later: z.int(),
      /** Rules whose weight the earlier labels change. */
      changed: z.int(),
      plain: BothMeasures,
      weighed: BothMeasures,
      isBetter: z.boolean(),
    })
    .nullable(),
})
export type WeightSuggestion = z.infer<typeof WeightSuggestion>

export const ExperimentKind = z.enum([
  'labels-trained',
  'labels-adopted',
  'weights-suggested',
  'rules-backtested',
  'rules-published',
  'opinions-asked',
])

/** One thing that was learned or tried. Rows are added and never changed. */
export const Experiment = z.object({
  id: z.uuid(),
  at: Instant,
  by: z.string(),
  kind: ExperimentKind,
  inputs: z.object({
    snapshot: z.string().nullable(),
    ruleSet: z.string().nullable(),
    /** The anomaly model. */
    modelVersion: z.string().nullable(),
    labelModel: z.string().nullable(),
    labels: z.int().nullable(),
    /** SHA-256 over the labels, so that two rows can be seen to rest on the same ones. */
    labelsHash: z.string().nullable(),
  }),
  parameters: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
  /** By name; what ends in `.weighed` has labels weighed by inverse probability. */
  measures: z.record(z.string(), z.number()),
  /** A word of the kind: `shadow`, `too-few-labels`, `drafted`, `adopted` … */
  outcome: z.string(),
  suggestion: WeightSuggestion.nullable(),
  note: z.string().nullable(),
})
export type Experiment = z.infer<typeof Experiment>

/** With the names of those of `by` who are users. */
export const ExperimentPage = z.object({ items: z.array(Experiment), people: z.record(z.string(), z.string()) })
export type ExperimentPage = z.infer<typeof ExperimentPage>

export const ExperimentQuery = z.strictObject({
  kind: ExperimentKind.optional(),
  limit: z.coerce.number().int().min(1).max(500).default(50),
})
export type ExperimentQuery = z.infer<typeof ExperimentQuery>

export const SuggestInput = z.strictObject({
  /** True: keep the changed weights as a new version of the rules and try it. It is never published by itself. */
  draft: z.boolean().default(false),
})
export type SuggestInput = z.infer<typeof SuggestInput>

export const SuggestedWeights = z.object({
  outcome: z.enum(['too-few-labels', 'nothing-to-change', 'suggested', 'drafted']),
  suggestion: WeightSuggestion,
  /** The version that was drafted and tried. */
  draft: z.string().nullable(),
})
export type SuggestedWeights = z.infer<typeof SuggestedWeights>

/** A training that was asked for. */
export const TrainingAsked = z.object({
  labels: z.int(),
  /** Given since the last training. */
  fresh: z.int(),
})
export type TrainingAsked = z.infer<typeof TrainingAsked>
