import type { QualitySnapshot, QualitySummary } from '../schema.js'

type Counted = { name: string; count: number }

/** Lower bounds kept from the older system for the risk of the top claims; the share of short stays is shown, not judged. */
const LEAST_RISK = 0.7
/** The usual bound from which a distribution counts as changed. */
const MOST_PSI = 0.25

const averaged = [
  'amount_claimed_mean',
  'amount_claimed_top_k_mean',
  'cost_zscore_top_k_mean',
  'los_le_1_ratio_top_k',
  'risk_score_top_k_mean',
  'ml_score_top_k_mean',
] as const

/** All reports in one, with the state of the latest: alert when its top claims carry little risk or something drifted. */
export function summariseQuality(reports: readonly QualitySnapshot[]): QualitySummary {
  const latest = reports.at(-1)
  const records = reports.flatMap(({ top_records }) => top_records)
  const mean = (name: (typeof averaged)[number]): number =>
    reports.reduce((sum, { summary }) => sum + summary[name], 0) / reports.length
  return {
    total_snapshots: reports.length,
    latest_snapshot: latest?.summary.timestamp ?? null,
    averages: reports.length === 0 ? {} : Object.fromEntries(averaged.map((name) => [name, mean(name)])),
    top_severity_in_top_k: commonest(records.map(({ severity_group }) => severity_group)),
    top_province_in_top_k: commonest(records.map(({ province_name }) => province_name)),
    top_flags_in_top_k: commonest(records.flatMap(({ flags }) => flags)),
    snapshots: reports.map(({ summary, top_records }) => ({
      timestamp: summary.timestamp,
      summary,
      top_record_count: top_records.length,
    })),
    ...stateOf(latest),
  }
}

function stateOf(latest: QualitySnapshot | undefined): Pick<QualitySummary, 'status' | 'message'> {
  if (!latest) return { status: 'no_data', message: 'Nothing has been scored yet.' }
  const problems: string[] = []
  if (latest.summary.risk_score_top_k_mean < LEAST_RISK)
    problems.push(`mean risk of the top claims below ${LEAST_RISK}`)
  const drifted = latest.drift?.features.filter(({ psi }) => psi > MOST_PSI).map(({ name }) => name) ?? []
  if (drifted.length > 0) problems.push(`drift in ${drifted.join(', ')} (stability index above ${MOST_PSI})`)
  return problems.length === 0
    ? { status: 'ok', message: 'Within bounds.' }
    : { status: 'alert', message: problems.join('; ') }
}

function commonest(values: readonly string[]): Counted[] {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts]
    .map(([name, count]) => ({ name, count }))
    .sort((a, b) => b.count - a.count || a.name.localeCompare(b.name))
    .slice(0, 10)
}
