import type { Needs } from '../../platform/context.js'
import { recordTrail } from '../../platform/trail/record.js'
import { openDuckDb } from './adapters/duckdb.js'
import { backtestRuleSet } from './backtest-rule-set.js'
import { weighDraws } from './boosting/draw-weights.js'
import { codesOfBits, rulesOf } from './claim-rules/rule-set.js'
import { changedWeights, SUGGESTING, suggestWeights } from './claim-rules/suggest-weights.js'
import { draftRuleSet } from './draft-rule-set.js'
import { keepExperiment } from './keep-experiment.js'
import { listKnownLabels } from './keep-label-model.js'
import { hashLabels, loadLabelledRows } from './load-labelled.js'
import type { ClaimRuleSet } from './rule-set-schema.js'
import type { Experiment, SuggestedWeights, SuggestInput, WeightSuggestion } from './schema.js'
import { servedInputs } from './served-inputs.js'
import { loadPublishedRuleSet } from './store-rule-sets.js'

type Ctx = Needs<'db' | 'config' | 'clock' | 'ids' | 'actor'>

/** How far clean claims of groups may differ, where no published set says otherwise. */
const FAIRNESS = 2

/**
 * Weights of the rules in force as auditors' labels suggest them, kept in the log of experiments. With `draft` the changed
 * ones become a new version of the rules, tried at once; a person publishes it or not. Labels are of the claims that the
 * snapshot holds, flags those of the rules in force.
 * @throws AppError `risk.no-snapshot`
 */
export async function suggestRuleWeights(ctx: Ctx, { draft }: SuggestInput): Promise<SuggestedWeights> {
  const inputs = await servedInputs(ctx)
  const labels = await listKnownLabels(ctx)
  const suggestion = await reckon(inputs, labels)
  const changes = changedWeights(suggestion.rules)
  const isTooFew = suggestion.rules.every(({ verdict }) => verdict === 'too-few')
  const kept = { suggestion, ruleSet: inputs.ruleSet, changes }
  const version = draft && changes.size > 0 ? await draftAndTry(ctx, kept) : null
  const outcome = isTooFew
    ? 'too-few-labels'
    : changes.size === 0
      ? 'nothing-to-change'
      : version
        ? 'drafted'
        : 'suggested'
  await ctx.db.transaction(async (tx) => {
    await keepExperiment(ctx, tx, {
      ...{ kind: 'weights-suggested', outcome, suggestion, measures: measuresOf(suggestion) },
      inputs: {
        snapshot: inputs.snapshot.split('/').at(-1) ?? null,
        ruleSet: inputs.ruleSet.version,
        modelVersion: inputs.modelScores?.version ?? null,
        labels: suggestion.labels,
        labelsHash: hashLabels(labels),
      },
      parameters: { ...SUGGESTING, ...(version ? { draft: version } : {}) },
    })
    await recordTrail(ctx, tx, { action: 'risk.suggest-weights', resource: 'rule-set', resourceId: version ?? 'none' })
  })
  return { outcome, suggestion, draft: version }
}

async function reckon(
  inputs: Awaited<ReturnType<typeof servedInputs>>,
  labels: Awaited<ReturnType<typeof listKnownLabels>>,
): Promise<WeightSuggestion> {
  const warehouse = await openDuckDb({ path: ':memory:', memoryLimit: '512MB', threads: 1 })
  try {
    const rows = await loadLabelledRows(warehouse, { ...inputs, labels }, 'flag_bits')
    const { weights, figures } = weighDraws(rows.map(({ label }) => label))
    const claims = rows.map(({ label, row }, n) => ({
      codes: codesOfBits(Number(row.flag_bits)),
      wrong: label.wrong,
      weight: weights[n]!,
    }))
    const rules = rulesOf(inputs.ruleSet).map(({ rule, weight }) => ({ code: rule.code, weight }))
    return {
      labels: claims.length,
      wrong: claims.filter(({ wrong }) => wrong).length,
      elsewhere: labels.length - claims.length,
      needed: SUGGESTING.leastLabels,
      draws: figures,
      ...suggestWeights(rules, claims),
    }
  } finally {
    warehouse.close()
  }
}

type Drafted = { suggestion: WeightSuggestion; ruleSet: ClaimRuleSet; changes: ReadonlyMap<string, number> }

/** The set in force with the changed weights, under a name of its own. */
async function draftAndTry(ctx: Ctx, { suggestion, ruleSet, changes }: Drafted): Promise<string> {
  const version = `labels-${ctx.clock
    .now()
    .toISOString()
    .replaceAll(/[-:TZ]|\.\d+/g, '')}`
  const known = new Map(ruleSet.changes.map((change) => [change.code, change]))
  for (const [code, weight] of changes) known.set(code, { ...known.get(code), code, weight })
  await draftRuleSet(ctx, {
    version,
    description:
      `Weights suggested by ${suggestion.labels} labels over ${ruleSet.version}: ${[...changes].map(([code, weight]) => `${code} ${weight}`).join(', ')}`.slice(
        0,
        500,
      ),
    fairnessRatio: (await loadPublishedRuleSet(ctx.db.orm))?.fairnessRatio ?? FAIRNESS,
    changes: [...known.values()],
  })
  await backtestRuleSet(ctx, { version })
  return version
}

function measuresOf({ rules, wrong, draws, byTime }: WeightSuggestion): Experiment['measures'] {
  const orders = byTime
    ? (['present', 'suggested'] as const).flatMap((which) =>
        (['auroc', 'auprc', 'brier'] as const).flatMap((name) => [
          [`${which}.${name}`, byTime.plain[which][name]] as const,
          [`${which}.${name}.weighed`, byTime.weighed[which][name]] as const,
        ]),
      )
    : []
  return {
    wrong,
    changed: changedWeights(rules).size,
    byLot: draws.byLot,
    effective: draws.effective,
    ...(byTime ? { earlier: byTime.earlier, later: byTime.later, isBetter: byTime.isBetter ? 1 : 0 } : {}),
    ...Object.fromEntries(orders),
  }
}
