import { z } from 'zod'
import { Instant } from '../../../shared/dates.js'
import { DrawFigures } from '../schema.js'
import { ReliabilityBand } from './artefact.js'
import { Comparison } from './compare-by-time.js'

/** What is known of a model of auditors' labels. */
export const LabelCard = z.object({
  version: z.string().regex(/^[0-9]{8,20}$/),
  trainedAt: Instant,
  /** Snapshot and rules its features come from. */
  snapshot: z.string(),
  ruleSet: z.string(),
  labels: z.int(),
  wrong: z.int(),
  /** Labels of claims that the snapshot does not hold; they count once a refresh has folded those in. */
  elsewhere: z.int(),
  /** How the labels came about; null in cards of before they were weighed for it. */
  draws: DrawFigures.nullable().default(null),
  /** Later labels are new to the trees. */
  grownUntil: Instant,
  /** Null while there are too few labels to tell. */
  comparison: Comparison.nullable(),
  reliability: z.array(ReliabilityBand),
  /** The part of the judged claims that stood in the upper twentieth of the list: auditors choose, so chances lean. */
  judgedInTopTwentieth: z.number(),
})
export type LabelCard = z.infer<typeof LabelCard>

export const LabelModelState = z.enum(['shadow', 'adopted', 'retired'])
export type LabelModelVersion = { state: z.infer<typeof LabelModelState>; card: LabelCard; adoptedAt: string | null }
