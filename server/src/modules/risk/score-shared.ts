import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join, relative } from 'node:path'
import { z } from 'zod'
import { openDuckDb } from './adapters/duckdb.js'
import { createForestPool } from './adapters/forest-pool.js'
import { foldLive } from './fold-live.js'
import { scoreForest } from './forest/score-forest.js'
import { FOR_CLAIMS } from './forest/train-forest.js'
import { gatherClaims, keepGathered, loadGathered } from './gather-claims.js'
import type { LiveRow } from './live/live-index.js'
import { loadLabelArtefact } from './load-label-artefact.js'
import { loadServedForest } from './load-served-forest.js'
import { featureHistograms, readQuality, reportQuality, writeQuality } from './report-quality.js'
import type { Warehouse } from './schema.js'
import { loadFeatures, saveModel, writeScores } from './score-snapshot.js'
import { partFolder, putInPlace, sharedFolder } from './shared-folder.js'
import { planParts } from './spread/plan-parts.js'
import { ScoringPart, type SharedPlan } from './spread/shared-scoring.js'
import { sqlText } from './sql-literal.js'
import { scoredSql, writeList } from './write-serving.js'

/** Where the process that works finds the disk that all share, and what the scoring is. */
type Shared = {
  /** The folder of snapshots. */
  snapshots: string
  /** Where models and quality reports are kept. */
  riskFolder: string
  plan: SharedPlan
}

const Trained = z.object({ parts: z.array(ScoringPart), claims: z.int(), folded: z.int() })
export type Trained = z.infer<typeof Trained>

const Features = z.object({
  before: z.string().nullable(),
  histograms: z.record(z.string(), z.object({ edges: z.array(z.number()), shares: z.array(z.number()) })),
})

const versionOf = ({ stamp }: SharedPlan): string => `forest-${stamp}`
const snapshotOf = ({ snapshots, plan }: Shared): string => join(snapshots, plan.snapshot)

/**
 * Folds live claims in, divides the claims into parts, trains the model on all of them and leaves it for those who score.
 * Done already, it is read.
 */
export async function trainShared(input: Shared & { live: LiveRow[]; threads: number }): Promise<Trained> {
  const { plan, threads } = input
  const snapshot = snapshotOf(input)
  const working = sharedFolder(input.snapshots, plan)
  const place = join(working, 'models')
  mkdirSync(working, { recursive: true, mode: 0o700 })
  if (!existsSync(place)) {
    await inHidden(join(working, hiddenName('train')), place, async (folder) => {
      await withWarehouse({ spill: join(folder, 'spill'), threads }, async (warehouse) => {
        await foldLive(warehouse, { snapshot, stamp: `${plan.stamp}-${process.pid}`, rows: input.live })
        const files = await claimFilesOf(warehouse, snapshot)
        const parts = planParts(files, plan)
        const { table } = await loadFeatures(warehouse, { snapshot, claimFiles: files.map(({ file }) => file) })
        const pool = createForestPool({ threads })
        try {
          const forest = await pool.train({ table, ...FOR_CLAIMS, seed: plan.seed, trees: plan.trees })
          saveModel(folder, forest, { version: versionOf(plan), at: plan.at, snapshot })
        } finally {
          await pool.close()
        }
        const { before, histograms } = featureHistograms(
          table,
          readQuality(join(input.riskFolder, 'qc')).at(-1) ?? null,
        )
        writeJson(join(folder, 'features.json'), { before: before?.summary.timestamp ?? null, histograms })
        writeJson(join(folder, 'trained.json'), { parts, claims: table.rows, folded: foldedIn(files, plan) })
      })
    })
  }
  return Trained.parse(readJson(join(place, 'trained.json')))
}

/** The files of claims below the snapshot, by name, and how many claims each holds. */
async function claimFilesOf(warehouse: Warehouse, snapshot: string): Promise<{ file: string; claims: number }[]> {
  const rows = await warehouse.rows(
    `SELECT file_name, num_rows::INTEGER AS n FROM parquet_file_metadata(${sqlText(join(snapshot, 'claims_normalized/*/*.parquet'))}) ORDER BY file_name`,
  )
  return rows.map(({ file_name, n }) => ({ file: relative(snapshot, String(file_name)), claims: Number(n) }))
}

/** How many claims this scoring folded in, those of a training that was killed included. */
function foldedIn(files: readonly { file: string; claims: number }[], { stamp }: SharedPlan): number {
  const own = files.filter(({ file }) => file.includes(`/service_month=live-${stamp}-`))
  return own.reduce((sum, { claims }) => sum + claims, 0)
}

/**
 * Scores the claims of one part by model and rules and leaves them gathered, with their rows. It is made under a hidden
 * name and appears whole; a part that is there already is left alone.
 */
export async function scoreSharedPart(input: Shared & { part: ScoringPart }): Promise<{ claims: number }> {
  const { plan, part } = input
  const snapshot = snapshotOf(input)
  const working = sharedFolder(input.snapshots, plan)
  const place = partFolder(working, part.part)
  if (existsSync(place)) return { claims: part.claims }
  const forest = loadServedForest(working, versionOf(plan))
  const labelModel = await loadLabelArtefact(input.riskFolder, plan.labelModel)
  await inHidden(join(working, hiddenName(`part-${part.part}`)), place, async (folder) => {
    await withWarehouse({ spill: join(folder, 'spill'), threads: 1, memoryLimit: '512MB' }, async (warehouse) => {
      const claimFiles = part.files
      const { table, claimIds } = await loadFeatures(warehouse, { snapshot, claimFiles })
      const path = join(folder, 'ml_scores.parquet')
      await writeScores(warehouse, { path, claimIds, scores: scoreForest(forest, table), forest })
      const modelScores = { path, version: versionOf(plan) }
      const scored = scoredSql({ snapshot, claimFiles, ruleSet: plan.ruleSet, modelScores })
      keepGathered(folder, await gatherClaims(warehouse, { scored, folder, count: part.claims, labelModel }))
    })
  })
  return { claims: part.claims }
}

/** Joins the parts: scores of all, the list in order of risk, the quality report. Nothing of it is served yet. */
export async function joinShared(
  input: Shared & { parts: number; claims: number; threads: number },
): Promise<{ claims: number }> {
  const { plan, threads } = input
  const working = sharedFolder(input.snapshots, plan)
  const place = join(working, 'joined')
  if (existsSync(place)) return { claims: input.claims }
  await inHidden(join(working, hiddenName('join')), place, async (folder) => {
    await withWarehouse({ spill: join(folder, 'spill'), threads }, (warehouse) => joinInto(warehouse, input, folder))
  })
  return { claims: input.claims }
}

async function joinInto(
  warehouse: Warehouse,
  input: Shared & { parts: number; claims: number },
  folder: string,
): Promise<void> {
  const { plan, riskFolder } = input
  const snapshot = snapshotOf(input)
  const working = sharedFolder(input.snapshots, plan)
  const folders = Array.from({ length: input.parts }, (_, n) => partFolder(working, n + 1))
  const path = join(folder, 'ml_scores.parquet')
  const scored = folders.map((part) => sqlText(join(part, 'ml_scores.parquet')))
  await warehouse.run(
    `COPY (FROM read_parquet([${scored.join(', ')}]) ORDER BY claim_id) TO ${sqlText(path)} (FORMAT parquet)`,
  )
  const modelScores = { path, version: versionOf(plan) }
  const labelModel = plan.labelModel === null ? null : { version: plan.labelModel }
  const list = join(folder, 'list')
  mkdirSync(list, { mode: 0o700 })
  const gathered = folders.map((part) => loadGathered(part, { withChances: labelModel !== null }))
  const { ruleSet } = plan
  const meta = await writeList(warehouse, gathered, { snapshot, ruleSet, modelScores, labelModel, folder: list })
  if (meta.count !== input.claims) throw new Error(`The parts hold ${meta.count} of ${input.claims} claims.`)
  const { before, histograms } = Features.parse(readJson(join(working, 'models', 'features.json')))
  const earlier = readQuality(join(riskFolder, 'qc')).find(({ summary }) => summary.timestamp === before) ?? null
  const scores = await scoresIn(warehouse, path, meta.count)
  const features = { before: earlier, histograms }
  const report = await reportQuality(warehouse, { ...plan, snapshot, riskFolder, modelScores, features, scores })
  writeQuality(join(folder, 'quality.json'), report)
}

async function scoresIn(warehouse: Warehouse, path: string, count: number): Promise<Float64Array> {
  const scores = new Float64Array(count)
  let at = 0
  for await (const batch of warehouse.batches(`SELECT ml_score FROM read_parquet(${sqlText(path)})`)) {
    scores.set(batch.column(0).map(Number), at)
    at += batch.rows
  }
  if (at !== count) throw new Error(`The scores ended after ${at} of ${count}.`)
  return scores
}

/** Of this process on this machine: nobody else makes anything under it. */
function hiddenName(what: string): string {
  return `.${what}-${hostname()}-${process.pid}`
}

/** Makes a folder under a hidden name of this process and puts it in its place; when making fails, nothing is left. */
async function inHidden(hidden: string, place: string, make: (folder: string) => Promise<void>): Promise<void> {
  rmSync(hidden, { recursive: true, force: true })
  mkdirSync(hidden, { mode: 0o700 })
  try {
    await make(hidden)
    putInPlace(hidden, place)
  } catch (error) {
    rmSync(hidden, { recursive: true, force: true })
    throw error
  }
}

async function withWarehouse(
  options: { spill: string; threads: number; memoryLimit?: string },
  use: (warehouse: Warehouse) => Promise<void>,
): Promise<void> {
  const { spill: spillFolder, ...rest } = options
  const warehouse = await openDuckDb({ path: ':memory:', spillFolder, ...rest })
  try {
    await use(warehouse)
  } finally {
    warehouse.close()
  }
}

function writeJson(path: string, value: unknown): void {
  writeFileSync(path, JSON.stringify(value), { mode: 0o600 })
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'))
}
