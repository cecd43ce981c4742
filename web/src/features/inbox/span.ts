const MINUTE = 60_000
const HOUR = 60 * MINUTE

/** A span as people say it: minutes below two hours, hours below two days, then days; never nothing. */
export function spanOf(milliseconds: number): { key: 'minutes' | 'hours' | 'days'; count: number } {
  if (milliseconds < 2 * HOUR) return { key: 'minutes', count: Math.max(1, Math.round(milliseconds / MINUTE)) }
  if (milliseconds < 48 * HOUR) return { key: 'hours', count: Math.round(milliseconds / HOUR) }
  return { key: 'days', count: Math.round(milliseconds / (24 * HOUR)) }
}
