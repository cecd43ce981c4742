import { expect, it } from 'vitest'
import { readOpinion } from '../asking/opinion.js'
import { measureAgreement } from './agreement.js'

const pairs = (count: number, opinion: 'indication' | 'none' | 'unclear', wrong: boolean) =>
  Array.from({ length: count }, () => ({ opinion, wrong }))

it('measures agreement beyond chance, as by hand', () => {
  const found = measureAgreement([
    ...pairs(20, 'indication', true),
    ...pairs(5, 'indication', false),
    ...pairs(10, 'none', true),
    ...pairs(15, 'none', false),
    ...pairs(4, 'unclear', true),
  ])
  expect(found).toMatchObject({ judged: 54, unclear: 4, compared: 50, agreed: 35, rate: 0.7 })
  // By chance 0.5 · 0.6 + 0.5 · 0.4 = 0.5; (0.7 − 0.5) / 0.5.
  expect(found.kappa).toBeCloseTo(0.4, 12)
  expect(measureAgreement([])).toMatchObject({ compared: 0, rate: null, kappa: null })
  expect(measureAgreement(pairs(3, 'none', false))).toMatchObject({ rate: 1, kappa: null })
})

it('takes an opinion only in its shape, with facts that were shown', () => {
  const shown = { billed: 5, days: 2 }
  expect(readOpinion('{"opinion":"none","facts":["days","days"]}', shown)).toEqual({ opinion: 'none', facts: ['days'] })
  for (const text of [
    '{"opinion":"guilty","facts":[]}',
    '{"opinion":"none","facts":["diary"]}',
    '{"opinion":"none","facts":[],"approve":true}',
    'none',
  ])
    expect(readOpinion(text, shown)).toBeNull()
})
