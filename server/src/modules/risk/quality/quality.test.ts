import { describe, expect, it } from 'vitest'
import { createRandom } from '../forest/random.js'
import { testBenford } from './benford.js'
import { compareWithExpected } from './observed-expected.js'
import { measureRanking, precisionAt } from './ranking.js'
import { measureDrift } from './sample-drift.js'
import { compareSeeds, composeTop } from './stability.js'

describe('ranking', () => {
  it('counts pairs and ties as by hand', () => {
    const perfect = measureRanking([3, 2, 1, 0], [1, 1, 0, 0])
    expect(perfect).toEqual({ auroc: 1, auprc: 1 })
    expect(measureRanking([1, 1, 1, 1], [1, 0, 0, 0])).toEqual({ auroc: 0.5, auprc: 0.25 })
    const mixed = measureRanking([4, 3, 2, 1], [1, 0, 1, 0])
    expect(mixed.auroc).toBe(0.75)
    expect(mixed.auprc).toBeCloseTo(1 / 2 + (1 / 2) * (2 / 3), 12)
    expect(precisionAt([4, 3, 2, 1], [1, 0, 1, 0], 3)).toBeCloseTo(2 / 3, 12)
  })
})

describe('drift', () => {
  const random = createRandom(8)
  const uniform = Array.from({ length: 5_000 }, () => random())
  it('is small between samples of one distribution, and large when it moves or goes missing', () => {
    const same = measureDrift(
      uniform,
      Array.from({ length: 4_000 }, () => random()),
    )
    expect(same.psi).toBeLessThan(0.02)
    expect(same.ksP).toBeGreaterThan(0.01)
    const moved = measureDrift(
      uniform,
      uniform.map((value) => value + 0.3),
    )
    expect(moved.ks).toBeCloseTo(0.3, 1)
    expect(moved.psi).toBeGreaterThan(0.25)
    expect(moved.ksP).toBeLessThan(1e-6)
    const missing = uniform.map((value, row) => (row % 3 === 0 ? Number.NaN : value))
    expect(measureDrift(uniform, missing).psi).toBeGreaterThan(0.25)
  })
})

describe('stability', () => {
  it('compares seeds and names what fills the top', () => {
    expect(compareSeeds([1, 2, 3, 4], [10, 20, 30, 40], 0.5)).toEqual({ spearman: 1, topOverlap: 1 })
    expect(compareSeeds([1, 2, 3, 4], [4, 3, 2, 1], 0.5)).toEqual({ spearman: -1, topOverlap: 0 })
    expect(composeTop([9, 8, 1, 0], ['a', 'b', 'a', 'c'], 2)[0]).toEqual({
      value: 'a',
      inTop: 1,
      share: 0.5,
      shareOfAll: 0.5,
    })
  })
})

describe('benford and O/E', () => {
  it('passes powers of two and fails round prices', () => {
    const powers = Array.from({ length: 1_000 }, (_, i) => 2 ** (i % 900))
    expect(testBenford(powers).deviation).toBeLessThan(0.006)
    expect(testBenford(Array.from({ length: 400 }, () => 500_000)).deviation).toBeGreaterThan(0.1)
    expect(testBenford([1, 2]).deviation).toBeNull()
  })
  it('says higher only beyond chance', () => {
    expect(compareWithExpected(30, 10)).toMatchObject({ ratio: 3, verdict: 'higher' })
    expect(compareWithExpected(12, 10).verdict).toBe('as-expected')
    expect(compareWithExpected(1, 10).verdict).toBe('lower')
    expect(compareWithExpected(4, 1).verdict).toBe('too-few')
    // Byar's limits for ten events: 4.79 and 18.39.
    expect(compareWithExpected(10, 1).low).toBeCloseTo(4.79, 1)
    expect(compareWithExpected(10, 1).high).toBeCloseTo(18.39, 1)
  })
})
