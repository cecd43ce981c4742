import { growRegressionTree, type RegressionTree, type TreeOptions } from './grow-regression-tree.js'
import { type BinnedColumn, binColumn } from './histogram-bins.js'

export type BoostOptions = TreeOptions & { rounds: number }

export type Boosted = { start: number; trees: RegressionTree[] }

/** What is learned from: columns beside labels of 0 and 1, and what each row weighs (1 on average). */
export type BoostRows = {
  columns: readonly Float32Array[]
  labels: ArrayLike<number>
  weights: ArrayLike<number>
}

/** Boosts weighted logistic loss on histograms; rows in, log-odds out. Deterministic: no rows or features are left to chance. */
export function boost({ columns, labels, weights }: BoostRows, options: BoostOptions): Boosted {
  const rows = labels.length
  const binned: BinnedColumn[] = columns.map(binColumn)
  const total = Array.from(weights).reduce((sum, weight) => sum + weight, 0)
  const positives = Array.from(labels).reduce((sum, label, row) => sum + label * weights[row]!, 0)
  const start = Math.log((positives + 1) / (total - positives + 1))
  const margin = new Float64Array(rows).fill(start)
  const slopes = { first: new Float64Array(rows), second: new Float64Array(rows) }
  const order = Uint32Array.from({ length: rows }, (_, row) => row)
  const trees: RegressionTree[] = []
  for (let round = 0; round < options.rounds; round++) {
    for (let row = 0; row < rows; row++) {
      const chance = 1 / (1 + Math.exp(-margin[row]!))
      slopes.first[row] = weights[row]! * (chance - labels[row]!)
      slopes.second[row] = weights[row]! * chance * (1 - chance)
    }
    const tree = growRegressionTree(binned, slopes, { order, options })
    if (tree.feature[0]! < 0) break
    for (let row = 0; row < rows; row++) margin[row]! += reach(tree, columns, row)
    trees.push(tree)
  }
  return { start, trees }
}

function reach(tree: RegressionTree, columns: readonly Float32Array[], row: number): number {
  let node = 0
  while (tree.feature[node]! >= 0) {
    node = tree.child[node]! + (columns[tree.feature[node]!]![row]! > tree.threshold[node]! ? 1 : 0)
  }
  return tree.value[node]!
}
