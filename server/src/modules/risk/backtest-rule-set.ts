import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Needs } from '../../platform/context.js'
import { AppError } from '../../platform/errors.js'
import { recordTrail } from '../../platform/trail/record.js'
import { openDuckDb } from './adapters/duckdb.js'
import { DEFAULT_RULE_SET, ruleColumnsSql, rulesOf } from './claim-rules/rule-set.js'
import { currentServing } from './current-serving.js'
import { keepExperiment } from './keep-experiment.js'
import type { Backtest, ClaimRuleSet, RuleSetVersion } from './rule-set-schema.js'
import type { Warehouse } from './schema.js'
import { sqlText } from './sql-literal.js'
import { keepBacktest, loadPublishedRuleSet, loadRuleSet } from './store-rule-sets.js'
import { loadApprovedIds } from './store-snapshots.js'

/** Fewer approved claims than these say too little about who is flagged. */
const LEAST_LABELS = 1000
/** A group's flag rate is drawn towards the whole by so many claims, so that a handful cannot decide. */
const DRAWN = 200

/**
 * Tries a rule set on the last twelve months of the served snapshot, beside the set in force, and keeps the result with
 * it: from then on it is in shadow and may be published.
 * @throws AppError `risk.no-such-rule-set`, `risk.rule-set-closed`, `risk.no-snapshot`
 */
export async function backtestRuleSet(
  ctx: Needs<'db' | 'config' | 'clock' | 'ids' | 'actor'>,
  input: { version: string },
): Promise<RuleSetVersion> {
  const found = await loadRuleSet(ctx.db.orm, input.version)
  if (!found)
    throw new AppError('not-found', 'risk.no-such-rule-set', { message: 'There is no rule set of this version.' })
  if (found.state !== 'draft' && found.state !== 'shadow') {
    throw new AppError('conflict', 'risk.rule-set-closed', {
      message: 'Only a draft is tried: this version is in force or retired.',
    })
  }
  const { folder, current } = await currentServing(ctx)
  const inForce = (await loadPublishedRuleSet(ctx.db.orm))?.content ?? DEFAULT_RULE_SET
  const approved = await loadApprovedIds(ctx.db.orm)
  const backtest = await tryOn(folder, { runId: current.runId, draft: found.content, inForce, approved })
  await ctx.db.transaction(async (tx) => {
    await keepBacktest(tx, { version: input.version, backtest })
    const { claims, flagged, stake, top, clean } = backtest
    await keepExperiment(ctx, tx, {
      ...{ kind: 'rules-backtested', outcome: 'tried' },
      inputs: { snapshot: current.runId, ruleSet: input.version, labels: approved.length },
      parameters: { inForce: inForce.version, clean: clean.basis, months: 12 },
      measures: {
        ...{ claims, flagged, stake, both: backtest.inForce.both, ratio: clean.ratio },
        ...{ inForceFlagged: backtest.inForce.flagged, inForceStake: backtest.inForce.stake },
        ...(top ? { top: top.claims, topBoth: top.both } : {}),
      },
    })
    await recordTrail(ctx, tx, {
      action: 'risk.backtest-rules',
      resource: 'rule-set',
      resourceId: input.version,
      versions: { snapshot: current.runId },
    })
  })
  return { ...found, state: 'shadow', backtest }
}

export type Trial = { runId: string; draft: ClaimRuleSet; inForce: ClaimRuleSet; approved: string[] }

/** What a set of rules flags in the last twelve months of a snapshot beside another, and how evenly it falls on clean claims. */
export async function tryOn(folder: string, trial: Trial): Promise<Backtest> {
  const warehouse = await openDuckDb({ path: ':memory:', memoryLimit: '512MB', threads: 1 })
  try {
    const basis = await prepare(warehouse, folder, trial)
    const [whole] = await warehouse.rows(
      `SELECT min(discharge_dt)::VARCHAR AS "from", max(discharge_dt)::VARCHAR AS "to", count(*)::INTEGER AS claims, count(*) FILTER (flag_bits > 0)::INTEGER AS flagged,
              coalesce(sum(stake), 0)::DOUBLE AS stake, count(*) FILTER (old_bits > 0)::INTEGER AS old_flagged, coalesce(sum(old_stake), 0)::DOUBLE AS old_stake,
              count(*) FILTER (flag_bits > 0 AND old_bits > 0)::INTEGER AS both FROM trial`,
    )
    if (!whole) throw new Error('A count gives one row.')
    return {
      runId: trial.runId,
      from: String(whole.from),
      to: String(whole.to),
      claims: Number(whole.claims),
      flagged: Number(whole.flagged),
      stake: Number(whole.stake),
      inForce: {
        version: trial.inForce.version,
        flagged: Number(whole.old_flagged),
        both: Number(whole.both),
        stake: Number(whole.old_stake),
      },
      top: await topFigures(warehouse),
      rules: await ruleFigures(warehouse, trial.draft),
      clean: await cleanFigures(warehouse, basis),
    }
  } finally {
    warehouse.close()
  }
}

/** One table of the last twelve months with both sets applied, and whether the claim counts as clean. */
async function prepare(
  warehouse: Warehouse,
  folder: string,
  { draft, inForce, approved }: Trial,
): Promise<Backtest['clean']['basis']> {
  const claims = `read_parquet(${sqlText(join(folder, 'claims_normalized/*/*.parquet'))}, hive_partitioning = false)`
  const planted = join(folder, 'planted.parquet')
  const basis = existsSync(planted) ? 'planted-truth' : approved.length >= LEAST_LABELS ? 'labels' : 'all-claims'
  await warehouse.run('CREATE TABLE known (claim_id VARCHAR)')
  if (basis === 'planted-truth')
    await warehouse.run(`INSERT INTO known SELECT claim_id FROM read_parquet(${sqlText(planted)})`)
  if (basis === 'labels') await warehouse.run(`INSERT INTO known SELECT unnest([${approved.map(sqlText).join(', ')}])`)
  const isClean = { 'planted-truth': 'k.claim_id IS NULL', labels: 'k.claim_id IS NOT NULL', 'all-claims': 'true' }[
    basis
  ]
  const old = ruleColumnsSql(inForce)
    .replace(' AS flag_bits', ' AS old_bits')
    .replace(' AS rule_agreement', ' AS old_agreement')
    .replace(' AS stake', ' AS old_stake')
  await warehouse.run(
    `CREATE TABLE trial AS SELECT claim_id, discharge_dt, class_level, tariff_region, ${isClean} AS is_clean, flag_bits, rule_agreement, stake, old_bits, old_agreement, old_stake
     FROM (SELECT *, ${ruleColumnsSql(draft)} FROM ${claims}) AS c
     JOIN (SELECT claim_id, old_bits, old_agreement, old_stake FROM (SELECT claim_id, ${old} FROM ${claims})) AS o USING (claim_id)
     LEFT JOIN known AS k USING (claim_id)
     WHERE discharge_dt > (SELECT max(discharge_dt) FROM ${claims}) - INTERVAL 12 MONTH`,
  )
  return basis
}

/** The highest hundredth by what the rules say together, under both sets: weights alone flag nobody else, but order anew. */
async function topFigures(warehouse: Warehouse): Promise<Backtest['top']> {
  const [row] = await warehouse.rows(
    `WITH placed AS (
       SELECT stake, old_stake, row_number() OVER (ORDER BY rule_agreement DESC, stake DESC, claim_id) AS place,
         row_number() OVER (ORDER BY old_agreement DESC, old_stake DESC, claim_id) AS old_place,
         ceil(count(*) OVER () / 100.0) AS reach FROM trial)
     SELECT count(*) FILTER (place <= reach)::INTEGER AS claims, count(*) FILTER (place <= reach AND old_place <= reach)::INTEGER AS both,
       coalesce(sum(stake) FILTER (place <= reach), 0)::DOUBLE AS stake, coalesce(sum(old_stake) FILTER (old_place <= reach), 0)::DOUBLE AS old_stake FROM placed`,
  )
  return {
    claims: Number(row?.claims),
    both: Number(row?.both),
    stake: Number(row?.stake),
    inForceStake: Number(row?.old_stake),
  }
}

async function ruleFigures(warehouse: Warehouse, set: ClaimRuleSet): Promise<Backtest['rules']> {
  const figures: Backtest['rules'] = []
  for (const { rule, bit } of rulesOf(set)) {
    const [row] = await warehouse.rows(
      `SELECT count(*)::INTEGER AS flagged, count(*) FILTER (flag_bits = ${2 ** bit})::INTEGER AS alone, coalesce(sum(stake), 0)::DOUBLE AS stake FROM trial WHERE flag_bits & ${2 ** bit} <> 0`,
    )
    figures.push({
      code: rule.code,
      flagged: Number(row?.flagged),
      alone: Number(row?.alone),
      stake: Number(row?.stake),
    })
  }
  return figures
}

async function cleanFigures(warehouse: Warehouse, basis: Backtest['clean']['basis']): Promise<Backtest['clean']> {
  const groups: Backtest['clean']['groups'] = []
  for (const { by, column } of [
    { by: 'class', column: 'class_level' },
    { by: 'region', column: 'tariff_region' },
  ] as const) {
    const rows = await warehouse.rows(
      `SELECT coalesce(${column}::VARCHAR, 'unknown') AS name, count(*)::INTEGER AS claims, count(*) FILTER (flag_bits > 0)::INTEGER AS flagged FROM trial WHERE is_clean GROUP BY ALL ORDER BY name`,
    )
    for (const row of rows) {
      const [claims, flagged] = [Number(row.claims), Number(row.flagged)]
      groups.push({ by, group: String(row.name), claims, flagged, rate: flagged / claims })
    }
  }
  const classes = groups.filter(({ by }) => by === 'class')
  const claims = classes.reduce((sum, one) => sum + one.claims, 0)
  const flagged = classes.reduce((sum, one) => sum + one.flagged, 0)
  const overall = claims === 0 ? 0 : flagged / claims
  const ratioOf = (wanted: 'class' | 'region'): number => {
    const rates = groups
      .filter(({ by }) => by === wanted)
      .map((one) => (one.flagged + DRAWN * overall) / (one.claims + DRAWN))
    return overall === 0 || rates.length < 2 ? 1 : Math.max(...rates) / Math.min(...rates)
  }
  return { basis, claims, flagged, groups, ratio: Math.max(ratioOf('class'), ratioOf('region')) }
}
