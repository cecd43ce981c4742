import { describe, expect, it } from 'vitest'
import { funnelLimits } from './funnel-limits.js'
import { layLanes } from './lanes.js'

describe('the limits of a funnel', () => {
  // Poisson(10): 4 or fewer has 2.9 %, 17 or more 2.7 %; Poisson(100): 81 and 120.
  it.each([
    [10, 0.47, 1.72],
    [100, 0.81, 1.21],
  ])('for %d expected events stand near %d and %d', (expected, low, high) => {
    const limits = funnelLimits(expected, 1.96)
    expect(limits.low).toBeCloseTo(low, 1)
    expect(limits.high).toBeCloseTo(high, 1)
  })

  it('are wider outside, and never negative', () => {
    expect(funnelLimits(0.1, 3.09).low).toBe(0)
    expect(funnelLimits(20, 3.09).high).toBeGreaterThan(funnelLimits(20, 1.96).high)
  })
})

it('lays claims of one hospital apart where they share days', () => {
  const stay = (claim_id: string, facility_id: string, admit_dt: string, discharge_dt: string) => ({
    ...{ claim_id, facility_id, admit_dt, discharge_dt },
  })
  const lanes = layLanes([
    stay('A', 'x', '2022-01-01', '2022-01-05'),
    stay('B', 'y', '2022-01-02', '2022-01-02'),
    stay('C', 'x', '2022-01-04', '2022-01-06'),
    stay('D', 'x', '2022-01-09', '2022-01-09'),
  ])
  expect(lanes).toEqual([
    { facility: 'x', rows: [['A', 'D'], ['C']] },
    { facility: 'y', rows: [['B']] },
  ])
})
