import { describe, expect, it } from 'vitest'
import { ForestArtefact, scoreOfSum } from './artefact.js'
import { explain, explainClaim } from './explain.js'
import type { FeatureTable } from './feature-table.js'
import { cutForCapacity, percentileOf } from './percentile.js'
import { createRandom } from './random.js'
import { scoreForest } from './score-forest.js'
import { trainForest } from './train-forest.js'

const LEVELS = ['a', 'b', 'c', 'd']

function madeUp(rows: number, seed = 5): FeatureTable {
  const random = createRandom(seed)
  const bell = () => random() + random() + random() - 1.5
  const planted = (row: number) => (row === 7 ? 20 : 0)
  const column = (of: (row: number) => number) => Float32Array.from({ length: rows }, (_, row) => of(row))
  return {
    rows,
    numeric: [
      { name: 'x', values: column((row) => bell() + planted(row)) },
      { name: 'days', values: column((row) => Math.floor(random() * 4) + planted(row)) },
      { name: 'cost', values: column((row) => (row % 50 === 3 ? Number.NaN : Math.exp(bell()) + planted(row))) },
    ],
    categories: [{ name: 'class', levels: LEVELS, codes: Uint8Array.from({ length: rows }, () => random() * 5) }],
  }
}

/** The plainest walk there is, from the artefact's documentation alone. */
function walk(forest: ForestArtefact, table: FeatureTable, row: number): number {
  let sum = 0
  for (const root of forest.roots) {
    let node = root
    while (forest.feature[node]! >= 0) {
      const feature = forest.feature[node]!
      const given = table.numeric[feature]?.values[row] ?? 0
      const value = Number.isNaN(given) ? forest.medians[feature]! : given
      const holds = feature < 3 ? value > forest.threshold[node]! : table.categories[0]!.codes[row] === feature - 3
      node = forest.child[node]! + (holds ? 1 : 0)
    }
    sum += forest.value[node]!
  }
  return sum
}

const table = madeUp(3000)
const forest = trainForest({ table, seed: 11, trees: 60 })
const scores = scoreForest(forest, table)

describe('forest', () => {
  it('scores every row as the plainest walk does', () => {
    for (let row = 0; row < table.rows; row++) expect(scores[row]).toBe(scoreOfSum(forest, walk(forest, table, row)))
  })

  it('finds the planted outlier', () => {
    expect(scores.filter((score) => score > scores[7]!).length).toBeLessThan(30)
  })

  it('is fixed by its seed', () => {
    expect(trainForest({ table, seed: 11, trees: 60 })).toEqual(forest)
    expect(trainForest({ table, seed: 12, trees: 60 }).threshold).not.toEqual(forest.threshold)
  })

  it('scores a claim alone as in the batch, and explains it exactly', () => {
    for (const row of [0, 3, 7, 53, 2999]) {
      const told = explain(forest, table, row)
      const added = told.attributions.reduce((sum, { attribution }) => sum + attribution, told.base)
      expect(told.score).toBe(scores[row])
      expect(Math.abs(added - Math.log2(scores[row]!))).toBeLessThan(1e-9)
      const claim = Object.fromEntries([
        ...table.numeric.map(({ name, values }) => [name, values[row]!]),
        ['class', LEVELS[table.categories[0]!.codes[row]!] ?? 'something new'],
      ])
      expect(explainClaim(forest, claim)).toEqual(told)
      expect(percentileOf(forest, told.score)).toBeCloseTo(told.percentile, 12)
    }
    expect(
      explain(forest, table, 7).attributions.every(
        ({ feature, attribution }) => feature === 'class' || attribution > 0,
      ),
    ).toBe(true)
    expect(explain(forest, table, 7).percentile).toBeGreaterThan(0.99)
  })

  it('takes levels in another order, and refuses a table without its columns', () => {
    const turned = {
      ...table,
      categories: [
        { name: 'class', levels: [...LEVELS].reverse(), codes: table.categories[0]!.codes.map((code) => 3 - code) },
      ],
    }
    expect(scoreForest(forest, turned)).toEqual(scores)
    expect(() => scoreForest(forest, { ...table, numeric: table.numeric.slice(1) })).toThrow('no column x')
  })

  it('cuts where the auditors’ capacity ends', () => {
    const cut = cutForCapacity(forest, 0.03)
    const above = scores.filter((score) => score >= cut).length
    expect(above / table.rows).toBeCloseTo(0.03, 2)
  })

  it('refuses an artefact whose nodes lead in a circle or outside', () => {
    const child = forest.child.slice()
    child[child.findIndex((to) => to > 4)] = 0
    expect(ForestArtefact.safeParse({ ...forest, child }).success).toBe(false)
    expect(ForestArtefact.safeParse({ ...forest, roots: forest.roots.map(() => 1e9) }).success).toBe(false)
    expect(ForestArtefact.safeParse(forest).success).toBe(true)
  })
})
