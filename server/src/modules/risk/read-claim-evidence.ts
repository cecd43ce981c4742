import { join } from 'node:path'
import type { Needs } from '../../platform/context.js'
import { AppError } from '../../platform/errors.js'
import { openDuckDb } from './adapters/duckdb.js'
import { ClaimEvidence } from './claim-rules/claim-evidence.js'
import { claimRules } from './claim-rules/index.js'
import { codesOfBits, DEFAULT_RULE_SET, scoreRow } from './claim-rules/rule-set.js'
import type { Served } from './current-serving.js'
import { FEATURE_GROUP_SQL, featureColumnsSql, features } from './features/catalogue.js'
import { readClaimRow } from './find-high-risk.js'
import { explainClaim } from './forest/explain.js'
import { insertRows } from './insert-rows.js'
import { loadServedForest } from './load-served-forest.js'
import type { ClaimRuleSet } from './rule-set-schema.js'
import type { ScoredOutcome, ScoreExplanation } from './schema.js'
import { riskOf } from './scoring/risk-of.js'
import { sqlText } from './sql-literal.js'
import { loadRuleSet } from './store-rule-sets.js'
import { riskRoot } from './summarise-quality.js'

type Ctx = Needs<'db' | 'config'>

/** Keys that join the claims of one person or family: a score needs none of them. */
const JOINING = ['patient_key', 'family_key']

/**
 * What a claim of the list was scored from, and what the list says of it.
 * @throws AppError `risk.no-snapshot`, `risk.claim-not-found`, `risk.no-such-rule-set`
 */
export async function readClaimEvidence(ctx: Ctx, input: { claimId: string }): Promise<ClaimEvidence> {
  const { row: shown, live, served } = await readClaimRow(ctx, input)
  const { current } = served
  const ruleSet = await ruleSetOf(ctx, current.ruleSet)
  const found = await readInputs(served, live ? shown : input.claimId)
  const row = Object.fromEntries(Object.entries(found.row).filter(([name]) => !JOINING.includes(name)))
  const rank = numberOf(shown.ml_score_normalized)
  return ClaimEvidence.parse({
    claimId: input.claimId,
    snapshot: current.runId,
    serving: current.serving,
    ruleSet,
    modelVersion: current.modelVersion,
    ...found,
    row,
    outcome: {
      flags: codesOfBits(Number(shown.flag_bits)),
      ruleScore: Number(shown.rule_score),
      agreement: Number(shown.rule_agreement),
      stake: Number(shown.stake),
      mlScore: numberOf(shown.ml_score),
      rank,
      risk: Number(shown.risk_score),
    },
  })
}

/**
 * The same computed anew from the kept inputs, with the kept rule set or another. The model's part is computed where its
 * file is still there; a model that is gone is said, not guessed.
 * @throws AppError `risk.model-not-found`, `risk.model-file-broken`
 */
export function recomputeScore(
  ctx: Needs<'config'>,
  evidence: ClaimEvidence,
  change: { ruleSet?: ClaimRuleSet; row?: Record<string, number> } = {},
): ScoredOutcome {
  const scored = scoreRow(change.ruleSet ?? evidence.ruleSet, { ...evidence.row, ...change.row })
  const model = modelPart(ctx, evidence)
  return {
    flags: scored.codes,
    ruleScore: scored.ruleScore,
    agreement: scored.agreement,
    stake: scored.stake,
    mlScore: model?.score ?? null,
    rank: model?.rank ?? null,
    risk: riskOf({ agreement: scored.agreement, rank: model?.rank ?? null }),
  }
}

/** Why the claim has its score: rules with their sources and facts, and what moved the model. @throws as readClaimEvidence */
export async function explainScore(ctx: Ctx, input: { claimId: string }): Promise<ScoreExplanation> {
  const evidence = await readClaimEvidence(ctx, input)
  return explainEvidence(ctx, evidence)
}

/** The same for evidence in hand. */
export function explainEvidence(ctx: Needs<'config'>, evidence: ClaimEvidence): ScoreExplanation {
  const { ruleSet, row, outcome } = evidence
  const changed = new Map(ruleSet.changes.map((one) => [one.code, one]))
  const hits = claimRules.filter(({ code }) => outcome.flags.includes(code))
  const model = modelPart(ctx, evidence)
  return {
    ruleSet: ruleSet.version,
    modelVersion: evidence.modelVersion,
    snapshot: evidence.snapshot,
    rules: hits.map((rule) => ({
      code: rule.code,
      source: rule.source,
      scheme: rule.scheme,
      weight: changed.get(rule.code)?.weight ?? rule.weight,
      parameters: { ...rule.parameters, ...changed.get(rule.code)?.parameters },
      facts: Object.fromEntries(rule.evidence.map((name) => [name, row[name] ?? null])),
    })),
    attributions: (model?.attributions ?? []).slice(0, 8).map(({ feature, attribution }) => {
      const known = features.find(({ name }) => name === feature)
      const value = evidence.features[feature] ?? null
      return { feature, meaning: known?.meaning ?? feature, unit: known?.unit ?? '', value, attribution }
    }),
    outcome,
  }
}

/** A rule set by its version, drafts included. @throws AppError `risk.no-such-rule-set` */
export async function ruleSetOf(ctx: Needs<'db'>, version: string): Promise<ClaimRuleSet> {
  const kept = await loadRuleSet(ctx.db.orm, version)
  if (kept) return kept.content
  if (version === DEFAULT_RULE_SET.version) return DEFAULT_RULE_SET
  throw new AppError('not-found', 'risk.no-such-rule-set', { message: 'There is no rule set of this version.' })
}

function modelPart(ctx: Needs<'config'>, { modelVersion, features: values, featureGroup }: ClaimEvidence) {
  if (modelVersion === null) return null
  const forest = loadServedForest(riskRoot(ctx.config), modelVersion)
  const explained = explainClaim(forest, { ...values, group: featureGroup })
  return {
    score: explained.score,
    rank: Number(explained.percentile.toFixed(6)),
    attributions: explained.attributions,
  }
}

async function readInputs(
  { folder }: Served,
  claim: string | Readonly<Record<string, unknown>>,
): Promise<Pick<ClaimEvidence, 'row' | 'features' | 'featureGroup'>> {
  const warehouse = await openDuckDb({ path: ':memory:', memoryLimit: '256MB', threads: 1 })
  try {
    const claims = `read_parquet(${sqlText(join(folder, 'claims_normalized/*/*.parquet'))}, hive_partitioning = false)`
    await warehouse.run(`CREATE TEMP TABLE one AS SELECT * FROM ${claims} LIMIT 0`)
    if (typeof claim === 'string')
      await warehouse.rows(`INSERT INTO one SELECT * FROM ${claims} WHERE claim_id = $1`, [claim])
    else await insertRows(warehouse, { table: 'one', rows: [claim] })
    const named = features.map(({ name }) => `'${name}': f_${name}`).join(', ')
    const [found] = await warehouse.rows(
      `SELECT to_json(one)::VARCHAR AS row, ${FEATURE_GROUP_SQL} AS feature_group, to_json({${named}})::VARCHAR AS features
       FROM one JOIN (SELECT claim_id, ${featureColumnsSql().replaceAll(' AS ', ' AS f_')} FROM one) AS f USING (claim_id)`,
    )
    if (!found)
      throw new AppError('not-found', 'risk.claim-not-found', { message: 'There is no such claim in the list.' })
    return {
      row: JSON.parse(String(found.row)),
      features: JSON.parse(String(found.features)),
      featureGroup: String(found.feature_group),
    }
  } finally {
    warehouse.close()
  }
}

const numberOf = (cell: unknown): number | null => (cell === null || cell === undefined ? null : Number(cell))
