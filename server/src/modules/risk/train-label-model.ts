import type { ModelFiles } from './adapters/model-files.js'
import { compareByTime } from './boosting/compare-by-time.js'
import type { LabelCard } from './boosting/label-card.js'
import { grownUntil, type LabelledClaims, MIN_LABELS, trainLabelModel } from './boosting/label-model.js'
import { labelFeatureNames, labelFeaturesSql } from './features/label-features.js'
import type { Warehouse } from './schema.js'
import { type ServingInput, scoredSql } from './write-serving.js'

/** What an auditor found last about a claim, and when. */
export type KnownLabel = { claimId: string; wrong: boolean; at: string }

export type TrainLabelsInput = Pick<ServingInput, 'snapshot' | 'ruleSet' | 'modelScores'> & {
  labels: readonly KnownLabel[]
  version: string
  at: string
  files: ModelFiles
}

export type TrainedLabels =
  | { kind: 'trained'; card: LabelCard }
  | { kind: 'too-few-labels'; labels: number; rarer: number; elsewhere: number; needed: typeof MIN_LABELS }

/**
 * Learns from auditors' labels with the features and rules of the served list, keeps the model as a file, and compares it
 * on later labels with the risk score. Whatever comes out, nothing is ordered by it yet.
 * @throws AppError `risk.model-version-exists`
 */
export async function trainOnLabels(warehouse: Warehouse, input: TrainLabelsInput): Promise<TrainedLabels> {
  const { labels, version, at, files } = input
  const found = await loadLabelled(warehouse, input)
  const { claims, risk } = found
  const elsewhere = labels.length - claims.labels.length
  const trained = trainLabelModel(claims)
  if (trained.kind === 'too-few-labels') {
    return { kind: trained.kind, labels: trained.labels, rarer: trained.rarer, elsewhere, needed: MIN_LABELS }
  }
  const { model } = trained
  await files.saveLabelModel(version, model)
  const card: LabelCard = {
    version,
    trainedAt: at,
    snapshot: input.snapshot.split('/').at(-1) ?? '',
    ruleSet: input.ruleSet.version,
    labels: model.trainedRows,
    wrong: model.positives,
    elsewhere,
    grownUntil: new Date(grownUntil(claims)).toISOString(),
    comparison: compareByTime(claims, risk),
    reliability: model.reliability,
    judgedInTopTwentieth: risk.filter((value) => value >= found.topTwentieth).length / risk.length,
  }
  return { kind: 'trained', card }
}

async function loadLabelled(
  warehouse: Warehouse,
  input: TrainLabelsInput,
): Promise<{ claims: LabelledClaims; risk: Float32Array; topTwentieth: number }> {
  await warehouse.run('CREATE OR REPLACE TEMP TABLE labelled (claim_id VARCHAR, wrong BOOLEAN, judged_at VARCHAR)')
  await warehouse.rows(
    `INSERT INTO labelled SELECT * FROM (SELECT unnest(from_json($1::JSON, '[{"claim_id": "VARCHAR", "wrong": "BOOLEAN", "judged_at": "VARCHAR"}]'), max_depth := 2))`,
    [JSON.stringify(input.labels.map(({ claimId, wrong, at }) => ({ claim_id: claimId, wrong, judged_at: at })))],
  )
  const rows = await warehouse.rows(
    `SELECT l.judged_at, l.wrong, s.risk_score, ${labelFeaturesSql()}
     FROM (${scoredSql(input)}) AS s JOIN labelled AS l USING (claim_id) ORDER BY l.judged_at, claim_id`,
  )
  const [top] = await warehouse.rows(`SELECT quantile_disc(risk_score, 0.95) AS risk FROM (${scoredSql(input)})`)
  await warehouse.run('DROP TABLE labelled')
  const figures = (name: string): Float32Array =>
    Float32Array.from(rows, (row) => (row[name] === null ? Number.NaN : Number(row[name])))
  return {
    claims: {
      columns: labelFeatureNames.map((name) => ({ name, values: figures(name) })),
      labels: Uint8Array.from(rows, ({ wrong }) => (wrong === true ? 1 : 0)),
      times: Float64Array.from(rows, ({ judged_at }) => Date.parse(String(judged_at))),
    },
    risk: figures('risk_score'),
    topTwentieth: Number(top?.risk ?? 1),
  }
}
