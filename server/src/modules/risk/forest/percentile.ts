import { type ForestArtefact, logPerUnit, scoreOfSum } from './artefact.js'

/**
 * The share of the frozen training distribution that is less strange than this sum, in [0, 1]. It does not depend on
 * what else is scored: one new claim gets what it would get in a batch.
 */
export function percentileOfSum({ reference }: ForestArtefact, sum: number): number {
  const below = countWhere(reference, (value) => value <= sum)
  return 1 - below / reference.length
}

/** The same from a score; `scoreForest` gives scores, this gives their place. */
export function percentileOf(forest: ForestArtefact, score: number): number {
  return percentileOfSum(forest, Math.round(Math.log2(score) / logPerUnit(forest)))
}

/**
 * The score from which claims are "unusual" when auditors can look at `share` of them: contamination is what can be
 * audited, not a guess at how much is wrong.
 */
export function cutForCapacity(forest: ForestArtefact, share: number): number {
  const { reference } = forest
  const place = Math.min(reference.length - 1, Math.max(0, Math.ceil(share * reference.length) - 1))
  return scoreOfSum(forest, reference[place]!)
}

/** How many of the rising values come before the first for which `holds` is false. */
function countWhere(values: Int32Array, holds: (value: number) => boolean): number {
  let low = 0
  let high = values.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(values[middle]!)) low = middle + 1
    else high = middle
  }
  return low
}
