/** What each part says of a claim; null where it has nothing to say (no model yet). */
export type RiskParts = {
  /** Points of the rules, 0 to 1. */
  rule: number | null
  /** The forest's percentile in the frozen reference, 0 to 1. */
  forest: number | null
  /** Calibrated chance that an auditor finds it wrong, 0 to 1. */
  labels: number | null
}

export type CombinedRisk = {
  /** 0 to 1: where to look first; no probability. */
  combined: number
  /** The older `risk_score` = max(rule, ml), kept for clients that know it. */
  risk_score: number
  /** What each part counted with, after taming. */
  evidence: { part: keyof RiskParts; strength: number }[]
}

/** How far each part alone may take the score. An unusual claim is seldom wrong; a rule says what is wrong. */
const TRUST = { rule: 0.9, forest: 0.6, labels: 0.95 } as const
/** Percentiles are uniform: half of all claims are above the median, so only the top counts, and steeply. */
const FOREST_STEEPNESS = 8

/**
 * 1 − Π (1 − trust · strength): each part takes its share of what the others have left open, so that agreement counts
 * for more than the loudest part alone, and silence of one never lowers the rest. Rising in every part.
 */
export function combineRisk(parts: RiskParts): CombinedRisk {
  const strengths = {
    rule: parts.rule,
    forest: parts.forest === null ? null : parts.forest ** FOREST_STEEPNESS,
    labels: parts.labels,
  }
  const evidence = (['rule', 'forest', 'labels'] as const).flatMap((part) => {
    const strength = strengths[part]
    return strength === null ? [] : [{ part, strength: clamp(strength) * TRUST[part] }]
  })
  const open = evidence.reduce((left, { strength }) => left * (1 - strength), 1)
  return { combined: 1 - open, risk_score: clamp(Math.max(parts.rule ?? 0, parts.forest ?? 0)), evidence }
}

function clamp(value: number): number {
  return Math.min(1, Math.max(0, value))
}
