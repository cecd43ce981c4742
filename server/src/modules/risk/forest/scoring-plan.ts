import type { ForestArtefact } from './artefact.js'
import { type Bins, binOfThreshold, makeBins } from './bins.js'

/** A forest made ready for scoring: thresholds replaced by bins, one-hot features by category and code. */
export type ScoringPlan = {
  numeric: number
  trees: number
  bins: Bins[]
  roots: Int32Array
  child: Int32Array
  value: Int32Array
  feature: Int16Array
  /** Numeric node: the last bin for which its test fails. One-hot node: the category in front, its code behind. */
  test: Int32Array
}

export function planScoring(forest: Omit<ForestArtefact, 'reference' | 'typical'>): ScoringPlan {
  const numeric = forest.numeric.length
  const bins = makeBins(forest)
  const oneHot = forest.categories.flatMap(({ levels }, category) => levels.map((_, code) => (category << 16) | code))
  const test = Int32Array.from(forest.feature, (feature, node) => {
    if (feature < 0) return 0
    return feature < numeric ? binOfThreshold(bins[feature]!, forest.threshold[node]!) : oneHot[feature - numeric]!
  })
  const { roots, child, value, feature } = forest
  return { numeric, trees: roots.length, bins, roots, child, value, feature, test }
}
