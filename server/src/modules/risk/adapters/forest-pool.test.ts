import { expect, it } from 'vitest'
import type { FeatureTable } from '../forest/feature-table.js'
import { createRandom } from '../forest/random.js'
import { scoreForest } from '../forest/score-forest.js'
import { trainForest } from '../forest/train-forest.js'
import { createForestPool } from './forest-pool.js'

const ROWS = 20_000
const random = createRandom(3)
const column = () => Float32Array.from({ length: ROWS }, () => random() ** 3)
const table: FeatureTable = {
  rows: ROWS,
  numeric: [
    { name: 'a', values: column() },
    { name: 'b', values: column() },
  ],
  categories: [
    { name: 'c', levels: ['x', 'y'], codes: Uint8Array.from({ length: ROWS }, () => random() * 2) },
    { name: 'd', levels: ['x', 'y', 'z'], codes: Uint16Array.from({ length: ROWS }, () => random() * 3) },
  ],
}

it('grows and scores the same with one thread, three and none', async () => {
  const forest = trainForest({ table, seed: 4, trees: 20 })
  const scores = scoreForest(forest, table)
  for (const threads of [1, 3]) {
    const pool = createForestPool({ threads })
    try {
      expect(await pool.train({ table, seed: 4, trees: 20 })).toEqual(forest)
      expect(Buffer.from((await pool.score(forest, table)).buffer).equals(Buffer.from(scores.buffer))).toBe(true)
    } finally {
      await pool.close()
    }
  }
})
