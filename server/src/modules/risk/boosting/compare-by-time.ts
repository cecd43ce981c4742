import { z } from 'zod'
import { createRandom } from '../forest/random.js'
import { measureRanking } from '../quality/ranking.js'
import { brierScore, calibrate, fitIsotonic } from './isotonic.js'
import { foretellLater, type LabelledClaims, weightsOf } from './label-model.js'

const Measures = z.object({ auroc: z.number(), auprc: z.number(), brier: z.number() })
type Measures = z.infer<typeof Measures>

/** A model trained on earlier labels, and the score it would add to, on the labels that came after. */
export const Comparison = z.object({
  trained: z.int(),
  tested: z.int(),
  /** Of the tested: found wrong. */
  wrong: z.int(),
  model: Measures,
  /** The risk score, given chances by the same earlier labels. */
  score: Measures,
  /** The same, labels drawn by lot weighed by inverse probability; null in cards of before that was done. */
  weighed: z.object({ model: Measures, score: Measures }).nullable().default(null),
  /** Of samples of the tested drawn anew: in which share the model ranked better. */
  surety: z.number(),
  isBetter: z.boolean(),
})
export type Comparison = z.infer<typeof Comparison>

const SHARE = 0.75
const DRAWS = 200
/** In so many of the draws the model has to rank better before anybody's day is ordered by it. */
const SURE = 0.9

/**
 * Trains on the earlier three quarters and asks whether the model foretells the rest better than the risk score does:
 * better ranked with some surety, and chances no further from what was found, weighed for how claims were drawn and
 * unweighed. Null while the earlier part has too few labels or the later part but one kind.
 */
export function compareByTime(claims: LabelledClaims, risk: Float32Array): Comparison | null {
  const told = foretellLater(claims, { share: SHARE })
  if (told === null) return null
  const { earlier, later, foretold } = told
  const weights = weightsOf(claims)
  const fitted = fitIsotonic(
    earlier.map((row) => risk[row]!),
    earlier.map((row) => claims.labels[row]!),
    earlier.map((row) => weights[row]!),
  )
  const labels = Uint8Array.from(later, (row) => claims.labels[row]!)
  const wrong = labels.reduce((sum, label) => sum + label, 0)
  if (wrong === 0 || wrong === labels.length) return null
  const byScore = later.map((row) => risk[row]!)
  const scoreChances = byScore.map((value) => calibrate(fitted, value))
  const measure = (counts?: number[]): { model: Measures; score: Measures } => ({
    model: { ...measureRanking(foretold, labels, counts), brier: brierScore(foretold, labels, counts) },
    score: { ...measureRanking(byScore, labels, counts), brier: brierScore(scoreChances, labels, counts) },
  })
  const plain = measure()
  const weighed = measure(later.map((row) => weights[row]!))
  const surety = suretyOf({ foretold, byScore, labels })
  return {
    trained: earlier.length,
    tested: later.length,
    wrong,
    ...plain,
    weighed,
    surety,
    isBetter: surety >= SURE && isNoWorse(plain) && plain.model.auprc > plain.score.auprc && isNoWorse(weighed),
  }
}

const isNoWorse = ({ model, score }: { model: Measures; score: Measures }): boolean =>
  model.auprc >= score.auprc && model.brier <= score.brier

type Told = { foretold: readonly number[]; byScore: readonly number[]; labels: Uint8Array }

function suretyOf({ foretold, byScore, labels }: Told): number {
  const random = createRandom(1, 23)
  let better = 0
  for (let draw = 0; draw < DRAWS; draw++) {
    const rows = Array.from(labels, () => Math.floor(random() * labels.length))
    const drawn = Uint8Array.from(rows, (row) => labels[row]!)
    const of = (values: readonly number[]): number =>
      measureRanking(
        rows.map((row) => values[row]!),
        drawn,
      ).auprc
    if (of(foretold) > of(byScore)) better++
  }
  return better / DRAWS
}
