import { z } from 'zod'
import { learnLabels } from './adapters/label-trainer.js'
import type { ModelFiles } from './adapters/model-files.js'
import { weighDraws } from './boosting/draw-weights.js'
import { LabelCard } from './boosting/label-card.js'
import { grownUntil, type LabelledClaims, MIN_LABELS } from './boosting/label-model.js'
import { labelFeatureNames, labelFeaturesSql } from './features/label-features.js'
import { hashLabels, type KnownLabel, loadLabelledRows } from './load-labelled.js'
import type { DrawFigures, Warehouse } from './schema.js'
import { type ServingInput, scoredSql } from './write-serving.js'

export type TrainLabelsInput = Pick<ServingInput, 'snapshot' | 'ruleSet' | 'modelScores'> & {
  labels: readonly KnownLabel[]
  version: string
  at: string
  files: ModelFiles
}

/** What a training rested on. */
const TrainedOn = z.object({
  snapshot: z.string(),
  ruleSet: z.string(),
  modelVersion: z.string().nullable(),
  labelsHash: z.string(),
})

export const TrainedLabels = z.discriminatedUnion('kind', [
  TrainedOn.extend({ kind: z.literal('trained'), card: LabelCard }),
  TrainedOn.extend({
    kind: z.literal('too-few-labels'),
    labels: z.int(),
    rarer: z.int(),
    elsewhere: z.int(),
    needed: z.object({ all: z.int(), ofEachKind: z.int() }),
  }),
])
export type TrainedLabels = z.infer<typeof TrainedLabels>

/**
 * Learns from auditors' labels with the features and rules of the served list, labels drawn by lot weighed by inverse
 * probability, keeps the model as a file, and compares it on later labels with the risk score. Whatever comes out, nothing
 * is ordered by it yet.
 * @throws AppError `risk.model-version-exists`
 */
export async function trainOnLabels(warehouse: Warehouse, input: TrainLabelsInput): Promise<TrainedLabels> {
  const { labels, version, at, files } = input
  const found = await loadLabelled(warehouse, input)
  const { claims, risk, draws } = found
  const elsewhere = labels.length - claims.labels.length
  const on = {
    snapshot: input.snapshot.split('/').at(-1) ?? '',
    ruleSet: input.ruleSet.version,
    modelVersion: input.modelScores?.version ?? null,
    labelsHash: hashLabels(labels),
  }
  const { trained, comparison } = await learnLabels({ claims, risk })
  if (trained.kind === 'too-few-labels') {
    return { ...on, kind: trained.kind, labels: trained.labels, rarer: trained.rarer, elsewhere, needed: MIN_LABELS }
  }
  const { model } = trained
  await files.saveLabelModel(version, model)
  const card: LabelCard = {
    version,
    trainedAt: at,
    snapshot: on.snapshot,
    ruleSet: on.ruleSet,
    labels: model.trainedRows,
    wrong: model.positives,
    elsewhere,
    draws,
    grownUntil: new Date(grownUntil(claims)).toISOString(),
    comparison,
    reliability: model.reliability,
    judgedInTopTwentieth: risk.filter((value) => value >= found.topTwentieth).length / risk.length,
  }
  return { ...on, kind: 'trained', card }
}

async function loadLabelled(
  warehouse: Warehouse,
  input: TrainLabelsInput,
): Promise<{ claims: LabelledClaims; risk: Float32Array; topTwentieth: number; draws: DrawFigures }> {
  const rows = await loadLabelledRows(warehouse, input, `risk_score, ${labelFeaturesSql()}`)
  const [top] = await warehouse.rows(`SELECT quantile_disc(risk_score, 0.95) AS risk FROM (${scoredSql(input)})`)
  const figures = (name: string): Float32Array =>
    Float32Array.from(rows, ({ row }) => (row[name] === null ? Number.NaN : Number(row[name])))
  const { weights, figures: draws } = weighDraws(rows.map(({ label }) => label))
  return {
    claims: {
      columns: labelFeatureNames.map((name) => ({ name, values: figures(name) })),
      labels: Uint8Array.from(rows, ({ label }) => (label.wrong ? 1 : 0)),
      times: Float64Array.from(rows, ({ label }) => Date.parse(label.at)),
      weights,
    },
    risk: figures('risk_score'),
    topTwentieth: Number(top?.risk ?? 1),
    draws,
  }
}
