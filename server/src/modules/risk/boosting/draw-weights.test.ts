import { expect, it } from 'vitest'
import { measureRanking } from '../quality/ranking.js'
import { MOST_WEIGHT, weighDraws } from './draw-weights.js'
import { brierScore, calibrate, fitIsotonic } from './isotonic.js'
import { type LabelledClaims, trainLabelModel } from './label-model.js'

const chosen = { byLot: false, drawChance: 1 }

it('weighs a draw by one over its chance, cut, and a choice by one', () => {
  const { weights, figures } = weighDraws([
    chosen,
    chosen,
    { byLot: true, drawChance: 0.2 },
    { byLot: true, drawChance: 0.001 },
    { byLot: true, drawChance: null },
  ])
  // 1, 1, 5, 10 and 1 make 18: scaled to a mean of 1.
  expect([...weights]).toEqual([5 / 18, 5 / 18, 25 / 18, 50 / 18, 5 / 18])
  expect(figures).toEqual({ byLot: 2, unknown: 1, clipped: 1, effective: 18 ** 2 / (3 + 25 + 100) })
  expect(MOST_WEIGHT).toBe(10)
  expect(weighDraws([]).figures.effective).toBe(0)
})

it('a weight counts for so many rows in every measure', () => {
  const scores = [4, 3, 2, 1]
  const labels = [1, 0, 1, 0]
  const twice = measureRanking([4, 3, 3, 2, 1], [1, 0, 0, 1, 0])
  const weighed = measureRanking(scores, labels, [1, 2, 1, 1])
  expect(weighed.auroc).toBeCloseTo(twice.auroc, 12)
  expect(weighed.auprc).toBeCloseTo(twice.auprc, 12)
  expect(brierScore([0.5, 1], [1, 0], [3, 1])).toBeCloseTo((3 * 0.25 + 1) / 4, 12)
  expect(fitIsotonic([1, 2], [1, 0], [1, 3]).value).toEqual(fitIsotonic([1, 2, 2, 2], [1, 0, 0, 0]).value)
})

it('brings the chances of a model down to those of the claims that draws stand for', () => {
  // Auditors chose 400 claims of which half are wrong; of 100 drawn by lot one in ten is. All look alike.
  const byLot = Array.from({ length: 500 }, (_, row) => row % 5 === 4)
  const labels = Uint8Array.from(byLot, (drawn, row) => (drawn ? (row % 50 === 4 ? 1 : 0) : row % 2))
  const claims: LabelledClaims = {
    columns: [{ name: 'same', values: new Float32Array(500).fill(1) }],
    labels,
    times: Float64Array.from(byLot, (_, row) => row),
  }
  const chanceOf = (given: LabelledClaims): number => {
    const trained = trainLabelModel(given)
    if (trained.kind !== 'trained') throw new Error('it was not trained')
    return calibrate(trained.model.calibration, trained.model.start)
  }
  const draws = byLot.map((drawn) => (drawn ? { byLot: true, drawChance: 0.05 } : chosen))
  const [plain, weighed] = [chanceOf(claims), chanceOf({ ...claims, weights: weighDraws(draws).weights })]
  expect(plain).toBeGreaterThan(0.4)
  // (0.5 · 400 + 0.1 · 100 · 10) / 1400, less what the pretended rows add.
  expect(weighed).toBeGreaterThan(0.18)
  expect(weighed).toBeLessThan(0.26)
})
