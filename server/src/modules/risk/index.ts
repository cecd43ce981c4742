export { BoostingArtefact } from './boosting/artefact.js'
export {
  evaluateByTime,
  explainLabel,
  type LabelledClaims,
  MIN_LABELS,
  trainLabelModel,
} from './boosting/label-model.js'
export { type Candidate, fillQueue, type QueuedClaim } from './budget/audit-queue.js'
export { type BudgetDial, turnDial } from './budget/budget-dial.js'
export { ClaimScored } from './events.js'
export { findScore } from './find-score.js'
export { ForestArtefact } from './forest/artefact.js'
export { type Attribution, type Explanation, explain, explainClaim } from './forest/explain.js'
export type { CategoryColumn, FeatureTable, NumericColumn } from './forest/feature-table.js'
export { type ModelCard, writeModelCard } from './forest/model-card.js'
export { cutForCapacity, percentileOf } from './forest/percentile.js'
export { createRandom } from './forest/random.js'
export { scoreForest } from './forest/score-forest.js'
export { type TrainOptions, trainForest } from './forest/train-forest.js'
export { testBenford } from './quality/benford.js'
export { measureDrift } from './quality/drift.js'
export { compareWithExpected } from './quality/observed-expected.js'
export { measureRanking, orderBy, precisionAt, type RankingMeasures } from './quality/ranking.js'
export { compareSeeds, composeTop } from './quality/stability.js'
export { scoreClaim } from './score-claim.js'
export { type CombinedRisk, combineRisk, type RiskParts } from './scoring/combine.js'
export { trainAndKeep } from './train-model.js'
