/** Standard deviations of the inner (95 %) and the outer (99.8 %) line, as funnel plots of health care draw them. */
export const FUNNEL = [1.96, 3.09] as const

/**
 * Between which ratios of observed to expected chance alone stays, for so many expected events: the Wilson–Hilferty
 * approximation to the Poisson. The lower limit is never below nothing.
 */
export function funnelLimits(expected: number, z: number): { low: number; high: number } {
  const middle = 1 - 1 / (9 * expected)
  const width = z / (3 * Math.sqrt(expected))
  return { low: Math.max(0, middle - width) ** 3, high: (middle + width) ** 3 }
}
