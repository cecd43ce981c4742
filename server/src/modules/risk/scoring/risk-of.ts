/** How much the top five percent of the model's ranking may add; of our choosing until labels can calibrate it. */
export const MODEL_WEIGHT = 0.6
export const MODEL_TAIL = 0.95

/** The combined score as SQL over `rule_agreement` and `ml_score_normalized`: agreement of rules and model is rewarded. */
export const RISK_SQL = `1 - (1 - rule_agreement) * (1 - ${MODEL_WEIGHT} * greatest(coalesce(ml_score_normalized, 0) - ${MODEL_TAIL}, 0) / ${(1 - MODEL_TAIL).toFixed(2)})`

/** The same for one claim; `rank` is its place in the model's frozen distribution, null without a model. */
export function riskOf({ agreement, rank }: { agreement: number; rank: number | null }): number {
  const tail = Math.max((rank ?? 0) - MODEL_TAIL, 0) / Number((1 - MODEL_TAIL).toFixed(2))
  return 1 - (1 - agreement) * (1 - MODEL_WEIGHT * tail)
}
