import { describe, expect, it } from 'vitest'
import { daysBefore, everyDay } from './day-rows.js'

describe('days of a chart', () => {
  it('are all there, also the quiet ones', () => {
    const rows = [
      { day: '2026-02-27', count: 2, amount: 10 },
      { day: '2026-03-02', count: 1, amount: 5 },
    ]
    expect(everyDay(rows).map((row) => [row.day, row.count])).toEqual([
      ['2026-02-27', 2],
      ['2026-02-28', 0],
      ['2026-03-01', 0],
      ['2026-03-02', 1],
    ])
    expect(everyDay([])).toEqual([])
  })

  it('are counted back over a year’s end', () => {
    expect(daysBefore('2026-01-03', 7)).toBe('2025-12-27')
  })
})
