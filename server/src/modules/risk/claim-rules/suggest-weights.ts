import { brierScore } from '../boosting/isotonic.js'
import { measureRanking } from '../quality/ranking.js'
import type { OrderMeasures, RuleSuggestion, WeightSuggestion } from '../schema.js'

/**
 * How weights follow from labels, all of our choosing. `pretended`: the present weight counts for so many labels.
 * `leastLabels`: a rule with fewer is left alone. `z`: the interval holds 90 %.
 */
export const SUGGESTING = { pretended: 20, leastLabels: 30, z: 1.645 }

const EARLIER_SHARE = 0.75

/** A judged claim: which rules mark it, what was found, and what it counts for (1 on average). */
export type JudgedClaim = { codes: readonly string[]; wrong: boolean; weight: number }

/** A rule of the set in force. */
export type WeighedRule = { code: string; weight: number }

/**
 * The weight of one rule: its weighed precision, drawn towards the present weight by `pretended` labels,
 * (n·p + 20·w) / (n + 20), n being what the labels weigh together, (Σw)² / Σw². Around it Wilson's interval over n + 20.
 * A weight is changed only where the present one lies outside.
 */
export function suggestWeight(rule: WeighedRule, claims: readonly JudgedClaim[]): RuleSuggestion {
  const marked = claims.filter(({ codes }) => codes.includes(rule.code))
  const wrong = marked.filter((one) => one.wrong).length
  const missing = Math.max(0, SUGGESTING.leastLabels - marked.length)
  const sum = marked.reduce((total, { weight }) => total + weight, 0)
  const squares = marked.reduce((total, { weight }) => total + weight ** 2, 0)
  const found = marked.reduce((total, one) => total + (one.wrong ? one.weight : 0), 0)
  const weighedPrecision = marked.length === 0 ? null : found / sum
  const about = {
    ...{ code: rule.code, present: rule.weight, labels: marked.length, wrong, missing, weighedPrecision },
    precision: marked.length === 0 ? null : wrong / marked.length,
  }
  if (weighedPrecision === null || missing > 0) return { ...about, reckoned: null, verdict: 'too-few' }
  const reckoned = shrink({ precision: weighedPrecision, labels: sum ** 2 / squares, present: rule.weight })
  const isInside = rule.weight >= reckoned.low && rule.weight <= reckoned.high
  return { ...about, reckoned, verdict: isInside ? 'kept' : 'changed' }
}

function shrink({ precision, labels, present }: { precision: number; labels: number; present: number }) {
  const { pretended, z } = SUGGESTING
  const rows = labels + pretended
  const weight = (labels * precision + pretended * present) / rows
  const width = 1 + z ** 2 / rows
  const middle = (weight + z ** 2 / (2 * rows)) / width
  const half = (z / width) * Math.sqrt((weight * (1 - weight)) / rows + z ** 2 / (4 * rows ** 2))
  return { weight, low: middle - half, high: middle + half }
}

/** Suggested weights by code, to the hundredth: those of rules that change. */
export function changedWeights(rules: readonly RuleSuggestion[]): Map<string, number> {
  return new Map(
    rules.flatMap(({ code, verdict, reckoned }) =>
      verdict === 'changed' && reckoned ? [[code, Math.round(reckoned.weight * 100) / 100] as const] : [],
    ),
  )
}

/** Weights for every rule in force from all labels, and how weights from the earlier three quarters do on the later quarter. */
export function suggestWeights(
  rules: readonly WeighedRule[],
  claims: readonly JudgedClaim[],
): Pick<WeightSuggestion, 'rules' | 'byTime'> {
  return { rules: rules.map((rule) => suggestWeight(rule, claims)), byTime: judgeByTime(rules, claims) }
}

/** `claims` in order of time. */
function judgeByTime(rules: readonly WeighedRule[], claims: readonly JudgedClaim[]): WeightSuggestion['byTime'] {
  const at = Math.floor(EARLIER_SHARE * claims.length)
  const later = claims.slice(at)
  const wrong = later.filter((one) => one.wrong).length
  const suggested = rules.map((rule) => suggestWeight(rule, claims.slice(0, at)))
  if (wrong === 0 || wrong === later.length || suggested.every(({ verdict }) => verdict === 'too-few')) return null
  const present = new Map(rules.map(({ code, weight }) => [code, weight]))
  const changed = changedWeights(suggested)
  const next = new Map([...present, ...changed])
  const both = (isWeighed: boolean) => ({
    present: measureOrder(later, present, isWeighed),
    suggested: measureOrder(later, next, isWeighed),
  })
  const [plain, weighed] = [both(false), both(true)]
  return {
    ...{ earlier: at, later: later.length, changed: changed.size, plain, weighed },
    isBetter: changed.size > 0 && [plain, weighed].every((one) => isNoWorse(one.suggested, one.present)),
  }
}

const isNoWorse = (one: OrderMeasures, other: OrderMeasures): boolean =>
  one.auprc >= other.auprc && one.brier <= other.brier

/** Claims ordered by what their rules say together, 1 − Π(1 − weight), as the list does before the anomaly model. */
function measureOrder(
  claims: readonly JudgedClaim[],
  weights: ReadonlyMap<string, number>,
  isWeighed: boolean,
): OrderMeasures {
  const agreement = claims.map(
    ({ codes }) => 1 - codes.reduce((left, code) => left * (1 - (weights.get(code) ?? 0)), 1),
  )
  const labels = claims.map(({ wrong }) => (wrong ? 1 : 0))
  const counts = isWeighed ? claims.map(({ weight }) => weight) : undefined
  return { ...measureRanking(agreement, labels, counts), brier: brierScore(agreement, labels, counts) }
}
