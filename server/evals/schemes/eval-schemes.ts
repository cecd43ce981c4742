import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  buildSnapshot,
  compareSeeds,
  DEFAULT_RULE_SET,
  type FeatureTable,
  FOR_CLAIMS,
  type ForestArtefact,
  measureRanking,
  openDuckDb,
  orderBy,
  precisionAt,
  scoreForest,
  trainForest,
} from '../../src/modules/risk/index.js'
import type { Warehouse } from '../../src/modules/risk/schema.js'
import { loadFeatures, writeScores } from '../../src/modules/risk/score-snapshot.js'
import { sqlText } from '../../src/modules/risk/sql-literal.js'
import { scoredSql } from '../../src/modules/risk/write-serving.js'
import { generateData } from '../../src/simulation/national/generate-data.js'
import { loadOlderFeatures, OLDER_FOREST } from './older-model.js'

/** What one order of the claims finds. */
export type Found = { auprc: number; precision: number; money: number }
export type SchemeResult = {
  seed: number
  claims: number
  planted: number
  /** By name of the order. */
  orders: Record<string, Found>
  /** Share of each scheme's money found by the queue at the budget. */
  schemes: Record<string, number>
  spearman: number
  topOverlap: number
}

/** An audit budget: this share of all claims is looked at. */
export const BUDGET = 0.01
const MODEL_SEEDS = [1, 2] as const

/**
 * Makes up national claims with planted schemes, builds and scores them as the product does, and measures each order of
 * looking at them against what was planted. Nothing of the truth reaches rules or models.
 */
export async function evaluateSchemes(input: { claims: number; seed: number; trees: number }): Promise<SchemeResult> {
  const root = mkdtempSync(join(tmpdir(), 'periksa-schemes-'))
  const warehouse = await openDuckDb({ path: ':memory:', spillFolder: join(root, 'spill') })
  try {
    const source = join(root, 'source')
    generateData({ claims: input.claims, seed: input.seed, folder: source, edition: 'coded' }, () => undefined)
    const key = { version: 1, bytes: Buffer.alloc(32, 1) }
    await buildSnapshot({ source, folder: root, id: 'snapshot', key, now: () => new Date() })
    return await measure(warehouse, { ...input, snapshot: join(root, 'snapshot') })
  } finally {
    warehouse.close()
    rmSync(root, { recursive: true, force: true })
  }
}

type Work = { snapshot: string; claims: number; seed: number; trees: number }

async function measure(warehouse: Warehouse, work: Work): Promise<SchemeResult> {
  const { table, claimIds } = await loadFeatures(warehouse, work)
  const models = MODEL_SEEDS.map((seed) => modelOf(table, { seed, trees: work.trees }))
  const first = models[0]!
  const path = join(work.snapshot, 'ml_scores-eval.parquet')
  await writeScores(warehouse, { path, claimIds, scores: first.scores, forest: first.forest })
  const judged = await judge(warehouse, { ...work, path })
  const older = await loadOlderFeatures(warehouse, work.snapshot)
  const olderScores = scoreForest(trainForest({ table: older, seed: 42, ...OLDER_FOREST }), older)
  const orders = {
    'older model': olderScores,
    ...judged.orders,
    'our model': first.scores,
    'best possible': judged.excess,
  }
  const agreement = compareSeeds(first.scores, models[1]!.scores, BUDGET)
  return {
    seed: work.seed,
    claims: table.rows,
    planted: judged.excess.reduce((sum, one) => sum + (one > 0 ? 1 : 0), 0),
    orders: Object.fromEntries(Object.entries(orders).map(([name, scores]) => [name, foundBy(scores, judged)])),
    schemes: moneyByScheme(judged.orders.queue!, judged),
    ...agreement,
  }
}

function modelOf(
  table: FeatureTable,
  options: { seed: number; trees: number },
): { forest: ForestArtefact; scores: Float64Array } {
  const forest = trainForest({ table, ...FOR_CLAIMS, ...options })
  return { forest, scores: scoreForest(forest, table) }
}

type Judged = { orders: Record<string, Float64Array>; excess: Float64Array; isPlanted: Uint8Array; scheme: string[] }

async function judge(warehouse: Warehouse, work: Work & { path: string }): Promise<Judged> {
  const scored = scoredSql({
    snapshot: work.snapshot,
    ruleSet: DEFAULT_RULE_SET,
    modelScores: { path: work.path, version: 'eval' },
  })
  const rows = await warehouse.rows(
    `SELECT s.amount_claimed::DOUBLE AS amount, s.rule_score, s.risk_score, s.stake::DOUBLE AS stake, s.older_risk_score, p.excess::DOUBLE AS excess, p.scheme
     FROM (${scored}) AS s LEFT JOIN read_parquet(${sqlText(join(work.snapshot, 'planted.parquet'))}) AS p USING (claim_id) ORDER BY claim_id`,
  )
  const column = (of: (row: (typeof rows)[number]) => number): Float64Array => Float64Array.from(rows, of)
  // Ties of the rules are broken by the amount: the second thing that anybody sorts by.
  const amount = column((row) => Number(row.amount))
  const most = amount.reduce((high, one) => Math.max(high, one), 1)
  return {
    orders: {
      amount,
      'rules alone': column((row) => Number(row.rule_score) + (Number(row.amount) / most) * 1e-6),
      risk: column((row) => Number(row.risk_score)),
      queue: column((row) => Number(row.risk_score) * Number(row.stake)),
    },
    excess: column((row) => Math.max(0, Number(row.excess ?? 0))),
    isPlanted: Uint8Array.from(rows, (row) => (row.scheme === null ? 0 : 1)),
    scheme: rows.map((row) => String(row.scheme ?? '')),
  }
}

function foundBy(scores: Float64Array, { excess, isPlanted }: Judged): Found {
  const top = Math.round(scores.length * BUDGET)
  const all = excess.reduce((sum, one) => sum + one, 0)
  const money = orderBy(scores)
    .subarray(0, top)
    .reduce((sum, row) => sum + excess[row]!, 0)
  return {
    auprc: measureRanking(scores, isPlanted).auprc,
    precision: precisionAt(scores, isPlanted, top),
    money: money / all,
  }
}

function moneyByScheme(scores: Float64Array, { excess, scheme }: Judged): Record<string, number> {
  const top = new Set(orderBy(scores).subarray(0, Math.round(scores.length * BUDGET)))
  const sums = new Map<string, { all: number; found: number }>()
  for (const [row, name] of scheme.entries()) {
    if (name === '') continue
    const sum = sums.get(name) ?? { all: 0, found: 0 }
    sum.all += excess[row]!
    if (top.has(row)) sum.found += excess[row]!
    sums.set(name, sum)
  }
  return Object.fromEntries([...sums].map(([name, { all, found }]) => [name, all > 0 ? found / all : 0]))
}
