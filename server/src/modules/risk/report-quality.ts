import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { codesOfBits } from './claim-rules/rule-set.js'
import type { FeatureTable } from './forest/feature-table.js'
import { labelOf } from './mapping/code-book.js'
import { type Histogram, histogramOf, largestGap, stabilityIndex, tenthsOf } from './quality/histogram-drift.js'
import { QualitySnapshot } from './quality-schema.js'
import type { ClaimRuleSet } from './rule-set-schema.js'
import type { Cell, Warehouse } from './schema.js'
import { scoredSql } from './write-serving.js'

type Input = {
  snapshot: string
  riskFolder: string
  at: string
  topK: number
  ruleSet: ClaimRuleSet
  modelScores: { path: string; version: string }
  features: FeatureHistograms
  /** In any order. */
  scores: Float64Array
}

/** How the features of a scoring lie, by the edges of the report before it; the first report sets them. */
export type FeatureHistograms = { before: QualitySnapshot | null; histograms: Record<string, Histogram> }

const SEVERITY = ['rawat jalan', 'ringan', 'sedang', 'berat']

/** The report of a scoring with the documented fields, and how far features and scores moved since the one before. */
export async function reportQuality(warehouse: Warehouse, input: Input): Promise<QualitySnapshot> {
  const { before } = input.features
  await warehouse.run(
    `CREATE OR REPLACE TEMP TABLE judged AS SELECT claim_id, province_code, severity_code, risk_score, rule_score, ml_score, ml_score_normalized, amount_claimed, los, cost_zscore, duplicate_pattern, flag_bits, stake FROM (${scoredSql(input)})`,
  )
  // Fractions are added as decimals, whose sum is the same in every order: threads read in any.
  const [all] = await warehouse.rows(
    'SELECT count(*)::INTEGER AS total_rows, avg(amount_claimed) AS amount, avg(cost_zscore::DECIMAL(38, 12)) AS z, avg((los <= 1)::TINYINT) AS short FROM judged',
  )
  const top = await warehouse.rows(
    'SELECT * FROM judged ORDER BY risk_score DESC, stake DESC, amount_claimed DESC, claim_id LIMIT $1',
    [input.topK],
  )
  await warehouse.run('DROP TABLE judged')
  const histograms = {
    ...input.features.histograms,
    ml_score: histogramOf(input.scores, before?.histograms.ml_score?.edges ?? tenthsOf(input.scores)),
  }
  return QualitySnapshot.parse({
    summary: summaryOf(all ?? {}, top, input),
    top_records: top.map(toRecord),
    model_version: input.modelScores.version,
    ruleset_version: input.ruleSet.version,
    drift: before ? driftOf(before, histograms, top) : null,
    histograms,
  })
}

/** Where the report of a scoring at that moment stands: `ml_scores_qc_<time>.json`. */
export function qualityPath({ riskFolder, at }: Pick<Input, 'riskFolder' | 'at'>): string {
  return join(riskFolder, 'qc', `ml_scores_qc_${at.replaceAll(/[-:]|\.\d+/g, '')}.json`)
}

/** Writes a report to a new file. */
export function writeQuality(path: string, report: QualitySnapshot): void {
  mkdirSync(join(path, '..'), { recursive: true, mode: 0o700 })
  writeFileSync(path, `${JSON.stringify(report, null, 1)}\n`, { flag: 'wx', mode: 0o600 })
}

/** Every quality report of a folder, oldest first; the summary beside them is none of them. */
export function readQuality(folder: string): QualitySnapshot[] {
  if (!existsSync(folder)) return []
  const names = readdirSync(folder).filter((name) => /^ml_scores_qc_\d{8}T\d{6}Z\.json$/.test(name))
  return names.sort().map((name) => QualitySnapshot.parse(JSON.parse(readFileSync(join(folder, name), 'utf8'))))
}

type Row = Record<string, Cell>
const mean = (rows: Row[], column: string): number =>
  rows.reduce((sum, row) => sum + Number(row[column]), 0) / Math.max(1, rows.length)

function summaryOf(all: Row, top: Row[], { at, topK }: Input): QualitySnapshot['summary'] {
  return {
    timestamp: at,
    total_rows: Number(all.total_rows),
    top_k: topK,
    amount_claimed_mean: Number(all.amount),
    amount_claimed_top_k_mean: mean(top, 'amount_claimed'),
    cost_zscore_mean: Number(all.z),
    cost_zscore_top_k_mean: mean(top, 'cost_zscore'),
    los_le_1_ratio: Number(all.short),
    los_le_1_ratio_top_k: top.filter((row) => Number(row.los) <= 1).length / Math.max(1, top.length),
    risk_score_top_k_mean: mean(top, 'risk_score'),
    ml_score_top_k_mean: mean(top, 'ml_score'),
  }
}

function toRecord(row: Row): QualitySnapshot['top_records'][number] {
  return {
    claim_id: String(row.claim_id),
    province_name: labelOf('province', row.province_code === null ? null : Number(row.province_code)) ?? 'unknown',
    severity_group: SEVERITY[Number(row.severity_code ?? -1)] ?? 'unknown',
    risk_score: Number(row.risk_score),
    rule_score: Number(row.rule_score),
    ml_score_normalized: Number(row.ml_score_normalized),
    amount_claimed: Number(row.amount_claimed),
    los: Number(row.los),
    duplicate_pattern: row.duplicate_pattern === true,
    flags: codesOfBits(Number(row.flag_bits)),
  }
}

/** By the edges of the last report, so that the two can be compared; the first report sets them. */
export function featureHistograms({ numeric }: FeatureTable, before: QualitySnapshot | null): FeatureHistograms {
  const histograms = Object.fromEntries(
    numeric.map(({ name, values }) => [name, histogramOf(values, before?.histograms[name]?.edges ?? tenthsOf(values))]),
  )
  return { before, histograms }
}

function driftOf(
  before: QualitySnapshot,
  histograms: Record<string, Histogram>,
  top: Row[],
): NonNullable<QualitySnapshot['drift']> {
  const features = Object.entries(histograms).flatMap(([name, now]) => {
    const then = before.histograms[name]
    return then ? [{ name, psi: stabilityIndex(then, now), ks: largestGap(then, now) }] : []
  })
  const known = new Set(before.top_records.map(({ claim_id }) => claim_id))
  const kept = top.filter((row) => known.has(String(row.claim_id))).length / Math.max(1, top.length)
  return { since: before.summary.timestamp, features, top_k_kept: kept }
}
