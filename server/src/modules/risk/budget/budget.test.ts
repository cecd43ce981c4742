import { expect, it } from 'vitest'
import { createRandom } from '../forest/random.js'
import { type Candidate, fillQueue } from './audit-queue.js'
import { turnDial } from './budget-dial.js'

const random = createRandom(6)
const claims: Candidate[] = Array.from({ length: 500 }, (_, i) => ({
  id: `claim-${String(i).padStart(3, '0')}`,
  chance: random() ** 3,
  recoverable: Math.round(1e8 * random() ** 4),
  minutes: 10 + Math.floor(random() * 30),
}))

it('fills the minutes by money per minute, and leaves the share for lots', () => {
  const queue = fillQueue(claims, { minutes: 1_000, exploration: 0.1, seed: 1 })
  const ranked = queue.filter(({ because }) => because === 'expected-recovery')
  const drawn = queue.filter(({ because }) => because === 'exploration')
  const minutesOf = (some: readonly Candidate[]) => some.reduce((sum, { minutes }) => sum + minutes, 0)
  const rates = ranked.map(({ expected, minutes }) => expected / minutes)
  expect(rates).toEqual([...rates].sort((a, b) => b - a))
  expect(minutesOf(ranked)).toBeLessThanOrEqual(900)
  expect(minutesOf(ranked)).toBeGreaterThan(860)
  expect(minutesOf(drawn)).toBeLessThanOrEqual(100)
  expect(drawn.length).toBeGreaterThan(1)
  expect(new Set(queue.map(({ id }) => id)).size).toBe(queue.length)
  expect(fillQueue([...claims].reverse(), { minutes: 1_000, exploration: 0.1, seed: 1 })).toEqual(queue)
})

it('says with which chance a claim was drawn, and keeps the lot its share of a list that is cut', () => {
  const queue = fillQueue(claims, { minutes: 5_000, exploration: 0.1, seed: 1, most: 40 })
  const drawn = queue.filter(({ because }) => because === 'exploration')
  expect([queue.length, drawn.length]).toEqual([40, 4])
  expect(queue.slice(0, 36).every(({ drawChance }) => drawChance === 1)).toBe(true)
  expect(drawn.map(({ drawChance }) => drawChance)).toEqual(Array(4).fill(4 / 464))
  // Over many lots every claim left comes up about as often as its chance says.
  const small = claims.slice(0, 60).map((claim) => ({ ...claim, minutes: 10 }))
  const came = new Map<string, number>()
  for (let seed = 0; seed < 2_000; seed++) {
    for (const { id, because } of fillQueue(small, { minutes: 200, exploration: 0.5, seed }))
      if (because === 'exploration') came.set(id, (came.get(id) ?? 0) + 1)
  }
  expect(came.size).toBe(50)
  for (const times of came.values()) expect(times / 2_000).toBeCloseTo(10 / 50, 1)
})

it('puts the dial beside sorting by amount, with bands over seeds', () => {
  const other = claims.map((claim) => ({ ...claim, chance: claim.chance * 0.8 }))
  const dial = turnDial([claims, other], { minutes: 1_000, exploration: 0, seed: 1 })
  expect(dial.expectedMoney.low).toBeLessThan(dial.expectedMoney.high)
  expect(dial.expectedMoney.low).toBeGreaterThan(dial.byAmount.expectedMoney.low)
  expect(dial.expectedInnocents.high).toBeLessThanOrEqual(dial.claims.high)
  const more = turnDial([claims, other], { minutes: 2_000, exploration: 0, seed: 1 })
  expect(more.expectedMoney.middle).toBeGreaterThan(dial.expectedMoney.middle)
  const rate = ({ expected, minutes }: { expected: number; minutes: number }) => expected / minutes
  expect(rate(more.marginal!)).toBeLessThan(rate(dial.marginal!))
  expect(turnDial([claims], { minutes: 0, exploration: 0, seed: 1 }).marginal).toBeNull()
})
