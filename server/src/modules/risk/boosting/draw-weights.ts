import type { DrawFigures } from '../schema.js'

/** How a judged claim came to be looked at. */
export type Draw = {
  /** Drawn by lot; otherwise somebody, or the order of expected money, chose it. */
  byLot: boolean
  /** The chance it had of being drawn, above 0 to 1; null where none was kept. */
  drawChance: number | null
}

/**
 * No label counts for more than so many. A claim in a pool of 40,000 stands for thousands of others; unclipped, a handful of
 * draws would drown everything else that was found. Of our choosing.
 */
export const MOST_WEIGHT = 10

/**
 * Weighs labels by inverse probability: one over the chance of being drawn for a claim drawn by lot, clipped, and one for
 * a claim that was chosen, which stands for itself. The weights are scaled to a mean of 1, so that rows keep their meaning.
 */
export function weighDraws(draws: readonly Draw[]): { weights: Float64Array; figures: DrawFigures } {
  const raw = draws.map(({ byLot, drawChance }) => (byLot && drawChance !== null ? 1 / drawChance : 1))
  const cut = raw.map((weight) => Math.min(weight, MOST_WEIGHT))
  const sum = cut.reduce((total, weight) => total + weight, 0)
  const squares = cut.reduce((total, weight) => total + weight ** 2, 0)
  return {
    weights: Float64Array.from(cut, (weight) => (weight * draws.length) / sum),
    figures: {
      byLot: draws.filter(({ byLot, drawChance }) => byLot && drawChance !== null).length,
      unknown: draws.filter(({ byLot, drawChance }) => byLot && drawChance === null).length,
      clipped: raw.filter((weight) => weight > MOST_WEIGHT).length,
      effective: squares === 0 ? 0 : sum ** 2 / squares,
    },
  }
}
