import type { Needs } from '../../platform/context.js'
import { AppError } from '../../platform/errors.js'
import { recordTrail } from '../../platform/trail/record.js'
import { unknownNames } from './claim-rules/rule-set.js'
import type { RuleSetInput, RuleSetVersion } from './rule-set-schema.js'
import { insertRuleSet } from './store-rule-sets.js'

/**
 * Keeps a new version of the rules as a draft; a version is never changed afterwards.
 * @throws AppError `risk.no-such-rule`, `risk.rule-set-exists`
 */
export async function draftRuleSet(ctx: Needs<'db' | 'clock' | 'actor'>, input: RuleSetInput): Promise<RuleSetVersion> {
  const { description, fairnessRatio, ...content } = input
  const [unknown] = unknownNames(content)
  if (unknown !== undefined) {
    throw new AppError('invalid', 'risk.no-such-rule', {
      message: 'The set names a rule or parameter that does not exist.',
      details: { name: unknown },
    })
  }
  const version: RuleSetVersion = {
    version: input.version,
    state: 'draft',
    content,
    description,
    fairnessRatio,
    backtest: null,
    createdBy: ctx.actor.id,
    createdAt: ctx.clock.now().toISOString(),
    publishedAt: null,
  }
  await ctx.db.transaction(async (tx) => {
    if (!(await insertRuleSet(tx, version))) {
      throw new AppError('conflict', 'risk.rule-set-exists', {
        message: 'There is a rule set of this version already.',
      })
    }
    await recordTrail(ctx, tx, { action: 'risk.draft-rules', resource: 'rule-set', resourceId: input.version })
  })
  return version
}
