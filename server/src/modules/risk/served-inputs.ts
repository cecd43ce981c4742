import { join } from 'node:path'
import type { Needs } from '../../platform/context.js'
import { DEFAULT_RULE_SET } from './claim-rules/rule-set.js'
import { currentServing } from './current-serving.js'
import { loadPublishedRuleSet } from './store-rule-sets.js'
import type { ServingInput } from './write-serving.js'

/**
 * The served list as its SQL sees it: the snapshot, the rules in force, and the scores of its anomaly model.
 * @throws AppError `risk.no-snapshot`
 */
export async function servedInputs(
  ctx: Needs<'db' | 'config'>,
): Promise<Pick<ServingInput, 'snapshot' | 'ruleSet' | 'modelScores'>> {
  const { folder, current } = await currentServing(ctx)
  const { modelVersion } = current
  const ruleSet = (await loadPublishedRuleSet(ctx.db.orm))?.content ?? DEFAULT_RULE_SET
  const path = join(folder, `ml_scores-${modelVersion?.replace('forest-', '')}.parquet`)
  return { snapshot: folder, ruleSet, modelScores: modelVersion === null ? null : { path, version: modelVersion } }
}
