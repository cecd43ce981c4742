/** An observation: the terms it was made under, the value seen, and how much it counts. */
export type Observation = { terms: readonly number[]; value: number; weight: number }

const ROUNDS = 8

/**
 * Least squares that forgets outliers: observations far from the fit, measured in typical deviations, stop counting.
 * `ridge` (in units of total weight) pulls every coefficient but the first towards 0.
 */
export function robustFit(observations: readonly Observation[], ridge: number): number[] {
  const size = observations[0]?.terms.length ?? 0
  let weights = observations.map((observation) => observation.weight)
  let solution = new Array<number>(size).fill(0)
  for (let round = 0; round < ROUNDS; round++) {
    solution = solveWeighted(observations, weights, ridge)
    const residuals = observations.map((seen) => Math.abs(seen.value - dot(solution, seen.terms)))
    const reach = 4.5 * Math.max(1e-4, median(residuals))
    weights = observations.map((seen, index) => {
      const share = Math.min(1, residuals[index]! / reach)
      return seen.weight * (1 - share * share) ** 2
    })
  }
  return solution
}

export function dot(a: readonly number[], b: readonly number[]): number {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!
  return sum
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[sorted.length >> 1] ?? 0
}

/** Value below which half of the weight lies. */
export function weightedMedian(values: readonly { value: number; weight: number }[]): number {
  const sorted = [...values].sort((a, b) => a.value - b.value)
  const half = sorted.reduce((sum, entry) => sum + entry.weight, 0) / 2
  let passed = 0
  for (const { value, weight } of sorted) {
    passed += weight
    if (passed >= half) return value
  }
  return 0
}

function solveWeighted(observations: readonly Observation[], weights: readonly number[], ridge: number): number[] {
  const size = observations[0]?.terms.length ?? 0
  const matrix = Array.from({ length: size }, () => new Array<number>(size + 1).fill(0))
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  observations.forEach(({ terms, value }, index) => {
    for (let i = 0; i < size; i++) {
      for (let j = 0; j < size; j++) matrix[i]![j]! += weights[index]! * terms[i]! * terms[j]!
      matrix[i]![size]! += weights[index]! * terms[i]! * value
    }
  })
  for (let i = 0; i < size; i++) matrix[i]![i]! += (i === 0 ? 1e-9 : ridge) * total + 1e-12
  return eliminate(matrix)
}

/** Solves a symmetric positive system given as rows with the right side appended. */
function eliminate(matrix: number[][]): number[] {
  const size = matrix.length
  for (let i = 0; i < size; i++) {
    for (let k = i + 1; k < size; k++) {
      const factor = matrix[k]![i]! / matrix[i]![i]!
      for (let j = i; j <= size; j++) matrix[k]![j]! -= factor * matrix[i]![j]!
    }
  }
  const solution = new Array<number>(size).fill(0)
  for (let i = size - 1; i >= 0; i--) {
    let rest = matrix[i]![size]!
    for (let j = i + 1; j < size; j++) rest -= matrix[i]![j]! * solution[j]!
    solution[i] = rest / matrix[i]![i]!
  }
  return solution
}
