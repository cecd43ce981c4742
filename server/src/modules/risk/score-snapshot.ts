import { closeSync, mkdirSync, openSync, renameSync, rmSync, writeFileSync, writeSync } from 'node:fs'
import { basename, join } from 'node:path'
import { createForestPool, sharedCodes, sharedFloats } from './adapters/forest-pool.js'
import type { ServingMeta } from './etl/snapshot-run.js'
import { FEATURE_GROUP_SQL, featureColumnsSql, features } from './features/catalogue.js'
import type { ForestArtefact } from './forest/artefact.js'
import type { FeatureTable } from './forest/feature-table.js'
import { percentileOf } from './forest/percentile.js'
import { FOR_CLAIMS } from './forest/train-forest.js'
import { featureHistograms, qualityPath, readQuality, reportQuality, writeQuality } from './report-quality.js'
import type { ClaimRuleSet } from './rule-set-schema.js'
import type { Warehouse } from './schema.js'
import { sqlText } from './sql-literal.js'
import { unfinished } from './sweep-unfinished.js'
import { claimsSql, type ServingInput, writeServing } from './write-serving.js'

export type ScoreInput = {
  warehouse: Warehouse
  /** Folder of the snapshot. */
  snapshot: string
  /** Where models and quality reports are kept. */
  riskFolder: string
  /** Names the model and the new lists: time of the run, sortable. */
  stamp: string
  at: string
  ruleSet: ClaimRuleSet
  labelModel?: ServingInput['labelModel']
  seed: number
  trees: number
  threads: number
  topK: number
  tell?: (step: { name: string; share: number }) => void
}

/** Groups of claims that are only compared among themselves. */
const GROUPS = ['outpatient', 'outpatient-series', 'stay']

/**
 * Trains the anomaly model on the snapshot, ranks every claim in its frozen distribution, writes the lists in the new
 * order beside the old ones, and the quality report of the run.
 */
export async function scoreSnapshot(input: ScoreInput): Promise<{ serving: string; meta: ServingMeta; qc: string }> {
  const { warehouse, snapshot, stamp, tell } = input
  const version = `forest-${stamp}`
  tell?.({ name: 'features', share: 0 })
  const { table, claimIds } = await loadFeatures(warehouse, { snapshot })
  const pool = createForestPool({ threads: input.threads })
  try {
    tell?.({ name: 'train', share: 20 })
    const forest = await pool.train({ table, seed: input.seed, ...FOR_CLAIMS, trees: input.trees })
    tell?.({ name: 'score', share: 30 })
    const scores = await pool.score(forest, table)
    saveModel(join(input.riskFolder, 'models'), forest, { version, at: input.at, snapshot })
    const path = join(snapshot, `ml_scores-${stamp}.parquet`)
    await writeScores(warehouse, { path, claimIds, scores, forest })
    tell?.({ name: 'list', share: 50 })
    const serving = `serving-${stamp.toLowerCase()}`
    const meta = await writeServing(warehouse, {
      snapshot,
      name: serving,
      ruleSet: input.ruleSet,
      modelScores: { path, version },
      labelModel: input.labelModel ?? null,
    })
    tell?.({ name: 'quality', share: 90 })
    const before = readQuality(join(input.riskFolder, 'qc')).at(-1) ?? null
    const quality = { ...input, modelScores: { path, version }, features: featureHistograms(table, before), scores }
    const qc = qualityPath(input)
    writeQuality(qc, await reportQuality(warehouse, quality))
    return { serving, meta, qc }
  } finally {
    await pool.close()
  }
}

/** The feature matrix of a snapshot, or of some of its files, in a fixed order of claims. */
export async function loadFeatures(
  warehouse: Warehouse,
  of: { snapshot: string; claimFiles?: readonly string[] },
): Promise<{ table: FeatureTable; claimIds: string[] }> {
  const claims = claimsSql(of)
  const [counted] = await warehouse.rows(`SELECT count(*)::INTEGER AS n FROM ${claims}`)
  const rows = Number(counted?.n)
  const numeric = features.map(({ name }) => ({ name, values: sharedFloats(rows) }))
  const codes = sharedCodes(rows)
  const claimIds: string[] = []
  // In a fixed order: the model draws its samples by row.
  const sql = `SELECT claim_id, ${FEATURE_GROUP_SQL}, ${featureColumnsSql()} FROM ${claims} ORDER BY claim_id`
  for await (const batch of warehouse.batches(sql)) {
    const at = claimIds.length
    for (const id of batch.column(0)) claimIds.push(String(id))
    batch.column(1).forEach((group, row) => {
      codes[at + row] = GROUPS.indexOf(String(group))
    })
    for (const [index, { values }] of numeric.entries()) values.set(batch.column(index + 2).map(Number), at)
  }
  return { table: { rows, numeric, categories: [{ name: 'group', levels: GROUPS, codes }] }, claimIds }
}

/** Plain data: numbers and names, nothing that runs when it is read; beside it, a card that says what it is. */
export function saveModel(
  folder: string,
  forest: ForestArtefact,
  { version, at, snapshot }: { version: string; at: string; snapshot: string },
): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const plain = JSON.stringify(forest, (_, value: unknown) =>
    ArrayBuffer.isView(value) ? Array.from(value as Float32Array) : value,
  )
  writeFileSync(join(folder, `${version}.json`), plain, { flag: 'wx', mode: 0o600 })
  const card = {
    version,
    trainedAt: at,
    trainedOn: snapshot.split('/').at(-1),
    rows: forest.trainedRows,
    trees: forest.trees,
    seed: forest.seed,
    features: features.map(({ name, meaning, unit, direction }) => ({ name, meaning, unit, direction })),
    use: 'Orders claims for a person to look at. Not a probability, and no ground for refusing a claim.',
    score: 'Share of the training claims that are less strange, 0 to 1, read from a frozen distribution.',
  }
  writeFileSync(join(folder, `${version}.card.json`), `${JSON.stringify(card, null, 2)}\n`, { flag: 'wx', mode: 0o600 })
}

type Scores = { path: string; claimIds: string[]; scores: Float64Array; forest: ForestArtefact }

/** Keeps scores beside the snapshot as `claim_id`, `ml_score` and its share in the frozen distribution. */
export async function writeScores(warehouse: Warehouse, { path, claimIds, scores, forest }: Scores): Promise<void> {
  const place = path.slice(0, -basename(path).length)
  const text = unfinished(place, `${basename(path)}.csv`)
  const parquet = unfinished(place, basename(path))
  const file = openSync(text, 'wx', 0o600)
  try {
    for (let from = 0; from < claimIds.length; from += 20_000) {
      const lines = claimIds.slice(from, from + 20_000).map((id, n) => {
        const score = scores[from + n]!
        return `${id},${score},${percentileOf(forest, score).toFixed(6)}\n`
      })
      const bytes = Buffer.from(lines.join(''))
      for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at)
    }
  } finally {
    closeSync(file)
  }
  await warehouse.run(
    `COPY (FROM read_csv(${sqlText(text)}, header = false, auto_detect = false, columns = {'claim_id': 'VARCHAR', 'ml_score': 'DOUBLE', 'ml_score_normalized': 'DOUBLE'}) ORDER BY claim_id) TO ${sqlText(parquet)} (FORMAT parquet)`,
  )
  rmSync(text)
  renameSync(parquet, path)
}
