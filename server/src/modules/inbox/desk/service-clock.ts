import type { DeskRules } from './schema.js'

const MINUTE = 60_000
const DAY = 24 * 60
/** Jakarta is seven hours ahead of UTC all year. */
const AHEAD = 7 * 60
/** A calendar that is never open would never end; after two weeks the clock runs on by itself. */
const MOST_DAYS = 14

type Hours = DeskRules['hours']

/** Whether somebody is at the desk. Without any hours the desk is always open. */
export function isDeskOpen(hours: Hours, at: Date): boolean {
  if (hours.length === 0) return true
  const { day, minute } = localOf(at)
  return hours.some((one) => one.day === day && minutesOf(one.from) <= minute && minute < minutesOf(one.to))
}

/** The moment at which so many minutes of opening hours have passed since `since`; the clock stands while we are closed. */
export function dueAt(hours: Hours, since: Date, minutes: number): Date {
  if (hours.length === 0) return new Date(since.getTime() + minutes * MINUTE)
  let left = minutes
  for (let days = 0; days <= MOST_DAYS; days++) {
    const { day, minute, midnight } = localOf(new Date(since.getTime() + days * DAY * MINUTE))
    const begin = days === 0 ? minute : 0
    for (const [from, to] of spansOf(hours, day)) {
      const start = Math.max(from, begin)
      const open = to - start
      if (open <= 0) continue
      if (left <= open) return new Date(midnight + (start + left) * MINUTE)
      left -= open
    }
  }
  return new Date(since.getTime() + MOST_DAYS * DAY * MINUTE)
}

/** Whether the assistant may answer now, by the hours alone. */
export function answersNow({ assistant, hours }: Pick<DeskRules, 'assistant' | 'hours'>, at: Date): boolean {
  if (assistant === 'always') return true
  return isDeskOpen(hours, at) === (assistant === 'in-hours')
}

function spansOf(hours: Hours, day: number): [number, number][] {
  return hours
    .filter((one) => one.day === day)
    .map((one): [number, number] => [minutesOf(one.from), minutesOf(one.to)])
    .sort((a, b) => a[0] - b[0])
}

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))

/** Day of the week and minute of the day in Jakarta, and that day's midnight as a moment. */
function localOf(at: Date): { day: number; minute: number; midnight: number } {
  const local = new Date(at.getTime() + AHEAD * MINUTE)
  const minute = local.getUTCHours() * 60 + local.getUTCMinutes()
  const midnight = Date.UTC(local.getUTCFullYear(), local.getUTCMonth(), local.getUTCDate()) - AHEAD * MINUTE
  return { day: local.getUTCDay(), minute, midnight }
}
