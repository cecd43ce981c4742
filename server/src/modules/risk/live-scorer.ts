import { join } from 'node:path'
import { openDuckDb } from './adapters/duckdb.js'
import type { BoostingArtefact } from './boosting/artefact.js'
import { chanceOf } from './boosting/label-model.js'
import { ruleColumnsSql } from './claim-rules/rule-set.js'
import type { ClaimRuleSet } from './claim-rules/rule-set-version.js'
import { FEATURE_GROUP_SQL, featureColumnsSql, features } from './features/catalogue.js'
import { labelFeatureNames, labelFeaturesSql } from './features/label-features.js'
import type { ForestArtefact } from './forest/artefact.js'
import { tableOfRow } from './forest/feature-table.js'
import { percentileOf } from './forest/percentile.js'
import { scoreForest } from './forest/score-forest.js'
import type { IncomingRow } from './live/live-columns.js'
import type { LiveRow } from './live/live-index.js'
import { INCOMING, normaliseSql } from './live/normalise-sql.js'
import type { Warehouse } from './schema.js'
import { riskOf } from './scoring/risk-of.js'
import { sqlText } from './sql-literal.js'

/** As many others as the build asks for before it calls them peers. */
const PEERS_AT_LEAST = 30

export type LiveScorer = {
  /** Rows with peers, history, rules and scores, by claim id. `nearby` are other live rows that may belong to the same story. */
  score(input: {
    claims: readonly IncomingRow[]
    nearby: readonly LiveRow[]
    ruleSet: ClaimRuleSet
  }): Promise<Map<string, LiveRow>>
  close(): void
}

/** Scores new claims beside the claims of a snapshot, with the SQL of the features and rules that the batch uses. */
export async function openLiveScorer(beside: {
  /** Of the snapshot. */
  folder: string
  forest: ForestArtefact | null
  labelModel: BoostingArtefact | null
}): Promise<LiveScorer> {
  const { folder, forest, labelModel } = beside
  const warehouse = await openDuckDb({ path: ':memory:', memoryLimit: '512MB', threads: 1 })
  const columns = Object.entries(INCOMING).map(([name, type]) => `${name} ${type}`)
  await warehouse.run(
    `CREATE VIEW snapshot AS SELECT * FROM read_parquet(${sqlText(join(folder, 'claims_normalized/*/*.parquet'))}, hive_partitioning = false);
     CREATE VIEW facility AS SELECT * FROM read_parquet(${sqlText(join(folder, 'facility.parquet'))});
     CREATE TABLE incoming (${columns.join(', ')});
     CREATE VIEW claims AS SELECT * FROM snapshot WHERE claim_id NOT IN (SELECT claim_id FROM incoming)`,
  )
  let queue: Promise<unknown> = Promise.resolve()
  return {
    score(input) {
      // The tables of one scoring are the next one's too: one at a time.
      const mine = queue.then(() => scoreNow(warehouse, { ...input, forest, labelModel }))
      queue = mine.catch(() => undefined)
      return mine
    },
    close: () => warehouse.close(),
  }
}

type Job = {
  claims: readonly IncomingRow[]
  nearby: readonly LiveRow[]
  ruleSet: ClaimRuleSet
  forest: ForestArtefact | null
  labelModel: BoostingArtefact | null
}

async function scoreNow(warehouse: Warehouse, job: Job): Promise<Map<string, LiveRow>> {
  const structure = sqlText(JSON.stringify([INCOMING]))
  const fill = async (table: string, rows: readonly object[]): Promise<void> => {
    const named = Object.keys(INCOMING).join(', ')
    await warehouse.rows(
      `INSERT INTO ${table} (${named}) SELECT ${named} FROM (SELECT unnest(from_json($1::JSON, ${structure}), max_depth := 2))`,
      [JSON.stringify(rows)],
    )
  }
  await warehouse.run('DELETE FROM incoming; CREATE OR REPLACE TEMP TABLE near AS SELECT * FROM incoming LIMIT 0')
  await fill('incoming', job.claims)
  await fill('near', job.nearby)
  await warehouse.run(
    `CREATE OR REPLACE TEMP VIEW nearby AS SELECT *, (discharge_dt - admit_dt)::SMALLINT AS los, left(dx_primary_full, 3) AS dx_primary_code
     FROM near WHERE claim_id NOT IN (SELECT claim_id FROM incoming)`,
  )
  await warehouse.run(normaliseSql(PEERS_AT_LEAST))
  const found = await warehouse.rows(
    `SELECT claim_id, to_json(n)::VARCHAR AS row, ${FEATURE_GROUP_SQL} AS feature_group, to_json({${features.map(({ name }) => `'${name}': f_${name}`).join(', ')}})::VARCHAR AS features,
       [${labelFeatureNames.map((name) => `l_${name}`).join(', ')}]::VARCHAR AS label_features
     FROM (SELECT *, ${ruleColumnsSql(job.ruleSet)} FROM normalised) AS n
     JOIN (SELECT claim_id, ${featureColumnsSql().replaceAll(' AS ', ' AS f_')} FROM normalised) AS f USING (claim_id)
     JOIN (SELECT claim_id, ${labelFeaturesSql().replaceAll(' AS ', ' AS l_')} FROM (SELECT *, ${ruleColumnsSql(job.ruleSet)} FROM normalised)) AS l USING (claim_id)`,
  )
  return new Map(found.map((one) => [String(one.claim_id), withScores(one, job)]))
}

function withScores(
  found: Record<string, unknown>,
  { forest, labelModel }: Pick<Job, 'forest' | 'labelModel'>,
): LiveRow {
  const row = JSON.parse(String(found.row)) as Record<string, unknown>
  const values = JSON.parse(String(found.features)) as Record<string, number | null>
  const table = forest ? tableOfRow(forest, { ...values, group: String(found.feature_group) }) : null
  const score = forest && table ? (scoreForest(forest, table)[0] ?? null) : null
  const rank = forest && score !== null ? Number(percentileOf(forest, score).toFixed(6)) : null
  return {
    ...row,
    claim_id: String(row.claim_id),
    ml_score: score,
    ml_score_normalized: rank,
    older_risk_score: Math.max(Number(row.rule_score), rank ?? 0),
    label_chance: labelModel ? chanceOf(labelModel, JSON.parse(String(found.label_features)) as number[]) : null,
    risk_score: riskOf({ agreement: Number(row.rule_agreement), rank }),
  }
}
