export { openClickHouse } from './adapters/clickhouse.js'
export { openDuckDb } from './adapters/duckdb.js'
export { createModelFiles } from './adapters/model-files.js'
export { backtestRuleSet } from './backtest-rule-set.js'
export { BoostingArtefact } from './boosting/artefact.js'
export { LabelCard } from './boosting/label-card.js'
export {
  evaluateByTime,
  explainLabel,
  type LabelledClaims,
  MIN_LABELS,
  trainLabelModel,
} from './boosting/label-model.js'
export { type Candidate, fillQueue, type QueuedClaim } from './budget/audit-queue.js'
export { type BudgetDial, turnDial } from './budget/budget-dial.js'
export { buildSnapshot } from './build-snapshot.js'
export { alertAboutRefresh, judgeServedList, settleLiveClaims } from './check-refresh.js'
export { ClaimEvidence } from './claim-rules/claim-evidence.js'
export type { ClaimRow } from './claim-rules/condition.js'
export { claimRules } from './claim-rules/index.js'
export { DEFAULT_RULE_SET } from './claim-rules/rule-set.js'
export { type DraftVerdict, weighDraft } from './claim-rules/weigh-draft.js'
export { type ComparableDraft, compareDrafts } from './compare-drafts.js'
export { closeServing } from './current-serving.js'
export { draftRuleSet } from './draft-rule-set.js'
export { drawHistoricClaim } from './draw-historic-claim.js'
export { ServingMeta, SnapshotRun } from './etl/snapshot-run.js'
export {
  ClaimScored,
  LabelTrainingDue,
  ScoringPartDue,
  ScoringPartsDone,
  SharedScoringRequested,
  SimulationRequested,
  SnapshotPublished,
} from './events.js'
export { findHighRisk, readHistoricClaim } from './find-high-risk.js'
export { findScore } from './find-score.js'
export { foldLive, listLiveRows } from './fold-live.js'
export { ForestArtefact } from './forest/artefact.js'
export { type Attribution, type Explanation, explain, explainClaim } from './forest/explain.js'
export type { CategoryColumn, FeatureTable, NumericColumn } from './forest/feature-table.js'
export { type ModelCard, writeModelCard } from './forest/model-card.js'
export { cutForCapacity, percentileOf } from './forest/percentile.js'
export { createRandom } from './forest/random.js'
export { scoreForest } from './forest/score-forest.js'
export { FOR_CLAIMS, type TrainOptions, trainForest } from './forest/train-forest.js'
export { keepExperiment, listExperiments } from './keep-experiment.js'
export { adoptableLabelModel, adoptedLabelModel, keepTraining, listKnownLabels } from './keep-label-model.js'
export { labelClaim } from './label-claim.js'
export { CaseMix, DuplicatePair, SeverityMismatch, TariffInsight, TariffQuery } from './listing/reports.js'
export { loadLabelArtefact, modelFolder } from './load-label-artefact.js'
export { KnownLabel } from './load-labelled.js'
export { loadClickHouse } from './load-warehouse.js'
export { type CodedField, codeBook, labelOf } from './mapping/code-book.js'
export { openServing } from './open-serving.js'
export { openSnapshot } from './open-snapshot.js'
export { queueAudits } from './plan-audits.js'
export {
  currentRun,
  hasSnapshot,
  pruneSnapshots,
  publishedRuleSet,
  servedSince,
  servedVersions,
} from './prune-snapshots.js'
export { openPseudonyms, pseudonymKey } from './pseudonyms.js'
export { publishRuleSet } from './publish-rule-set.js'
export { publishSnapshot, riskFolder } from './publish-snapshot.js'
export { testBenford } from './quality/benford.js'
export { compareWithExpected } from './quality/observed-expected.js'
export { measureRanking, orderBy, precisionAt, type RankingMeasures } from './quality/ranking.js'
export { measureDrift } from './quality/sample-drift.js'
export { compareSeeds, composeTop } from './quality/stability.js'
export { QualitySummary } from './quality-schema.js'
export { explainEvidence, explainScore, readClaimEvidence, recomputeScore, ruleSetOf } from './read-claim-evidence.js'
export { readPeers } from './read-peers.js'
export { listArrived, listArrivedIds, refoldClaims } from './refold-claims.js'
export { removeSimulated } from './remove-simulated.js'
export { reportCaseMix, reportDuplicates, reportSeverityMismatch, reportTariffs } from './report-claims.js'
export { ClaimRuleSet } from './rule-set-schema.js'
export {
  beginSimulation,
  endSimulation,
  listSimulations,
  noteSimulated,
  readSimulation,
  refuseForcedModel,
} from './run-simulation.js'
export { scoreClaim } from './score-claim.js'
export { rescoreLiveClaims, scoreLiveClaims } from './score-live-claims.js'
export { scoreSnapshot } from './score-snapshot.js'
export { type CombinedRisk, combineRisk, type RiskParts } from './scoring/combine.js'
export { createScoringChildren, type ScoringChildren } from './scoring-children.js'
export { serveShared } from './serve-shared.js'
export {
  beginSharedScoring,
  failSharedScoring,
  giveUpSharedScoring,
  handOutParts,
  joinScoredParts,
  noteScoredPart,
  refuseWhileShared,
  scoreOnePart,
  sharedProgress,
  trainSharedScoring,
} from './share-scoring.js'
export { shareDone } from './spread/plan-parts.js'
export { SharedScoring } from './spread/shared-scoring.js'
export { suggestRuleWeights } from './suggest-weights.js'
export { qualitySummary, riskRoot, writeQualitySummary } from './summarise-quality.js'
export { sweepUnfinished, unfinished } from './sweep-unfinished.js'
export { lookForTraining, trainInShadow } from './train-in-shadow.js'
export { TrainedLabels, trainOnLabels } from './train-label-model.js'
export { trainAndKeep } from './train-model.js'
export { compareWarehouses } from './warehouse/compare-warehouses.js'
export { databaseOf } from './warehouse/database-of.js'
export { writeServing } from './write-serving.js'
