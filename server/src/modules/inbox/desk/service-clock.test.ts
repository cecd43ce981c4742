import { describe, expect, it } from 'vitest'
import { answersNow, dueAt, isDeskOpen } from './service-clock.js'

const weekdays = [1, 2, 3, 4, 5].map((day) => ({ day, from: '08:00', to: '17:00' }))
/** A moment of Jakarta's clock. */
const at = (day: string, time: string): Date => new Date(`${day}T${time}:00+07:00`)

describe('the clock of what was promised', () => {
  it('stands while the desk is closed, over the weekend and at the turn of a month', () => {
    // Friday 31 July 2026, half an hour before closing: the rest is Monday 3 August.
    expect(dueAt(weekdays, at('2026-07-31', '16:30'), 60)).toEqual(at('2026-08-03', '08:30'))
    expect(dueAt(weekdays, at('2026-08-01', '23:59'), 15)).toEqual(at('2026-08-03', '08:15'))
    expect(dueAt(weekdays, at('2026-08-03', '08:00'), 540)).toEqual(at('2026-08-03', '17:00'))
    expect(dueAt([], at('2026-08-01', '23:30'), 60)).toEqual(at('2026-08-02', '00:30'))
  })

  it('knows when the desk is open, and when the assistant answers', () => {
    expect(isDeskOpen(weekdays, at('2026-08-03', '08:00'))).toBe(true)
    expect(isDeskOpen(weekdays, at('2026-08-03', '17:00'))).toBe(false)
    expect(isDeskOpen(weekdays, at('2026-08-02', '10:00'))).toBe(false)
    const night = at('2026-08-03', '22:00')
    expect(answersNow({ assistant: 'always', hours: weekdays }, night)).toBe(true)
    expect(answersNow({ assistant: 'out-of-hours', hours: weekdays }, night)).toBe(true)
    expect(answersNow({ assistant: 'in-hours', hours: weekdays }, night)).toBe(false)
  })

  it('ends also under hours that never come', () => {
    const since = at('2026-08-03', '10:00')
    expect(dueAt([{ day: 1, from: '09:00', to: '09:00' }], since, 60).getTime()).toBeGreaterThan(since.getTime())
  })
})
