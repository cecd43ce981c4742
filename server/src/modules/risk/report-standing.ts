import { join } from 'node:path'
import type { Needs } from '../../platform/context.js'
import { tryOn } from './backtest-rule-set.js'
import { DEFAULT_RULE_SET } from './claim-rules/rule-set.js'
import { currentServing } from './current-serving.js'
import { summariseQuality } from './quality/quality-snapshot.js'
import { QualityHistory } from './quality-schema.js'
import { BOUNDS } from './refresh/judge-refresh.js'
import { reportHere } from './report-claims.js'
import { readQuality } from './report-quality.js'
import type { Backtest } from './rule-set-schema.js'
import { loadPublishedRuleSet } from './store-rule-sets.js'
import { loadApprovedIds } from './store-snapshots.js'
import { riskRoot } from './summarise-quality.js'

/** So many reports make a history that can be looked at. */
const MOST_REPORTS = 24

/** The latest quality reports. */
export function reportQualityHistory(ctx: Needs<'config'>): QualityHistory {
  const all = readQuality(join(riskRoot(ctx.config), 'qc'))
  return QualityHistory.parse({ summary: summariseQuality(all), reports: all.slice(-MOST_REPORTS), bounds: BOUNDS })
}

/**
 * What the rules in force flag in the last twelve months of the served snapshot, rule by rule, and how evenly clean
 * claims are flagged between hospital classes and tariff regions: the same figures a draft is tried with.
 * @throws AppError `risk.no-snapshot`
 */
export async function reportRulesInForce(ctx: Needs<'db' | 'config'>): Promise<Backtest> {
  const set = (await loadPublishedRuleSet(ctx.db.orm))?.content ?? DEFAULT_RULE_SET
  const approved = await loadApprovedIds(ctx.db.orm)
  const { folder, current } = await currentServing(ctx)
  return reportHere(ctx, { name: `in-force:${set.version}:${approved.length}` }, () =>
    tryOn(folder, { runId: current.runId, draft: set, inForce: set, approved }),
  )
}
