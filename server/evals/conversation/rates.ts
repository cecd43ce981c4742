/** A share with its 95 % interval by Wilson's formula, in percent. */
export type Rate = { hits: number; of: number; percent: number; low: number; high: number }

export function rateOf(hits: number, of: number): Rate {
  if (of === 0) return { hits, of, percent: 0, low: 0, high: 0 }
  const [p, z] = [hits / of, 1.96]
  const middle = (p + (z * z) / (2 * of)) / (1 + (z * z) / of)
  const half = (z / (1 + (z * z) / of)) * Math.sqrt((p * (1 - p)) / of + (z * z) / (4 * of * of))
  const percent = (share: number): number => Math.round(share * 1000) / 10
  return {
    hits,
    of,
    percent: percent(p),
    low: percent(Math.max(0, middle - half)),
    high: percent(Math.min(1, middle + half)),
  }
}

export const shown = ({ hits, of, percent, low, high }: Rate): string =>
  `${percent} % (${hits}/${of}, 95 %: ${low} to ${high})`
