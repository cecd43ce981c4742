import { type ForestArtefact, logPerUnit, scoreOfSum } from './artefact.js'
import { type FeatureTable, tableOfRow } from './feature-table.js'
import { percentileOfSum } from './percentile.js'
import { matchTable } from './score-forest.js'

export type Attribution = { feature: string; attribution: number }

/**
 * Why a row has its score, in the additive scale, log2 of the score: `base` is the expectation over the training
 * samples, each attribution what tests of one feature (all levels of a category together) moved it by, and
 * base + Σ attributions = log2(score) to the last bits. Positive means stranger. Heaviest first, zeros left out.
 */
export type Explanation = {
  score: number
  percentile: number
  logScore: number
  base: number
  attributions: Attribution[]
}

/** Scores and explains one claim given by name; what is missing takes the training median. */
export function explainClaim(
  forest: ForestArtefact,
  claim: Readonly<Record<string, number | string | null>>,
): Explanation {
  return explain(forest, tableOfRow(forest, claim), 0)
}

/** Scores and explains one row of a table: at each split, what its feature changed in the expected value. */
export function explain(forest: ForestArtefact, table: FeatureTable, row: number): Explanation {
  const names = [...forest.numeric, ...forest.categories.map(({ name }) => name)]
  const owners = forest.categories.flatMap(({ levels }, at) => levels.map(() => forest.numeric.length + at))
  const holds = testOf(forest, matchTable(forest, table), row)
  const moved = new Float64Array(names.length)
  let base = 0
  let sum = 0
  for (const root of forest.roots) {
    let node = root
    base += forest.value[root]!
    for (let feature = forest.feature[node]!; feature >= 0; feature = forest.feature[node]!) {
      const next = forest.child[node]! + (holds(node) ? 1 : 0)
      const owner = feature < forest.numeric.length ? feature : owners[feature - forest.numeric.length]!
      moved[owner]! += forest.value[next]! - forest.value[node]!
      node = next
    }
    sum += forest.value[node]!
  }
  const perUnit = logPerUnit(forest)
  const attributions = names
    .map((feature, at) => ({ feature, attribution: moved[at]! * perUnit }))
    .filter(({ attribution }) => attribution !== 0)
    .sort((a, b) => Math.abs(b.attribution) - Math.abs(a.attribution))
  return {
    score: scoreOfSum(forest, sum),
    percentile: percentileOfSum(forest, sum),
    logScore: sum * perUnit,
    base: base * perUnit,
    attributions,
  }
}

function testOf(forest: ForestArtefact, table: FeatureTable, row: number): (node: number) => boolean {
  const values = table.numeric.map((column, at) => {
    const value = column.values[row]!
    return Number.isNaN(value) ? forest.medians[at]! : value
  })
  const hot = table.categories.flatMap(({ levels, codes }) => levels.map((_, code) => codes[row] === code))
  return (node) => {
    const feature = forest.feature[node]!
    return feature < values.length ? values[feature]! > forest.threshold[node]! : hot[feature - values.length]!
  }
}
