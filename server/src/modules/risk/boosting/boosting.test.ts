import { expect, it } from 'vitest'
import { createRandom } from '../forest/random.js'
import { fitIsotonic } from './isotonic.js'
import { evaluateByTime, explainLabel, type LabelledClaims, MIN_LABELS, trainLabelModel } from './label-model.js'

function judged(rows: number): LabelledClaims {
  const random = createRandom(2)
  const column = () => Float32Array.from({ length: rows }, () => (random() < 0.02 ? Number.NaN : random()))
  const columns = ['cost', 'days', 'noise'].map((name) => ({ name, values: column() }))
  const [cost, days] = columns.map(({ values }) => values)
  const labels = Uint8Array.from({ length: rows }, (_, row) => {
    const odds = 6 * (cost![row] || 0) + (days![row]! > 0.5 ? 2 : 0) - 5
    return random() < 1 / (1 + Math.exp(-odds)) ? 1 : 0
  })
  return { columns, labels, times: Float64Array.from({ length: rows }, (_, row) => (row * 7919) % rows) }
}

it('foretells what comes later, with probabilities that hold', () => {
  const result = evaluateByTime(judged(6_000), { share: 0.7 })!
  expect(result.tested).toBe(1_800)
  expect(result.auroc).toBeGreaterThan(0.82)
  for (const band of result.reliability.filter(({ rows }) => rows > 100)) {
    expect(Math.abs(band.foretold - band.found)).toBeLessThan(0.12)
  }
})

it('explains its log-odds exactly, and uses what matters', () => {
  const claims = judged(1_500)
  const trained = trainLabelModel(claims)
  if (trained.kind !== 'trained') throw new Error('it was not trained')
  for (const row of [0, 1, 700]) {
    const told = explainLabel(
      trained.model,
      claims.columns.map(({ values }) => values[row]!),
    )
    const sum = told.attributions.reduce((total, { attribution }) => total + attribution, told.base)
    expect(Math.abs(sum - told.logOdds)).toBeLessThan(1e-9)
  }
  expect(trained.model.use[0]).toBeGreaterThan(trained.model.use[2]!)
  expect(trained.model.use.reduce((a, b) => a + b)).toBeCloseTo(1, 9)
})

it('waits for enough labels', () => {
  expect(trainLabelModel(judged(MIN_LABELS.all - 1)).kind).toBe('too-few-labels')
  const honest = { ...judged(1_000), labels: new Uint8Array(1_000) }
  expect(trainLabelModel(honest)).toMatchObject({ kind: 'too-few-labels', rarer: 0 })
})

it('pools what falls when it should rise', () => {
  const { from, value } = fitIsotonic([1, 2, 3, 4], [0, 1, 0, 1])
  expect([...from]).toEqual([1, 2, 4])
  expect([...value]).toEqual([1 / 3, 1 / 2, 2 / 3])
})
