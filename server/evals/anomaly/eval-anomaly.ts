import { measureRanking, scoreForest, trainForest } from '../../src/modules/risk/index.js'
import type { LabelledTable } from './labelled-table.js'

export type SetResult = {
  set: string
  rows: number
  columns: number
  auroc: number
  auprc: number
  aurocBySeed: number[]
  auprcBySeed: number[]
}

/**
 * Trains on all rows without labels, with the product's own settings, scores the same rows, and measures the ranking,
 * for each seed; a set's figures are means over seeds. `keep` receives every seed's scores.
 */
export function evaluateSet(
  set: string,
  { table, labels }: LabelledTable,
  options: { seeds: readonly number[]; keep: (seed: number, scores: Float64Array) => void },
): SetResult {
  const measured = options.seeds.map((seed) => {
    const scores = scoreForest(trainForest({ table, seed }), table)
    options.keep(seed, scores)
    return measureRanking(scores, labels)
  })
  const aurocBySeed = measured.map(({ auroc }) => auroc)
  const auprcBySeed = measured.map(({ auprc }) => auprc)
  const columns = table.numeric.length + table.categories.length
  return {
    set,
    rows: table.rows,
    columns,
    auroc: mean(aurocBySeed),
    auprc: mean(auprcBySeed),
    aurocBySeed,
    auprcBySeed,
  }
}

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
