import { describe, expect, it } from 'vitest'
import { planParts, shareDone } from './plan-parts.js'

const months = (...claims: number[]) => claims.map((n, at) => ({ file: `month-${at + 1}`, claims: n }))

describe('parts of a scoring', () => {
  it('hold whole files, in order, each once, of about equal size', () => {
    const parts = planParts(months(30, 30, 30, 100, 10, 10, 45), { claimsInPart: 60 })
    expect(parts.map(({ files, claims }) => [files.length, claims])).toEqual([
      [2, 60],
      [1, 30],
      [1, 100],
      [3, 65],
    ])
    expect(parts.map(({ part }) => part)).toEqual([1, 2, 3, 4])
    expect(parts.flatMap(({ files }) => files)).toEqual(months(1, 1, 1, 1, 1, 1, 1).map(({ file }) => file))
  })

  it('are one where everything fits, and none without claims', () => {
    expect(planParts(months(5, 5, 5), { claimsInPart: 50_000 })).toHaveLength(1)
    expect(planParts([], { claimsInPart: 50_000 })).toEqual([])
  })
})

it('the share that is done only grows', () => {
  const states = [
    { state: 'training', claims: 0, claimsDone: 0 },
    { state: 'scoring', claims: 100, claimsDone: 0 },
    { state: 'scoring', claims: 100, claimsDone: 50 },
    { state: 'scoring', claims: 100, claimsDone: 99 },
    { state: 'joining', claims: 100, claimsDone: 100 },
    { state: 'done', claims: 100, claimsDone: 100 },
  ].map(shareDone)
  expect(states).toEqual([...states].sort((a, b) => a - b))
  expect([states[0], states.at(-1)]).toEqual([0, 100])
})
