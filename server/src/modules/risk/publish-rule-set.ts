import type { Needs } from '../../platform/context.js'
import { AppError } from '../../platform/errors.js'
import { recordTrail } from '../../platform/trail/record.js'
import { keepExperiment } from './keep-experiment.js'
import type { RuleSetVersion } from './rule-set-schema.js'
import { loadRuleSet, replacePublished } from './store-rule-sets.js'
import { loadCurrent } from './store-snapshots.js'

/**
 * Puts a tried rule set into force; the next scoring uses it. Refused while its backtest is missing or of an older
 * snapshot, and when clean claims of some hospital classes or regions would be flagged too much oftener than of others.
 * @throws AppError `risk.no-such-rule-set`, `risk.rules-not-tried`, `risk.rules-unfair`
 */
export async function publishRuleSet(
  ctx: Needs<'db' | 'clock' | 'ids' | 'actor'>,
  input: { version: string },
): Promise<RuleSetVersion> {
  const { version } = input
  return ctx.db.transaction(async (tx) => {
    const found = await loadRuleSet(tx, version)
    if (!found)
      throw new AppError('not-found', 'risk.no-such-rule-set', { message: 'There is no rule set of this version.' })
    const current = await loadCurrent(tx)
    if (found.state !== 'shadow' || found.backtest === null || found.backtest.runId !== current?.runId) {
      throw new AppError('precondition', 'risk.rules-not-tried', {
        message: 'Try the rule set on the snapshot that is served first.',
      })
    }
    const { ratio } = found.backtest.clean
    if (ratio > found.fairnessRatio) {
      throw new AppError('precondition', 'risk.rules-unfair', {
        message: 'Clean claims of some hospitals would be flagged too much oftener than those of others.',
        details: { ratio, most: found.fairnessRatio },
      })
    }
    const at = ctx.clock.now().toISOString()
    await replacePublished(tx, { version, at })
    await recordTrail(ctx, tx, {
      action: 'risk.publish-rules',
      resource: 'rule-set',
      resourceId: version,
      versions: { rules: version },
    })
    await keepExperiment(ctx, tx, {
      ...{ kind: 'rules-published', outcome: 'published', measures: { ratio } },
      inputs: { snapshot: found.backtest.runId, ruleSet: version },
    })
    return { ...found, state: 'published', publishedAt: at }
  })
}
