import { expect, it } from 'vitest'
import { changedWeights, type JudgedClaim, suggestWeight, suggestWeights } from './suggest-weights.js'

const judged = (count: number, wrong: number, change: Partial<JudgedClaim> = {}): JudgedClaim[] =>
  Array.from({ length: count }, (_, n) => ({ codes: ['a'], wrong: n < wrong, weight: 1, ...change }))

it('draws the precision towards the present weight by twenty labels, with Wilson’s interval', () => {
  const found = suggestWeight({ code: 'a', weight: 0.5 }, [...judged(40, 30), ...judged(9, 0, { codes: ['b'] })])
  expect(found).toMatchObject({ labels: 40, wrong: 30, missing: 0, precision: 0.75, verdict: 'changed' })
  // (40 · 0.75 + 20 · 0.5) / 60, by hand.
  expect(found.reckoned?.weight).toBeCloseTo(2 / 3, 12)
  expect(found.reckoned?.low).toBeCloseTo(0.5613, 4)
  expect(found.reckoned?.high).toBeCloseTo(0.7577, 4)
  expect([...changedWeights([found])]).toEqual([['a', 0.67]])
})

it('keeps a weight that the labels do not speak against, and says how many labels a rule lacks', () => {
  const kept = suggestWeight({ code: 'a', weight: 0.7 }, judged(40, 30))
  expect(kept).toMatchObject({ verdict: 'kept' })
  expect(changedWeights([kept]).size).toBe(0)
  expect(suggestWeight({ code: 'a', weight: 0.5 }, judged(12, 12))).toMatchObject({
    ...{ verdict: 'too-few', missing: 18, reckoned: null, precision: 1 },
  })
  expect(suggestWeight({ code: 'a', weight: 0.5 }, [])).toMatchObject({ missing: 30, precision: null })
})

it('counts a claim drawn by lot for those it stands for, and unlike weights for less', () => {
  const claims = [...judged(30, 30), ...judged(10, 0, { weight: 3 })]
  const found = suggestWeight({ code: 'a', weight: 0.5 }, claims)
  expect(found.precision).toBe(0.75)
  expect(found.weighedPrecision).toBe(0.5)
  // 60² / (30 + 90) = 30 labels: (30 · 0.5 + 20 · 0.5) / 50.
  expect(found.reckoned?.weight).toBeCloseTo(0.5, 12)
  expect(found.verdict).toBe('kept')
})

it('judges weights of the earlier labels on the later ones', () => {
  const rules = [
    { code: 'a', weight: 0.9 },
    { code: 'b', weight: 0.3 },
  ]
  // In truth b is right four times in five and a once: the present weights have them the wrong way round.
  const claims = Array.from({ length: 400 }, (_, n) => ({
    codes: [n % 2 === 0 ? 'a' : 'b'],
    wrong: n % 2 === 0 ? n % 10 === 0 : n % 10 !== 1,
    weight: 1,
  }))
  const { byTime } = suggestWeights(rules, claims)
  expect(byTime).toMatchObject({ earlier: 300, later: 100, changed: 2, isBetter: true })
  expect(byTime!.plain.present.auroc).toBeCloseTo(0.2, 12)
  expect(byTime!.plain.suggested.auroc).toBeCloseTo(0.8, 12)
  expect(byTime!.weighed).toEqual(byTime!.plain)
  expect(suggestWeights(rules, claims.slice(0, 20)).byTime).toBeNull()
})
