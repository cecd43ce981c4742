import type { Needs } from '../../platform/context.js'
import { claimRules } from './claim-rules/index.js'
import type { RuleCatalogue } from './rule-set-schema.js'
import { loadRuleSets } from './store-rule-sets.js'

/** Every rule with its own weight and thresholds, and every version of the set, newest first. */
export async function listRuleSets(ctx: Needs<'db'>): Promise<RuleCatalogue> {
  const rules = claimRules.map(({ code, source, scheme, weight, parameters, evidence }) => ({
    code,
    source,
    scheme,
    weight,
    parameters: { ...parameters },
    evidence,
  }))
  return { rules, versions: await loadRuleSets(ctx.db.orm) }
}
