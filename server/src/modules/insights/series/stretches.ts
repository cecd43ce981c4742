import type { Day } from '../../../shared/dates.js'
import type { Interval } from '../schema.js'

const DAY_MS = 86_400_000
const HOUR_MS = 3_600_000
/** Jakarta is seven hours ahead of UTC, all the year. */
const JAKARTA_MS = 7 * HOUR_MS
/** More stretches than this are no chart any more. */
export const MOST_STRETCHES = 1000

/** The first moment of a day in Jakarta. */
export const startOfDay = (day: Day): Date => new Date(Date.parse(`${day}T00:00:00Z`) - JAKARTA_MS)

/** The day some days after a day. */
export const addDays = (day: Day, days: number): Day =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10)

/** The Monday on or before a day. */
export function mondayOf(day: Day): Day {
  const weekday = (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7
  return addDays(day, -weekday)
}

/**
 * The starts of every stretch that a period touches, in order: an hour as `2026-03-01T07`, a day, a week by its Monday, a
 * month by its first. Null when there would be too many.
 */
export function stretchesOf(period: { from: Day; to: Day }, interval: Interval): string[] | null {
  const starts: string[] = []
  let day = firstOf(period.from, interval)
  while (day <= period.to) {
    if (interval === 'hour')
      for (let hour = 0; hour < 24; hour++) starts.push(`${day}T${String(hour).padStart(2, '0')}`)
    else starts.push(day)
    if (starts.length > MOST_STRETCHES) return null
    day = next(day, interval)
  }
  return starts
}

function firstOf(day: Day, interval: Interval): Day {
  if (interval === 'week') return mondayOf(day)
  return interval === 'month' ? `${day.slice(0, 7)}-01` : day
}

function next(day: Day, interval: Interval): Day {
  if (interval === 'week') return addDays(day, 7)
  if (interval !== 'month') return addDays(day, 1)
  return `${addDays(`${day.slice(0, 7)}-28`, 4).slice(0, 7)}-01`
}

/** The period asked for; without one the thirty days up to today. */
export function periodOf(asked: { from?: Day | undefined; to?: Day | undefined }, today: Day): { from: Day; to: Day } {
  const to = asked.to ?? today
  return { from: asked.from ?? addDays(to, -29), to }
}
