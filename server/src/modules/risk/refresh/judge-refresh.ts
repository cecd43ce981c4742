import type { QualitySnapshot, RefreshReason, RefreshVerdict } from '../schema.js'

/** Our bounds, each with its reason; policy, not law. */
export const BOUNDS = {
  /** Kept from the older system: claims at the top that carry little risk mean that rules or model fell away. */
  leastTopRisk: 0.7,
  /** Usual bounds of the population stability index: 0.1 to watch, 0.25 a changed distribution. */
  watchDrift: 0.1,
  mostDrift: 0.25,
  /** Of the same claims, half of the top should be the same from one refresh to the next. */
  leastKept: 0.5,
  /** A month is about 8 % of a year: a tenth fewer claims than usual is a part of the source missing. */
  mostRowsLost: 0.1,
  /** Prices of groups are fixed for years: the mean bill does not move by a quarter without cause. */
  mostAmountMoved: 0.25,
  /** The share of visits of a day at most hardly moves in a country. */
  mostShortMoved: 0.1,
} as const
/** Earlier refreshes that count as usual. */
const EARLIER = 5

/** Compares the latest report with those before it. The first one has nothing to be compared with but fixed bounds. */
export function judgeRefresh(reports: readonly QualitySnapshot[]): Pick<RefreshVerdict, 'status' | 'reasons'> {
  const latest = reports.at(-1)
  if (!latest) return { status: 'watch', reasons: [{ code: 'risk.refresh-without-model', level: 'watch', facts: {} }] }
  const reasons = [...aboutItself(latest), ...besideEarlier(latest, reports.slice(0, -1).slice(-EARLIER))]
  const levels = reasons.map(({ level }) => level)
  return { status: levels.includes('alert') ? 'alert' : levels.includes('watch') ? 'watch' : 'ok', reasons }
}

function aboutItself({ summary, drift }: QualitySnapshot): RefreshReason[] {
  const reasons: RefreshReason[] = []
  const top = summary.risk_score_top_k_mean
  if (top < BOUNDS.leastTopRisk) {
    reasons.push({
      code: 'risk.refresh-top-risk-low',
      level: 'alert',
      facts: { found: top, least: BOUNDS.leastTopRisk },
    })
  }
  for (const { name, psi } of drift?.features ?? []) {
    if (psi <= BOUNDS.watchDrift) continue
    const level = psi > BOUNDS.mostDrift ? 'alert' : 'watch'
    reasons.push({ code: 'risk.refresh-drift', level, facts: { feature: name, psi, most: BOUNDS.mostDrift } })
  }
  return reasons
}

function besideEarlier(latest: QualitySnapshot, earlier: readonly QualitySnapshot[]): RefreshReason[] {
  if (earlier.length === 0) return []
  const usual = (of: (report: QualitySnapshot) => number): number => {
    const values = earlier.map(of).sort((a, b) => a - b)
    return values[values.length >> 1] ?? 0
  }
  const reasons: RefreshReason[] = []
  const rows = usual(({ summary }) => summary.total_rows)
  const found = latest.summary.total_rows
  if (found < rows * (1 - BOUNDS.mostRowsLost)) {
    reasons.push({ code: 'risk.refresh-rows-lost', level: 'alert', facts: { found, usual: rows } })
  }
  const amount = usual(({ summary }) => summary.amount_claimed_mean)
  const moved = amount === 0 ? 0 : latest.summary.amount_claimed_mean / amount - 1
  if (Math.abs(moved) > BOUNDS.mostAmountMoved) {
    reasons.push({ code: 'risk.refresh-amount-moved', level: 'alert', facts: { moved, most: BOUNDS.mostAmountMoved } })
  }
  const short = latest.summary.los_le_1_ratio - usual(({ summary }) => summary.los_le_1_ratio)
  if (Math.abs(short) > BOUNDS.mostShortMoved) {
    reasons.push({
      code: 'risk.refresh-stays-moved',
      level: 'watch',
      facts: { moved: short, most: BOUNDS.mostShortMoved },
    })
  }
  const kept = latest.drift?.top_k_kept ?? 1
  if (kept < BOUNDS.leastKept) {
    const isSameClaims = earlier.at(-1)?.summary.total_rows === found
    reasons.push({
      code: 'risk.refresh-top-changed',
      level: isSameClaims ? 'alert' : 'watch',
      facts: { kept, least: BOUNDS.leastKept },
    })
  }
  return reasons
}
