const A_DAY = 86_400_000
const MOST_DAYS = 400

type DayRow = { day: string; count: number; amount: number }

/** Every day from the first to the last, also those without a claim; a longer time is left as it is. */
export function everyDay(rows: DayRow[]): DayRow[] {
  const days = rows.map((row) => row.day).sort()
  const [first, last] = [days[0], days.at(-1)]
  if (!first || !last) return []
  const length = Math.round((Date.parse(last) - Date.parse(first)) / A_DAY) + 1
  if (length > MOST_DAYS) return rows
  const known = new Map(rows.map((row) => [row.day, row]))
  return Array.from({ length }, (_, index) => {
    const day = new Date(Date.parse(first) + index * A_DAY).toISOString().slice(0, 10)
    return known.get(day) ?? { day, count: 0, amount: 0 }
  })
}

/** The day so many days before another, as YYYY-MM-DD. */
export function daysBefore(day: string, count: number): string {
  return new Date(Date.parse(day) - count * A_DAY).toISOString().slice(0, 10)
}
