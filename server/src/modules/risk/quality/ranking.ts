/** How well scores put the true ones first. */
export type RankingMeasures = {
  /** The chance that a true row scores above another; ties count half. */
  auroc: number
  /** Average precision: precision at each true row, averaged; ties are taken together. */
  auprc: number
}

/** Both measures; NaN where one of the classes is empty. A row with a weight counts for so many rows. */
export function measureRanking(
  scores: ArrayLike<number>,
  isTrue: ArrayLike<number | boolean>,
  weights?: ArrayLike<number>,
): RankingMeasures {
  const order = orderBy(scores)
  const weightOf = (row: number): number => weights?.[row] ?? 1
  let positives = 0
  let negatives = 0
  for (let i = 0; i < isTrue.length; i++) {
    if (isTrue[i]) positives += weightOf(i)
    else negatives += weightOf(i)
  }
  let found = 0
  let wrong = 0
  let pairs = 0
  let auprc = 0
  for (let i = 0; i < order.length; ) {
    const tie = scores[order[i]!]
    let hits = 0
    let misses = 0
    for (; i < order.length && scores[order[i]!] === tie; i++) {
      if (isTrue[order[i]!]) hits += weightOf(order[i]!)
      else misses += weightOf(order[i]!)
    }
    pairs += misses * (found + hits / 2)
    found += hits
    wrong += misses
    auprc += (hits / positives) * (found / (found + wrong))
  }
  return { auroc: pairs / (positives * negatives), auprc: positives > 0 ? auprc : Number.NaN }
}

/** The share of true rows among the k highest scores. */
export function precisionAt(scores: ArrayLike<number>, isTrue: ArrayLike<number | boolean>, k: number): number {
  const top = orderBy(scores).subarray(0, k)
  return top.reduce((sum, row) => sum + (isTrue[row] ? 1 : 0), 0) / top.length
}

/** Rows from the highest score to the lowest; equal scores keep their order. */
export function orderBy(scores: ArrayLike<number>): Uint32Array {
  return Uint32Array.from({ length: scores.length }, (_, row) => row).sort((a, b) => scores[b]! - scores[a]! || a - b)
}
