import { z } from 'zod'

/** A calendar day as YYYY-MM-DD; no time, no zone. Nobody alive was born before 1800, and databases have no year 0. */
export const Day = z.iso.date().refine((day) => day >= '1800-01-01')
export type Day = string

/** A moment as an ISO 8601 string in UTC. */
export const Instant = z.iso.datetime()
export type Instant = string

const MILLISECONDS_A_DAY = 86_400_000

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / MILLISECONDS_A_DAY)
}

/** The calendar day of a moment in Jakarta (UTC+7, no daylight saving), where claims are filed. */
export function dayInJakarta(instant: Date): Day {
  return new Date(instant.getTime() + 7 * 3_600_000).toISOString().slice(0, 10)
}

/** True when year, month and day form a real calendar day. */
export function isRealDay(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}

const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC']

/** A day as tables write it (30-May-2015, 2015-05-30, 20150530, 30/05/2015, 30-05-2015), or null. */
export function readWrittenDay(value: string): Day | null {
  const named = /^(\d{1,2})-([A-Za-z]{3})-(\d{4})$/.exec(value)
  if (named) return dayOf(named[3], MONTHS.indexOf((named[2] ?? '').toUpperCase()) + 1, named[1])
  const iso = /^(\d{4})-?(\d{2})-?(\d{2})(?:[T ].*)?$/.exec(value)
  if (iso) return dayOf(iso[1], Number(iso[2]), iso[3])
  const written = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})$/.exec(value)
  return written ? dayOf(written[3], Number(written[2]), written[1]) : null
}

function dayOf(year: string | undefined, month: number, day: string | undefined): Day | null {
  if (!isRealDay(Number(year), month, Number(day))) return null
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}
